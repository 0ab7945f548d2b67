import { i18n } from '#i18n';
import type { Section } from '../../projects/project.ts';

/** Fields that authors see, by the first part of their path. */
const FIELDS = [
  ...([
    'label',
    'kind',
    'note',
    'partOf',
    'living',
    'offices',
    'aliases',
    'patterns',
    'proposition',
    'context',
  ] as const),
  ...(['when', 'entry', 'actor', 'stance', 'gist', 'condition', 'certainty', 'status', 'evidence', 'about'] as const),
  ...(['kinds', 'sides', 'id', 'title', 'scope', 'license', 'contact', 'homepage', 'version', 'asOf'] as const),
  ...(['wikidata', 'sameAs', 'naming', 'supersedes'] as const),
] as const;

/** Fields of a document, which its own step names. */
const OF_SOURCE = {
  title: 'title',
  outlet: 'outlet',
  url: 'address',
  published: 'published',
  lang: 'language',
  kind: 'kind',
  quotes: 'quotes',
  sourcing: 'sourcing',
} as const;

/** What a field of a record is called; its path in the format where only that has a name; empty for none. */
export function nameField(section: Section, path: string): string {
  const first = path.split(/[.[]/, 1)[0]!;
  if (section === 'sources' && Object.hasOwn(OF_SOURCE, first)) {
    return i18n.t(`documents.${OF_SOURCE[first as keyof typeof OF_SOURCE]}`);
  }
  const known = FIELDS.find((field) => field === first);
  return known ? i18n.t(`curate.field.${known}`) : path;
}
