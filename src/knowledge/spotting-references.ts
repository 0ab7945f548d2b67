import type { Reference } from './references.ts';
import type { Spotting } from './schema/spotting.ts';

/** Fields of a spotting record, at any depth, whose value is the id of another record or a list of such ids. */
const ID_FIELDS = { needs: 'target', usedBy: 'actors', topic: 'topics', gate: 'gates', small: 'gates' } as const;

/** Fields in which signs are matched as they stand, so that an `@` or a `$` in them names nothing. */
const LITERAL_FIELDS = new Set(['text', 'words', 'compounds', 'endings']);

/** `@id`, any mention of that actor or entry, and `$name`, a word list, within a phrase or a list of words. */
const INLINE = /(?<![\p{L}\p{N}])([@$])([a-z0-9]+(?:-[a-z0-9]+)*)/gu;

/** Every reference from a spotting record to actors, entries, word lists and topics. */
export function* spottingReferences(record: Spotting, path: PropertyKey[]): Generator<Reference> {
  if ('target' in record) yield { path: [...path, 'target'], id: record.target, to: 'target' };
  if ('list' in record) {
    // The words of a list are phrases, unlike those of an alias.
    for (const [i, word] of record.words.entries()) yield* inText('phrase', word, [...path, 'words', i]);
  }
  // The field that names the record itself; in any other place it names another. What is ignored has no name.
  const ownName = ['target', 'list', 'topic', 'ignore'].find((field) => field in record) ?? 'gate';
  if ('ignore' in record) yield* within('phrase', record.ignore, [...path, 'ignore']);
  for (const [field, value] of Object.entries(record)) {
    if (field !== ownName) yield* within(field, value, [...path, field]);
  }
}

function* within(field: string, value: unknown, path: PropertyKey[]): Generator<Reference> {
  if (LITERAL_FIELDS.has(field)) return;
  if (typeof value === 'string') yield* inText(field, value, path);
  else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* within(field, item, [...path, i]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* within(key, item, [...path, key]);
  }
}

function* inText(field: string, text: string, path: PropertyKey[]): Generator<Reference> {
  if (Object.hasOwn(ID_FIELDS, field)) {
    yield { path, id: text, to: ID_FIELDS[field as keyof typeof ID_FIELDS] };
    return;
  }
  // Most texts name nothing, and there are some hundred thousand of them.
  if (!text.includes('@') && !text.includes('$')) return;
  for (const [, sign, id = ''] of text.matchAll(INLINE)) yield { path, id, to: sign === '@' ? 'target' : 'lists' };
}
