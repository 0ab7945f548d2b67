import type { Project } from '../../../projects/project.ts';
import type { Suggestions } from '../../../projects/suggestions.ts';
import type { RecordPlace } from '../studio-context.ts';
import { recordKey, suggestionKey } from './keys.ts';

/** The key of the item in whose form a record is written; undefined where there is no form for it. */
export function placeKey(
  suggestions: Suggestions,
  { spotting, actors, entries }: Pick<Project, 'spotting' | 'actors' | 'entries'>,
  { section, id }: RecordPlace,
): string | undefined {
  switch (section) {
    case 'actors':
    case 'entries':
    case 'positions':
    case 'conflicts':
      return recordKey(section, id);
    case 'spotting': {
      const record = spotting.get(id);
      if (!record || !('target' in record)) return undefined;
      const { target } = record;
      return actors.has(target)
        ? recordKey('actors', target)
        : entries.has(target)
          ? recordKey('entries', target)
          : undefined;
    }
    case 'passages':
      return suggestions.statements.some((one) => one.id === `passage:${id}`)
        ? suggestionKey(`passage:${id}`)
        : undefined;
    default:
      return undefined;
  }
}
