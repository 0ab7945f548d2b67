import { getAttribute, matches, textContent } from '../../dom/nodes.ts';

// What readers wrote, advertisements and ways to other articles, by names that publishing systems give them. However
// long it is, none of it is the article.
const FOREIGN =
  '#comments, .comments, .comments-area, .comment-list, .commentlist, #disqus_thread, .fb-comments, ' +
  '.advertisement, .ad, .ads, .ad-container, .ad-slot, .adsbygoogle, [data-ad-slot], ' +
  '.related, .related-articles, .related-content, .related-links, .related-stories, .recommended, .most-read';

/** Elements that {@link isBoilerplate} may be true of. */
export const NAMED = '[class], [id], [data-ad-slot]';

// Words in class names and ids that tell what stands in or beside an article without being of it: who wrote it and when,
// captions, ways to share it and to other articles, offers to subscribe, notices.
const WORDS = new RegExp(
  `(?:^|[\\s_-]|[a-z](?=[A-Z]))(?:${[
    'ad(?:vert(?:s|isement)?)?s?|sponsor(?:ed)?|promo(?:tions?)?|outbrain|taboola',
    'by-?lines?|authors?|bio|meta|metadata|dates?|date-?line|time-?stamp|published|updated|post-?info',
    'captions?|credits?|attribution|copyright|gallery|slideshow|carousel',
    'shar(?:e|ing)|share-?(?:bar|tools|this)|social|follow|print-?only|tools|toolbar',
    'tags|tag-?list|topics|categories|breadcrumbs?|pagination|pager|nav|navigation|menu|toc',
    'comments?|disqus|respond|replies|reactions',
    'related|recommend(?:ed|ations?)?|recirc|read-?(?:more|next|also)|see-?also|more-?(?:from|on|stories|news)|teasers?',
    'popular|trending|most-?(?:read|viewed|popular)|next-?(?:up|post)|prev(?:ious)?-?post|sidebar|rail',
    'news-?letters?|sign-?up|subscri(?:be|ption)|cta|call-?out|donat(?:e|ion)|paywall|pay-?wall|login|register',
    'cookies?|gdpr|consent|disclaimer|disclosure|footer|banner|pop-?up|modal|overlay',
  ].join('|')})(?=$|[\\s_-]|(?<=[a-z])[A-Z])`,
  'i',
);

// What is longer is no such box, whatever it is called, UTF-16 units.
const LONGEST_BOX = 1000;

/** Whether an element is by its name none of the article. */
export function isBoilerplate(element: Element): boolean {
  if (matches(element, FOREIGN)) return true;
  const names = `${getAttribute(element, 'class') ?? ''} ${getAttribute(element, 'id') ?? ''}`;
  return WORDS.test(names) && textContent(element)!.length < LONGEST_BOX;
}
