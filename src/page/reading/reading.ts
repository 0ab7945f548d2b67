import { isConnected } from '../../dom/nodes.ts';
import { MAX_BLOCKS, MAX_PAGE_UNITS } from '../../messaging/limits.ts';
import type { Annotation } from '../../messaging/protocol.ts';
import { type Article, findArticle } from './article.ts';
import type { Block } from './block.ts';
import { type BlockReading, readBlocks } from './block-reader.ts';
import { containsDeep } from './shadow-root.ts';
import { rereadTouched, type Touched } from './touched.ts';

/** The text of a page as it stood at one moment, where it stands in the document, and what is known of it. */
export interface Reading extends BlockReading {
  article: Article;
  annotation: Annotation;
}

export const NO_READING: Reading = {
  article: { roots: [], sure: false },
  blocks: [],
  shadowRoots: [],
  complete: true,
  annotation: { mentions: [], entries: {} },
};

/** Read a document, or only what was touched of it since an earlier reading whose article still stands. */
export function* readDocument(
  document: Document,
  before: Reading = NO_READING,
  touched: Touched = 'all',
): Generator<void, Omit<Reading, 'annotation'>> {
  const { article, blocks, shadowRoots } = before;
  // A router that draws another page into the same elements leaves little of the text that was read.
  const standing = blocks.filter(({ nodes: [first] }) => first && isConnected(first));
  const stands = article.sure && article.roots.every(isConnected) && standing.length * 2 > blocks.length;
  if (stands && touched !== 'all' && isInside(touched, article.roots) && !isShadowed(touched, shadowRoots)) {
    const read = yield* rereadTouched(before, article.roots, touched);
    // Where there is room again, what was left unread may be read.
    if (read.complete || !hasRoom(read)) return { article, ...read };
  }
  const found = yield* findArticle(document);
  const read = yield* readBlocks(found.roots);
  if (!found.sure && read.shadowRoots.length > 0) {
    // It may stand in a shadow tree: which there are is known once the page has been read.
    const inside = yield* findArticle(document, read.shadowRoots);
    if (inside.sure) return { article: inside, ...(yield* readBlocks(inside.roots)) };
  }
  // Who looks for an article to read wants no marks on the way.
  return found.isList ? NO_READING : { article: found, ...read };
}

/** Whether clearly less is read than may be of a page. */
function hasRoom({ blocks }: BlockReading): boolean {
  const units = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return units < 0.9 * MAX_PAGE_UNITS && blocks.length < 0.9 * MAX_BLOCKS;
}

/** What was touched outside of the article may be another article. */
function isInside(touched: Iterable<Element>, roots: readonly Element[]): boolean {
  return [...touched].every((element) => !isConnected(element) || roots.some((root) => containsDeep(root, element)));
}

function isShadowed(touched: Iterable<Element>, shadowRoots: readonly ShadowRoot[]): boolean {
  if (shadowRoots.length === 0) return false;
  return [...touched].some((element) => shadowRoots.some(({ host }) => containsDeep(host, element)));
}

/** Whether two readings hold the same text in the same blocks, so that the same mentions stand in both. */
export function sameText(before: readonly Block[], after: readonly Block[]): boolean {
  return before.length === after.length && before.every((block, i) => block.text === after[i]?.text);
}

/** Whether the same entries are mentioned in two readings, as often and in the same order. */
export function sameEntries({ annotation: before }: Reading, { annotation: after }: Reading): boolean {
  const { mentions } = after;
  return (
    mentions.length === before.mentions.length && mentions.every(({ entry }, i) => entry === before.mentions[i]?.entry)
  );
}
