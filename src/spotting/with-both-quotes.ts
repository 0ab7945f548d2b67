/** A stretch of a text, UTF-16 units, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** What opens and what closes a quotation; which it is of those that do both, or are apostrophes, the letters around tell. */
const OPENING = `"“„‟«‹「『〝'‘‚‛`;
const CLOSING = `"”“»›」』〞'’‘`;
const BOTH = `"“'‘’`;

/** What a mark stands beside on its inner side only; between words without spaces it stands beside both. */
const LETTER = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]/u;
const SPACES = /\s/u;

/**
 * A stretch with the quotation mark at its edge whose other half stands inside it: `“no limits” partnership` and not
 * `no limits” partnership`. One that holds both or none, or whose other half stands further off, stays as it is.
 */
export function withBothQuotes(text: string, { start, end }: Stretch): Stretch {
  const inside = unpaired(text, start, end);
  if (inside === 0) return { start, end };
  const step = inside < 0 ? -1 : 1;
  let at = inside < 0 ? start - 1 : end;
  // Guillemets are set off by a space.
  if (SPACES.test(text[at] ?? '') && '«»‹›'.includes(text[at + step] ?? ' ')) at += step;
  const isOther = inside < 0 ? isOpening(text, at) : isClosing(text, at);
  if (!isOther) return { start, end };
  // It may lack one at each end.
  return withBothQuotes(text, inside < 0 ? { start: at, end } : { start, end: at + 1 });
}

/** -1 where a mark in a stretch closes what was opened before it, 1 where one opens what is closed after it, else 0. */
function unpaired(text: string, start: number, end: number): -1 | 0 | 1 {
  let open = 0;
  for (let at = start; at < end; at++) {
    // Between words a straight mark opens after a space, and closes before one.
    const opens = isOpening(text, at);
    const closes = isClosing(text, at);
    if (closes && (open > 0 || !opens)) {
      if (open === 0) return -1;
      open -= 1;
    } else if (opens) open += 1;
  }
  return open > 0 ? 1 : 0;
}

function isOpening(text: string, at: number): boolean {
  const sign = text[at] ?? ' ';
  if (!OPENING.includes(sign)) return false;
  return !BOTH.includes(sign) || !LETTER.test(text[at - 1] ?? '');
}

function isClosing(text: string, at: number): boolean {
  const sign = text[at] ?? ' ';
  if (!CLOSING.includes(sign)) return false;
  return !BOTH.includes(sign) || !LETTER.test(text[at + 1] ?? '');
}
