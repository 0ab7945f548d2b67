import type { AuthoredPack } from '../schema/pack.ts';

/** A text of the authors' own that a reader may see. */
export interface ShownText {
  text: string;
  /** What it is: the last part of its path, `note` for a remark. */
  field: 'label' | 'note' | 'gist' | 'context' | 'about' | 'proposition' | 'condition' | 'remark';
  path: PropertyKey[];
  record: string;
}

/** Every text of the authors' own, without excerpts, titles and names. */
export function* shownTexts(pack: AuthoredPack): Generator<ShownText> {
  const fields = {
    sources: [],
    actors: ['label', 'note'],
    entries: ['label', 'context', 'proposition'],
    positions: ['gist', 'condition'],
    conflicts: ['about', 'note'],
  } as const;
  for (const section of ['sources', 'actors', 'entries', 'positions', 'conflicts'] as const) {
    for (const [i, record] of pack[section].entries()) {
      const texts = record as unknown as Record<string, unknown>;
      for (const field of fields[section]) {
        const text = texts[field];
        if (typeof text === 'string') yield { text, field, path: [section, i, field], record: record.id };
      }
      if ('notes' in record) {
        for (const [k, note] of (record.notes ?? []).entries()) {
          if (note.show)
            yield { text: note.text, field: 'remark', path: [section, i, 'notes', k, 'text'], record: record.id };
        }
      }
      if ('sides' in record) {
        for (const [k, { label }] of record.sides.entries()) {
          yield { text: label, field: 'label', path: [section, i, 'sides', k, 'label'], record: record.id };
        }
      }
    }
  }
}
