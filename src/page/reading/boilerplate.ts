import { getAttribute, localName, querySelector, textContent } from '../../dom/nodes.ts';

/** Elements that {@link isBoilerplate} may be true of. */
export const NAMED = '[class], [id]';

// What readers wrote and ways to other articles. However long it is, none of it is the article.
const FOREIGN =
  /(?<!\S)(?:(?:fb-)?comment(?:s|-?list)|disqus|related|recommended|most-read|ad(?:-|sby|s?(?!\S)))|[-_]related[-_]/;

// Words in the names of boxes in or beside an article: who wrote it and when, captions, ways to share it and to other
// articles, offers to subscribe, notices. The class `paywall` alone is what search engines ask for on what is behind one,
// and with `no-` a layout says what it has not.
const BOX =
  /(?<![a-z]|no-)(?:(?:bio|meta|dates?|print|nav|menu|next|prev|cta)(?![a-z])|advert|sponsor|promo|by-?line|author|time-?stamp|caption|credit|copyright|gallery|shar[ei]|social|follow|tags|breadcrumb|comment|related|recommend|read-?(?:more|next|also)|more-?(?:from|on|stor)|popular|trending|most-|sidebar|newsletter|sign-?up|subscri|donat|paywall(?=\S)|cookie|disclos|footer|banner|button|rating)/;

// What the article quotes from elsewhere.
const QUOTED = /embed|tweet/;

// What is longer is no such box, whatever it is called, UTF-16 units.
const LONGEST_BOX = 1000;

/** Whether an element is by its names, as publishing systems give them, none of the article. */
export function isBoilerplate(element: Element): boolean {
  // The id of a heading is made of the words that stand there.
  const id = /^h\d/.test(localName(element)) ? '' : getAttribute(element, 'id');
  const written = [getAttribute(element, 'class'), id].join(' ');
  const names = written.replace(/[A-Z]+/g, '-$&').toLowerCase();
  const isBox =
    FOREIGN.test(names) || (BOX.test(names) && !QUOTED.test(names) && textContent(element)!.length < LONGEST_BOX);
  // What holds the title holds the article as well, whatever its layout is called after.
  return isBox && !querySelector(element, 'h1');
}
