import { useState } from 'preact/hooks';
import { KnownList } from './known-list.tsx';
import { SearchField } from './search-field.tsx';
import { type Search, useSearch } from './use-search.ts';

interface SearchSectionProps {
  search: Search;
  /** Whether to say of which pack each is. */
  packs: boolean;
  onOpen: (entry: string) => void;
}

const NOTHING_LISTED: ReadonlySet<string> = new Set();

/** Looking for a name in everything known, beside a page of which nothing is shown. */
export function SearchSection({ search, packs, onOpen }: SearchSectionProps) {
  const [typed, setTyped] = useState('');
  const searched = useSearch(search, typed);
  return (
    <section>
      <SearchField typed={typed} onType={setTyped} />
      {searched && <KnownList {...{ searched, packs, onOpen }} listed={NOTHING_LISTED} palette="standard" />}
    </section>
  );
}
