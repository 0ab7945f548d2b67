/** A longer text is named by how it begins and ends, which is what survives small differences in between. */
const MOST_WORDS = 10;
const WORDS_AT_ENDS = 4;
/** The same in letters, for languages without spaces between words. */
const MOST_LETTERS = 40;
const LETTERS_AT_ENDS = 12;

/** What an excerpt leaves out. */
const OMISSIONS = /\[?(?:…|\.{3})\]?|\[[^\]]*\]/;

/**
 * The address of a page that opens at a text of it, by a text fragment (`#:~:text=`). Of an excerpt that leaves words out
 * it is the longest piece that counts. A browser that cannot find the text, or knows of no such thing, opens the page.
 */
export function textFragment(url: string, text: string): string {
  const pieces = text.split(OMISSIONS).map((piece) => piece.trim().replace(/\s+/g, ' '));
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  if (longest === '') return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${endsOf(longest).map(encode).join(',')}`;
}

/** The whole of a short text; else its first and its last words. */
function endsOf(text: string): string[] {
  const words = text.split(' ');
  if (words.length > MOST_WORDS) {
    return [words.slice(0, WORDS_AT_ENDS).join(' '), words.slice(-WORDS_AT_ENDS).join(' ')];
  }
  const letters = [...text];
  if (words.length > 2 || letters.length <= MOST_LETTERS) return [text];
  return [letters.slice(0, LETTERS_AT_ENDS).join(''), letters.slice(-LETTERS_AT_ENDS).join('')];
}

/** A hyphen parts the directive from words before and after it. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
