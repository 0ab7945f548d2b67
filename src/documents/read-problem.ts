import { MAX_DEPTH, MAX_ELEMENTS } from './limits.ts';

/** Why a file cannot be read as a document: the interface has words for each kind. */
export const READ_PROBLEM_KINDS = [
  // What it is: no bytes; of no kind that is read (its ending, or what it is); Word's old form, or protected; no text.
  ...(['empty', 'unknownKind', 'oldWord', 'binary'] as const),
  // What is wrong with it: broken (its kind); needs a password; nothing to read in it; pages that are but pictures (how many).
  ...(['damaged', 'encrypted', 'noText', 'scanned'] as const),
  // How large it is (what it has, and the most that is read): megabytes; megabytes once unpacked (the most); elements of
  // its markup, and how many inside one another (the most); pages; characters.
  ...(['large', 'unpacked', 'markup', 'pages', 'long'] as const),
] as const;
export type ReadProblemKind = (typeof READ_PROBLEM_KINDS)[number];

/** A kind with what it names, in the order of its text. */
export interface ReadProblem {
  kind: ReadProblemKind;
  values?: (string | number)[];
}

export const TOO_MUCH_MARKUP: ReadProblem = { kind: 'markup', values: [MAX_ELEMENTS, MAX_DEPTH] };

const WORDS: Record<ReadProblemKind, string> = {
  empty: 'is empty',
  unknownKind: 'is {0}; txt, md, html, docx and pdf are read',
  oldWord: 'is of an old Word, or has a password: save it as docx without one',
  binary: 'is not text',
  damaged: 'is damaged, or no {0} file',
  encrypted: 'has a password: save it without one',
  noText: 'has no text',
  scanned: 'has no text on its {0} pages, which are pictures: have the text recognised first',
  large: 'is too large: {0} MB, at most {1} are read',
  unpacked: 'is too large once it is unpacked: at most {0} MB are read',
  markup: 'has too much markup: at most {0} elements, and {1} inside one another, are read',
  pages: 'is too long: {0} pages, at most {1} are read',
  long: 'is too long: {0} characters, at most {1} are read',
};

/** A problem in English, to stand behind the name of the file. */
export function printReadProblem({ kind, values = [] }: ReadProblem): string {
  return WORDS[kind].replace(/\{(\d)\}/g, (_, i) => String(values[i]));
}
