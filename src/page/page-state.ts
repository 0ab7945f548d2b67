import type { PageReport } from '../messaging/protocol.ts';
import type { Reading } from './reading/reading.ts';

/** Why nothing is marked on a page that is switched on, or that something is. */
export function stateOf({ article, annotation }: Reading): PageReport['state'] {
  if (annotation.mentions.length > 0) return 'marked';
  return article.sure ? 'nothing-known' : 'no-article';
}
