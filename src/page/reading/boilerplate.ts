import { getAttribute, querySelector, textContent } from '../../dom/nodes.ts';

/** Elements that {@link isBoilerplate} may be true of. */
export const NAMED = '[class], [id]';

// What readers wrote and ways to other articles. However long it is, none of it is the article.
const FOREIGN =
  /(?<!\S)(?:(?:[a-z]+-)?comments(?:-[a-z]+)?|comment-?(?:area|box|list|section|text|thread)|disqus[_a-z-]*|related(?:-[a-z]+)?|recommended|most-read|ads?|adsbygoogle|advertisement|ad-(?:container|slot))(?!\S)/;

// Words in the names of boxes in or beside an article: who wrote it and when, captions, ways to share it and to other
// articles, offers to subscribe, notices.
const BOX =
  /(?<![a-z])(?:ad(?:s|vert|vertisement)?|sponsor(?:ed)?|promo|outbrain|taboola|by-?lines?|authors?|bio|meta(?:data)?|dates?|time-?stamp|published|updated|captions?|credits?|attribution|copyright|gallery|slideshow|carousel|shar(?:e|ing)|social|follow|print|tool(?:s|bar)|tags|topics|breadcrumbs?|pag(?:ination|er)|nav|menu|toc|comments?|respond|related|recommend(?:ed|ations?)|recirc|read-?(?:more|next|also)|see-?also|more-?(?:from|on|stories|news)|teasers?|popular|trending|most-?(?:read|viewed)|next|prev|sidebar|news-?letters?|sign-?up|subscri(?:be|ption)|cta|donat(?:e|ion)|pay-?wall|login|cookies?|gdpr|consent|disclaimer|disclosure|footer|banner|pop-?up|modal|overlay)(?![a-z])/;

// What is longer is no such box, whatever it is called, UTF-16 units.
const LONGEST_BOX = 1000;

/** Whether an element is by its names, as publishing systems give them, none of the article. */
export function isBoilerplate(element: Element): boolean {
  const written = `${getAttribute(element, 'class') ?? ''} ${getAttribute(element, 'id') ?? ''}`;
  const names = /[A-Z]/.test(written) ? written.replace(/[A-Z]+/g, '-$&').toLowerCase() : written;
  if (FOREIGN.test(names)) return true;
  return BOX.test(names) && textContent(element)!.length < LONGEST_BOX && !querySelector(element, 'h1');
}
