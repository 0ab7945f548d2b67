import type { Decision, Project } from '../../../projects/project.ts';
import type { Suggestions } from '../../../projects/suggestions.ts';
import { recordKey, suggestionKey } from './keys.ts';
import type { Mark } from './mark-text.ts';

/**
 * What is known of the text of a document: names, statements and dates that were found in it and not rejected, and the
 * evidence of positions. Of claims, whose words stand everywhere, only the one that is looked at.
 */
export function findMarks(
  document: string,
  { positions, drafts, decisions }: Pick<Project, 'positions' | 'drafts' | 'decisions'>,
  suggestions: Suggestions,
  chosenClaim: string | null,
): Mark[] {
  const marks: Mark[] = [];
  for (const { id, decision, mentions } of suggestions.actors) {
    if (decision?.is === 'rejected') continue;
    const item = itemOf(id, decision, 'actors');
    for (const { document: at, start, end } of mentions) {
      if (at === document) marks.push({ kind: 'name', ...item, start, end });
    }
  }
  const claim = suggestions.claims.find(
    ({ id }) => suggestionKey(id) === chosenClaim || isOf(decisions.get(id), chosenClaim),
  );
  for (const { document: at, start, end } of claim?.mentions ?? []) {
    if (at === document) marks.push({ kind: 'claim', key: chosenClaim!, isAccepted: false, start, end });
  }
  const ofStatements = new Set<string>();
  for (const { id, decision, document: at, pieces } of suggestions.statements) {
    if (decision?.is === 'accepted') ofStatements.add(decision.record);
    if (at !== document || decision?.is === 'rejected') continue;
    const item = itemOf(id, decision, 'positions');
    for (const { start, end } of pieces) marks.push({ kind: 'statement', ...item, start, end });
  }
  for (const [id, { evidence }] of positions) {
    if (ofStatements.has(id)) continue;
    for (const { source, start, end } of evidence) {
      if (source !== document || start === undefined || end === undefined) continue;
      marks.push({ kind: 'statement', key: recordKey('positions', id), isAccepted: true, start, end });
    }
  }
  for (const { start, end } of drafts.get(document)?.dates ?? []) {
    marks.push({ kind: 'date', key: '', isAccepted: false, start, end });
  }
  return marks;
}

function itemOf(id: string, decision: Decision | undefined, section: 'actors' | 'positions') {
  return decision?.is === 'accepted'
    ? { key: recordKey(section, decision.record), isAccepted: true }
    : { key: suggestionKey(id), isAccepted: false };
}

function isOf(decision: Decision | undefined, key: string | null): boolean {
  return decision?.is === 'accepted' && recordKey('entries', decision.record) === key;
}
