/** What a document says of itself; a fact that it does not say, or that is not of its form, is null. */
export interface DocumentFacts {
  title: string | null;
  /** Canonical address. */
  url: string | null;
  /** Name of the site. */
  outlet: string | null;
  author: string | null;
  /** Day of publication, EDTF. */
  published: string | null;
  /** BCP 47. */
  lang: string | null;
}

export const NO_FACTS: DocumentFacts = {
  title: null,
  url: null,
  outlet: null,
  author: null,
  published: null,
  lang: null,
};

/** A document as plain text, and what it says of itself. */
export interface SourceDocument extends DocumentFacts {
  /** File name of the text; `.txt` in place of the ending that the file had. */
  name: string;
  /**
   * What all offsets refer to, in UTF-16 units. Lines end with `\n`, paragraphs are divided by a blank line; characters
   * stand as they stood, in whatever Unicode form.
   */
  text: string;
  /** The encoding by which the bytes were read where nothing in the file says it, such as `windows-1252`; else null. */
  guessedEncoding: string | null;
}
