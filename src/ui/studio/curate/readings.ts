import type { Position, Stance } from '../../../knowledge/schema/position.ts';
import type { Choice, Reading } from '../../../projects/decide.ts';
import type { Project } from '../../../projects/project.ts';
import type { SuggestedStatement } from '../../../projects/suggestions.ts';

/** What an author has said so far of a statement that is not accepted yet; names as they are typed. */
export interface DraftReading {
  who: string;
  about: string;
  stance: Stance;
  gist: string;
  certainty: Position['certainty'];
}

/** What is known of a statement before anybody has said anything: who speaks, where that is certain, and no stance. */
export function beginReading({ speaker, passage }: SuggestedStatement): DraftReading {
  return {
    who: speaker?.name ?? '',
    about: passage?.about ?? '',
    stance: passage?.stance ?? 'neutral',
    gist: passage?.gist ?? '',
    certainty: 'stated',
  };
}

/** What is missing before a statement can be accepted; null for nothing. */
export function missingIn({ who, about }: DraftReading): 'who' | 'about' | null {
  if (who.trim() === '') return 'who';
  return about.trim() === '' ? 'about' : null;
}

/** A reading with the records that its names mean. */
export function toReading({ who, about, ...rest }: DraftReading, project: Project): Reading {
  return { ...rest, actor: chooseByLabel(project.actors, who), entry: chooseByLabel(project.entries, about) };
}

/** The record that goes by a name, in whatever letters; a new one where there is none. */
export function chooseByLabel(records: ReadonlyMap<string, { label: string }>, name: string): Choice {
  const wanted = name.trim().toLowerCase();
  for (const [id, { label }] of records) if (label.toLowerCase() === wanted) return { id };
  return { name: name.trim() };
}
