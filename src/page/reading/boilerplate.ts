import { getAttribute, querySelector, textContent } from '../../dom/nodes.ts';

/** Elements that {@link isBoilerplate} may be true of. */
export const NAMED = '[class], [id]';

// What readers wrote and ways to other articles. However long it is, none of it is the article.
const FOREIGN = /(?<!\S)(?:(?:fb-)?comments|comment-?list|disqus|related|recommended|most-read|ad-|ads?(?!\S)|adsby)/;

// Words in the names of boxes in or beside an article: who wrote it and when, captions, ways to share it and to other
// articles, offers to subscribe, notices.
const BOX =
  /(?<![a-z])(?:(?:bio|meta|dates?|print|nav|menu|next|prev|cta)(?![a-z])|advert|sponsor|promo|by-?line|author|time-?stamp|updated|caption|credit|copyright|gallery|slideshow|shar[ei]|social|follow|tool|tags|topics|breadcrumb|comment|related|recommend|read-?(?:more|next|also)|more-?(?:from|on|stor)|teaser|popular|trending|most-|sidebar|newsletter|sign-?up|subscri|donat|paywall|cookie|disclos|footer|banner|popup|button|rating|price|icon|label)/;

// What the article quotes from elsewhere.
const QUOTED = /embed|tweet/;

// What is longer is no such box, whatever it is called, UTF-16 units.
const LONGEST_BOX = 1000;

/** Whether an element is by its names, as publishing systems give them, none of the article. */
export function isBoilerplate(element: Element): boolean {
  const written = [getAttribute(element, 'class'), getAttribute(element, 'id')].join(' ');
  const names = /[A-Z]/.test(written) ? written.replace(/[A-Z]+/g, '-$&').toLowerCase() : written;
  if (FOREIGN.test(names)) return true;
  return (
    BOX.test(names) &&
    !QUOTED.test(names) &&
    textContent(element)!.length < LONGEST_BOX &&
    !querySelector(element, 'h1')
  );
}
