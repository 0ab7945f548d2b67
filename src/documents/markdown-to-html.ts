import MarkdownIt, { type StateCore } from 'markdown-it';
import { MAX_NESTING } from './limits.ts';

// What the parser does once more for each quotation that may go on over a line, and for each bracket that is open: steps of it,
// of which it takes some millions a second. Articles come to thousands.
const MOST_LINES = 2_000_000;
const MOST_UNITS = 30_000_000;
// The parser goes down by recursion.
const MOST_OPEN = 1000;

// Ends where a line has no more of them: `> > ` and `> - > `.
const QUOTED = /^(?:[ \t*+-]*>)+/gm;
const BOX = /^\[[ xX]\]\s+/;

/**
 * Markdown (CommonMark, with tables) as HTML that is only read, not shown: addresses in it are not looked at, and the boxes of a list
 * of things to do are left out. Takes time in proportion to the text.
 * @returns null where more is inside one another than anybody writes
 */
export function markdownToHtml(written: string): string | null {
  const quoted = [...written.matchAll(QUOTED)].map(([marks]) => marks.replaceAll(/[^>]/g, '').length);
  const deepest = quoted.reduce((most, depth) => Math.max(most, depth), 0);
  if (deepest * written.split('\n').length > MOST_LINES) return null;
  const env = { isTooMuch: false };
  const html = parser.render(written, env);
  return env.isTooMuch ? null : html;
}

const parser = new MarkdownIt({ html: true, maxNesting: MAX_NESTING + 1 });
parser.validateLink = () => true;
parser.normalizeLink = (address) => address;
// Behind the blocks, which are bounded by their depth, and before what stands in them.
parser.core.ruler.before('inline', 'bounds', (state) => {
  if (isTooMuch(state)) {
    Object.assign(state.env, { isTooMuch: true });
    state.tokens = [];
  }
  for (const [i, token] of state.tokens.entries()) {
    if (state.tokens[i - 2]?.type === 'list_item_open') token.content = token.content.replace(BOX, '');
  }
});

function isTooMuch({ tokens }: StateCore): boolean {
  let units = 0;
  for (const { type, level, content } of tokens) {
    // What is inside was left out.
    if (level >= MAX_NESTING && (type === 'blockquote_open' || type === 'list_item_open')) return true;
    if (type !== 'inline') continue;
    const open = mostOpen(content);
    units += open * content.length;
    if (open > MOST_OPEN || units > MOST_UNITS) return true;
  }
  return false;
}

/** How many brackets of a text are open at once. */
function mostOpen(text: string): number {
  let open = 0;
  let most = 0;
  for (const bracket of text.match(/[[\]]/g) ?? []) {
    open = bracket === '[' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}
