import { convert, type DomNode, type HtmlToTextOptions } from 'html-to-text';
import { tidyText } from './tidy-text.ts';

const words = (list: string) => list.split(' ');

// What holds no text of an article; in superscripts stand the numbers of footnotes.
const SKIPPED = words(
  'title nav aside footer script style template noscript form fieldset figure figcaption img picture svg math map canvas ' +
    'audio video object embed iframe button input select textarea dialog hr sup sub rp rt rtc progress meter',
);
const SKIPPED_ROLES = words(
  'alert banner complementary contentinfo dialog form img log menu navigation search status toolbar',
);
const PARAGRAPHS = words('h1 h2 h3 h4 h5 h6 p li dt dd td th blockquote address pre');
const BOXES = words('dl table tbody thead tfoot tr');
const LISTS = words('ul ol');

// Share of links in the text of a list that is but a menu.
const LINKED = 0.9;

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  // Files are held to a size when they are read; the library would cut them without a word.
  limits: { maxInputLength: undefined },
  formatters: {
    listWithoutMenus: (list, walk, builder) => {
      if (isMenu(list)) return;
      builder.openBlock({ leadingLineBreaks: 2 });
      walk(list.children, builder);
      builder.closeBlock({ trailingLineBreaks: 2 });
    },
  },
  selectors: [
    ...[...SKIPPED, ...SKIPPED_ROLES.map((role) => `[role=${role}]`)].map((selector) => ({ selector, format: 'skip' })),
    ...PARAGRAPHS.map((selector) => ({
      selector,
      format: 'block',
      options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
    })),
    ...BOXES.map((selector) => ({ selector, format: 'block' })),
    ...LISTS.map((selector) => ({ selector, format: 'listWithoutMenus' })),
    { selector: 'a', options: { ignoreHref: true } },
  ],
};

/**
 * The text of a page, each block a paragraph, without what its markup says to stand beside the content. Needs no
 * document; where there is one, the article can be told more exactly.
 */
export function htmlToText(html: string): string {
  return tidyText(convert(html, OPTIONS));
}

/** Whether nearly all text of a list is in links, of which it has several. */
function isMenu(list: DomNode): boolean {
  const { letters, linked, links } = countLetters(list);
  return links > 1 && linked >= LINKED * letters;
}

interface LetterCount {
  letters: number;
  /** Of them those in links. */
  linked: number;
  links: number;
}

// A list in a list is counted with it and by itself.
const counted = new WeakMap<DomNode, LetterCount>();

function countLetters(node: DomNode): LetterCount {
  const known = counted.get(node);
  if (known) return known;
  const { type, name, data, children = [] } = node;
  const { length } = (type === 'text' && data ? data : '').replaceAll(/\s/g, '');
  const count: LetterCount = { letters: length, linked: 0, links: 0 };
  for (const child of children) {
    const inside = countLetters(child);
    count.letters += inside.letters;
    count.linked += inside.linked;
    count.links += inside.links;
  }
  if (name === 'a') {
    count.linked = count.letters;
    count.links += 1;
  }
  if (LISTS.includes(name ?? '')) counted.set(node, count);
  return count;
}
