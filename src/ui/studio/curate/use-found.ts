import { useEffect, useRef, useState } from 'preact/hooks';
import { Combiner } from '../../../projects/combine-in-worker.ts';
import type { Project } from '../../../projects/project.ts';
import { type Found, NOTHING_FOUND } from '../../../projects/suggestions.ts';

/** What the documents of a project say together, as of the last time that it was put together; null before the first. */
export function useFound(drafts: Project['drafts']): Found | null {
  const [found, setFound] = useState<Found | null>(drafts.size === 0 ? NOTHING_FOUND : null);
  const combiner = useRef<Combiner | null>(null);
  useEffect(() => {
    combiner.current = new Combiner(setFound);
    return () => combiner.current?.stop();
  }, []);
  useEffect(() => combiner.current?.ask(drafts), [drafts]);
  return found;
}
