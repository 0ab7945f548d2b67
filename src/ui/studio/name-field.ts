import { i18n } from '#i18n';

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
  ...(['kinds', 'sides', 'title', 'scope', 'license', 'contact', 'homepage', 'version', 'asOf'] as const),
] as const;

/** What a field of a record is called; its path in the format where only that has a name; empty for none. */
export function nameField(path: string): string {
  const first = path.split(/[.[]/, 1)[0]!;
  const known = FIELDS.find((field) => field === first);
  return known ? i18n.t(`curate.field.${known}`) : path;
}
