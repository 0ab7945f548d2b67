import { convert, type HtmlToTextOptions } from 'html-to-text';
import { tidyText } from './tidy-text.ts';

const words = (list: string) => list.split(' ');

// What holds no text of an article; in superscripts stand the numbers of footnotes.
const SKIPPED = words(
  'nav aside footer script style template noscript form fieldset figure figcaption img picture svg math map canvas ' +
    'audio video object embed iframe button input select textarea dialog hr sup sub rp rt rtc progress meter',
);
const PARAGRAPHS = words('h1 h2 h3 h4 h5 h6 p li dt dd td th blockquote address pre');
const BOXES = words('ul ol dl table tbody thead tfoot tr');

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    ...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
    ...PARAGRAPHS.map((selector) => ({
      selector,
      format: 'block',
      options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
    })),
    ...BOXES.map((selector) => ({ selector, format: 'block' })),
    { selector: 'a', options: { ignoreHref: true } },
  ],
};

/** The text of a page without its furniture. */
export function htmlToText(html: string): string {
  return tidyText(convert(html, OPTIONS));
}
