import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Place, printAddress, readAddress } from './address.ts';

/** Where the author is, as the address says: a page that is reloaded, or opened again, is where it was. */
export function useAddress(): [Place, (next: Place) => void] {
  const [place, setPlace] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const read = () => setPlace(readAddress(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const go = useCallback((next: Place) => {
    location.hash = printAddress(next);
    setPlace(next);
  }, []);
  return [place, go];
}
