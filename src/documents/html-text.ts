import { convert, type HtmlToTextOptions } from 'html-to-text';
import { tidyText } from './tidy-text.ts';

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    ...['nav', 'aside', 'footer', 'script', 'style', 'form', 'figure', 'img', 'button'].map((selector) => ({
      selector,
      format: 'skip',
    })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'ul', options: { itemPrefix: '' } },
  ],
};

/** The text of a page without its furniture. */
export function htmlToText(html: string): string {
  return tidyText(convert(html, OPTIONS));
}
