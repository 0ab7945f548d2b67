import type { Id } from '../../knowledge/schema/common.ts';
import type { Source } from '../../knowledge/schema/source.ts';
import { sha256 } from '../../knowledge/sha256.ts';
import type { DraftRecord } from './draft-record.ts';

/** A document as plain text, which all offsets refer to, and what it says of itself: null what it does not. */
export interface DraftDocument {
  /** File name of the text. */
  name: string;
  text: string;
  title: string | null;
  url: string | null;
  outlet: string | null;
  /** EDTF. */
  published: string | null;
  /** BCP 47. */
  lang: string | null;
}

/** The record of a source: what the document says of itself is stated, all else is unknown. */
export async function sourceRecord(
  id: Id,
  { name, text, title, url, outlet, published, lang }: DraftDocument,
): Promise<DraftRecord<Source>> {
  const known = (value: string | null) => (value === null ? 'unknown' : 'stated');
  return {
    record: {
      id,
      file: name,
      sha256: await sha256(text),
      length: text.length,
      lang: lang ?? 'en',
      title,
      outlet: { name: outlet, basis: known(outlet) },
      url: { value: url, basis: known(url) },
      published: { edtf: published, basis: known(published) },
      kind: 'report',
      quotes: 'unchecked',
      sourcing: 'multi',
      boilerplate: [],
      notes: [],
    },
  };
}
