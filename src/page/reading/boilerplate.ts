import { getAttribute, querySelector, textContent } from '../../dom/nodes.ts';

/** Elements that {@link isBoilerplate} may be true of. */
export const NAMED = '[class], [id]';

// What readers wrote and ways to other articles. However long it is, none of it is the article.
const FOREIGN =
  /(?<!\S)(?:(?:fb-)?comments|comment-?list|disqus|related|recommended|most-read|ad-|ads?(?!\S)|adsby)|[-_]related[-_]/;

// Words in the names of boxes in or beside an article: who wrote it and when, captions, ways to share it and to other
// articles, offers to subscribe, notices. The class `paywall` alone is what search engines ask for on what is behind one,
// and with `no-` a layout says what it has not.
const BOX =
  /(?<![a-z]|no-)(?:(?:bio|meta|dates?|print|nav|menu|next|prev|cta)(?![a-z])|advert|sponsor|promo|by-?line|author|time-?stamp|updated|caption|credit|copyright|gallery|slideshow|shar[ei]|social|follow|tool|tags|topics|breadcrumb|comment|related|recommend|read-?(?:more|next|also)|more-?(?:from|on|stor)|teaser|popular|trending|most-|sidebar|newsletter|sign-?up|subscri|donat|paywall(?=\S)|cookie|disclos|footer|banner|popup|button|rating|price|icon)/;

// What the article quotes from elsewhere.
const QUOTED = /embed|tweet/;

// What is longer is no such box, whatever it is called, UTF-16 units.
const LONGEST_BOX = 1000;

/** Whether an element is by its names, as publishing systems give them, none of the article. */
export function isBoilerplate(element: Element): boolean {
  const written = [getAttribute(element, 'class'), getAttribute(element, 'id')].join(' ');
  const names = written.replace(/[A-Z]+/g, '-$&').toLowerCase();
  const isBox =
    FOREIGN.test(names) || (BOX.test(names) && !QUOTED.test(names) && textContent(element)!.length < LONGEST_BOX);
  // What holds the title holds the article as well, whatever its layout is called after.
  return isBox && !querySelector(element, 'h1');
}
