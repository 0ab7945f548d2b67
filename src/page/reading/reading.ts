import type { Annotation } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
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
  annotation: { mentions: [], entries: {} },
};

/** Read a document, or only what was touched of it since an earlier reading whose article still stands. */
export function* readDocument(
  document: Document,
  before: Reading = NO_READING,
  touched: Touched = 'all',
): Generator<void, Omit<Reading, 'annotation'>> {
  const { article, shadowRoots } = before;
  const stands = article.sure && article.roots.every((root) => root.isConnected);
  if (stands && touched !== 'all' && isInside(touched, article.roots) && !isShadowed(touched, shadowRoots)) {
    return { article, ...(yield* rereadTouched(before, article.roots, touched)) };
  }
  const found = yield* findArticle(document);
  const read = yield* readBlocks(found.roots);
  if (found.sure || read.shadowRoots.length === 0) return { article: found, ...read };
  // It may stand in a shadow tree: which there are is known once the page has been read.
  const inside = yield* findArticle(document, read.shadowRoots);
  return { article: inside, ...(inside.sure ? yield* readBlocks(inside.roots) : read) };
}

/** What was touched outside of the article may be another article. */
function isInside(touched: Iterable<Element>, roots: readonly Element[]): boolean {
  return [...touched].every((element) => !element.isConnected || roots.some((root) => containsDeep(root, element)));
}

function isShadowed(touched: Iterable<Element>, shadowRoots: readonly ShadowRoot[]): boolean {
  if (shadowRoots.length === 0) return false;
  return [...touched].some((element) => shadowRoots.some(({ host }) => containsDeep(host, element)));
}

/** Tells this document from the next one in the same frame. */
const page = Math.random();
let revision = 0;

/** Ask the background for the mentions in the blocks; null when it has no answer. */
export async function requestMentions(blocks: readonly Block[]): Promise<Annotation | null> {
  const answer = await send('annotate', {
    page,
    revision: ++revision,
    since: null,
    blocks: blocks.map(({ text }) => text),
  });
  if (answer.ok) return answer.value;
  const { code, message } = answer.error;
  // Nothing is wrong where marking is off, which the settings say as well, or where we have asked again ourselves.
  if (code !== 'not-allowed' && code !== 'overtaken') console.warn(`Counterpoint: ${code}: ${message}`);
  return null;
}

/** Whether two readings hold the same text in the same blocks, so that the same mentions stand in both. */
export function sameText(before: readonly Block[], after: readonly Block[]): boolean {
  return before.length === after.length && before.every((block, i) => block.text === after[i]?.text);
}
