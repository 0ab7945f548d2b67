import type { Project } from '../../../projects/project.ts';
import type { Suggestions } from '../../../projects/suggestions.ts';
import { readKey } from './keys.ts';

/** A place in the text of a document, in UTF-16 units. */
export interface TextPlace {
  document: string;
  start: number;
}

/** Every place at which the documents speak of an item, in their order; what a record rests on where no draft found it. */
export function findPlaces(key: string, project: Project, suggestions: Suggestions): TextPlace[] {
  const item = readKey(key);
  if (!item || item.list === 'conflicts') return [];
  const isIt = ({ id, decision }: { id: string; decision: { is: string; record?: string } | undefined }) =>
    item.is === 'suggestion' ? id === item.id : decision?.is === 'accepted' && decision.record === item.id;
  const found =
    item.list === 'statements'
      ? suggestions.statements.filter(isIt).map(({ document, excerpt }) => ({ document, start: excerpt.start }))
      : suggestions[item.list].filter(isIt).flatMap(({ mentions }) => mentions);
  if (found.length || item.is === 'suggestion' || item.section === 'conflicts') return found;
  const evidence = project[item.section].get(item.id)?.evidence ?? [];
  return evidence.flatMap(({ source, start }) => (start === undefined ? [] : { document: source, start }));
}
