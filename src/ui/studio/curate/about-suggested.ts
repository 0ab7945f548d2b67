import type { About, Suggested } from './item.ts';

/**
 * What a list tells of something that was found: a statement by its words, on one line.
 * @param text of the document that a statement is in
 */
export function aboutSuggested(suggested: Suggested, text: string): { title: string; about: About } {
  if ('excerpt' in suggested) {
    const { start, end } = suggested.excerpt;
    return { title: text.slice(start, end).replaceAll(/\s+/g, ' '), about: { is: 'statement', suggested } };
  }
  if ('aliases' in suggested) {
    return { title: suggested.name, about: { is: 'actor', kind: suggested.kind, count: suggested.count } };
  }
  return { title: suggested.label, about: { is: 'claim', kind: 'unknown', count: suggested.count } };
}
