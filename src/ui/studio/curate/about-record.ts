import type { Project } from '../../../projects/project.ts';
import type { About } from './item.ts';
import type { ListedSection } from './keys.ts';

/** What a list tells of a record; undefined where there is none. */
export function aboutRecord(
  section: ListedSection,
  id: string,
  { actors, entries, positions, conflicts }: Project,
): { title: string; about: About } | undefined {
  switch (section) {
    case 'actors': {
      const actor = actors.get(id);
      return actor && { title: actor.label || id, about: { is: 'actor', kind: actor.kind, count: null } };
    }
    case 'entries': {
      const entry = entries.get(id);
      return entry && { title: entry.label || id, about: { is: 'claim', kind: entry.kind, count: null } };
    }
    case 'positions': {
      const position = positions.get(id);
      if (!position) return undefined;
      const { actor, entry, stance, gist, evidence } = position;
      const [by, on] = [actors.get(actor)?.label ?? actor, entries.get(entry)?.label ?? entry];
      return { title: gist || (evidence[0]?.exact ?? id), about: { is: 'position', actor: by, entry: on, stance } };
    }
    case 'conflicts': {
      const conflict = conflicts.get(id);
      return conflict && { title: conflict.about || id, about: { is: 'conflict', sides: conflict.sides.length } };
    }
  }
}
