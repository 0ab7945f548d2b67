import { getAttribute, textContent } from '../../dom/nodes.ts';

/** Elements that {@link isBoilerplate} may be true of. */
export const NAMED = '[class], [id], [data-ad-slot]';

// What readers wrote and ways to other articles. However long it is, none of it is the article.
const FOREIGN = namesOf(
  '(?:fb-|user-|reader-)?comments(?:-[a-z]+)?|comment-?(?:area|box|container|list|section|text|thread|wrapper)',
  'disqus[a-z-]*|related(?:-[a-z]+)?|recommended|most-read|ad|ads|adsbygoogle|advertisement|ad-(?:container|slot)',
);

// Who wrote it and when, captions, ways to share it, offers to subscribe, notices: boxes in or beside an article.
const BOX = partsOf(
  'ad(?:vert|vertisement)?s?|sponsor(?:ed)?|promo(?:tions?)?|outbrain|taboola',
  'by-?lines?|authors?|bio|meta|metadata|dates?|date-?line|time-?stamp|published|updated|post-?info',
  'captions?|credits?|attribution|copyright|gallery|slideshow|carousel',
  'shar(?:e|ing)|share-?(?:bar|tools|this)|social|follow|print-?(?:only|header|footer)|tools|toolbar',
  'tags|tag-?list|topics|categories|breadcrumbs?|pagination|pager|nav|navigation|menu|toc',
  'comments?|respond|replies|reactions',
  'related|recommend(?:ed|ations?)?|recirc|read-?(?:more|next|also)|see-?also|more-?(?:from|on|stories|news)|teasers?',
  'popular|trending|most-?(?:read|viewed)|next-?(?:up|post)|prev(?:ious)?-?post|sidebar',
  'news-?letters?|sign-?up|subscri(?:be|ption)|cta|donat(?:e|ion)|pay-?wall|login|register',
  'cookies?|gdpr|consent|disclaimer|disclosure|footer|banner|pop-?up|modal|overlay',
);

// What is longer is no such box, whatever it is called, UTF-16 units.
const LONGEST_BOX = 1000;

/** Whether an element is by its name, as publishing systems give them, none of the article. */
export function isBoilerplate(element: Element): boolean {
  let names = `${getAttribute(element, 'class') ?? ''} ${getAttribute(element, 'id') ?? ''}`;
  if (getAttribute(element, 'data-ad-slot') !== null) return true;
  if (/[A-Z]/.test(names)) names = names.replace(/[A-Z]+/g, '-$&').toLowerCase();
  return FOREIGN.test(names) || (BOX.test(names) && textContent(element)!.length < LONGEST_BOX);
}

/** Whole names. */
function namesOf(...names: string[]): RegExp {
  return new RegExp(`(?<![^\\s])(?:${names.join('|')})(?![^\\s])`);
}

/** Words in names. */
function partsOf(...words: string[]): RegExp {
  return new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`);
}
