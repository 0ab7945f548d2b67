import { useCallback } from 'preact/hooks';
import { put } from '../../../projects/change.ts';
import type { DraftReading } from '../../../projects/project.ts';
import type { SuggestedStatement } from '../../../projects/suggestions.ts';
import { useStudio } from '../studio-context.ts';
import type { Outcome } from '../use-project.ts';
import { readingOf } from './readings.ts';

/**
 * Stores what an author says of a statement before accepting it.
 * @returns stores some fields; `join` for letters that are one step of undo together
 */
export function useReading(
  suggested: SuggestedStatement | undefined,
): (fields: Partial<DraftReading>, join?: string) => Promise<Outcome> {
  const { open, change } = useStudio();
  return useCallback(
    async (fields, join) => {
      if (!suggested) return 'failed';
      const { document, excerpt, id } = suggested;
      const text = open.texts.get(open.project.sources.get(document)?.sha256 ?? '') ?? '';
      return change(
        'edit',
        text.slice(excerpt.start, excerpt.end),
        (now) => [put(now, 'readings', id, { ...readingOf(now, suggested), ...fields })],
        join && `${id} ${Object.keys(fields).join()} ${join}`,
      );
    },
    [open, change, suggested],
  );
}
