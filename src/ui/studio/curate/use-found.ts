import { useEffect, useRef, useState } from 'preact/hooks';
import { Combiner } from '../../../projects/combine-in-worker.ts';
import type { Project } from '../../../projects/project.ts';
import { type Found, NOTHING_FOUND } from '../../../projects/suggestions.ts';

export interface FoundInUse {
  /** As of the last time that it was put together; null before the first. */
  found: Found | null;
  /** Whether the last time has failed. */
  hasFailed: boolean;
}

/** What the documents of a project say together. */
export function useFound(drafts: Project['drafts']): FoundInUse {
  const [state, setState] = useState<FoundInUse>({
    found: drafts.size === 0 ? NOTHING_FOUND : null,
    hasFailed: false,
  });
  const combiner = useRef<Combiner | null>(null);
  useEffect(() => {
    combiner.current = new Combiner({
      onFound: (found) => setState({ found, hasFailed: false }),
      onFailed: (error) => {
        console.error('Counterpoint: the drafts could not be put together', error);
        setState(({ found }) => ({ found, hasFailed: true }));
      },
    });
    return () => combiner.current?.stop();
  }, []);
  useEffect(() => combiner.current?.ask(drafts), [drafts]);
  return state;
}
