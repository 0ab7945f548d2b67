import type { Project } from '../../../projects/project.ts';
import type { About, Suggested } from './item.ts';

/**
 * What a list tells of something that was found: a statement by its words, on one line.
 * @param texts of the sources, by SHA-256
 */
export function aboutSuggested(
  suggested: Suggested,
  { sources }: Pick<Project, 'sources'>,
  texts: ReadonlyMap<string, string>,
): { title: string; about: About } {
  if ('excerpt' in suggested) {
    const { document, excerpt } = suggested;
    const text = texts.get(sources.get(document)?.sha256 ?? '') ?? '';
    const title = text.slice(excerpt.start, excerpt.end).replaceAll(/\s+/g, ' ');
    return { title, about: { is: 'statement', suggested } };
  }
  if ('aliases' in suggested) {
    return { title: suggested.name, about: { is: 'actor', kind: suggested.kind, count: suggested.count } };
  }
  return { title: suggested.label, about: { is: 'claim', kind: 'unknown', count: suggested.count } };
}
