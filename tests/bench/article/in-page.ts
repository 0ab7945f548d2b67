import { findArticle } from '../../../src/page/reading/article.ts';
import { readDocument } from '../../../src/page/reading/reading.ts';
import { runAtOnce } from '../../../src/page/reading/slices.ts';

/** What the reader takes for the article of the page around it. */
export interface FoundArticle {
  /** One block a line, without what is hidden and without the page's title. */
  text: string;
  sure: boolean;
  /** What finding it has cost at the first call, ms. */
  cost: number;
}

const HIDDEN = '[style*="display:none"], [style*="display: none"]';

function read(): FoundArticle {
  const began = performance.now();
  runAtOnce(findArticle(document));
  const cost = performance.now() - began;
  const { blocks, article } = runAtOnce(readDocument(document));
  // What is hidden by a style of its own gets no marks, and Readability leaves it out as well.
  const body = blocks.filter(({ element }) => !element.closest(`h1, ${HIDDEN}`));
  return { text: body.map(({ text }) => text).join('\n'), sure: article.sure, cost };
}

Object.assign(globalThis, { readArticle: read });
