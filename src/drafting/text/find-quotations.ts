/** Speech, or words that are somebody else's, in quotation marks. Offsets are UTF-16 units into the text. */
export interface Quotation {
  /** The first quotation mark. */
  start: number;
  /** Behind the last quotation mark, or the end of the paragraph where none closes it. */
  end: number;
  /** What stands between the marks. */
  inside: { start: number; end: number };
  /** Whether it goes on in the next paragraph: it was opened and not closed. */
  isOpen: boolean;
}

const OPENING = new Set(['“', '"', '«', '„', "''", '``']);
const MARKS = /''|``|["“”«»„]/g;
/** A single mark that opens stands before a word, one that closes behind one; an apostrophe has letters on both sides. */
const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=\S)((?:[^‘’']|[’'](?=\p{L}))*[\p{L}\p{N}.,!?…][^‘’']?)[’'](?!\p{L})/gu;

/**
 * The quotations of one paragraph, in order; none lies in another. Found before sentences are, since a sentence may end
 * within one. A straight mark opens when none is open and a space or a bracket stands before it, else it closes.
 * @param base where the paragraph begins in its document
 */
export function findQuotations(paragraph: string, base: number): Quotation[] {
  const found: Quotation[] = [];
  let open: { at: number; length: number } | undefined;
  for (const { 0: mark, index } of paragraph.matchAll(MARKS)) {
    const isStraight = mark === '"' || mark === "''";
    if (isStraight && isInches(paragraph, index, open !== undefined)) continue;
    if (!open) {
      if (OPENING.has(mark)) open = { at: index, length: mark.length };
      continue;
    }
    // “... a second mark that can only open: the first was never closed.
    if (!isStraight && OPENING.has(mark)) {
      open = { at: index, length: mark.length };
      continue;
    }
    // A straight mark that stands between a space and a word opens; the one before it was left open.
    if (isStraight && /\s$/.test(paragraph.slice(0, index)) && /^\S/.test(paragraph.slice(index + mark.length))) {
      open = { at: index, length: mark.length };
      continue;
    }
    found.push(quotation(base, open.at, open.length, index, mark.length));
    open = undefined;
  }
  // Of marks left open only one that begins a sentence goes on to the end of its paragraph.
  if (open && /(?:^|[.,:!?—–]["”']?\s*)$/.test(paragraph.slice(0, open.at))) {
    const end = paragraph.trimEnd().length;
    found.push({ ...quotation(base, open.at, open.length, end, 0), isOpen: true });
  }
  return found.length ? found : singleQuotations(paragraph, base);
}

/** British papers put speech in single marks. */
function singleQuotations(paragraph: string, base: number): Quotation[] {
  return [...paragraph.matchAll(SINGLE)].map(({ 0: match, index }) =>
    quotation(base, index, 1, index + match.length - 1, 1),
  );
}

function quotation(base: number, open: number, opening: number, close: number, closing: number): Quotation {
  return {
    start: base + open,
    end: base + close + closing,
    inside: { start: base + open + opening, end: base + close },
    isOpen: false,
  };
}

/** 6'2" is a height. */
function isInches(paragraph: string, index: number, isOpen: boolean): boolean {
  return !isOpen && /\d$/.test(paragraph.slice(0, index)) && !/^\S*["”]/.test(paragraph.slice(index + 1));
}
