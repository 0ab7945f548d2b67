import { inSlices } from '../../async/in-slices.ts';
import type { Block } from '../../page/reading/block.ts';
import { readDocument } from '../../page/reading/reading.ts';

/**
 * The text of the article in a page that was saved as a file, found as on a page that is read; null where it cannot be
 * told from the rest. The page is parsed and never shown: nothing of it runs and nothing is loaded, so that elements
 * count as what they are by their names.
 */
export async function findArticleText(html: string): Promise<string | null> {
  const { article, blocks } = await inSlices(readDocument(new DOMParser().parseFromString(html, 'text/html')));
  if (!article.sure) return null;
  return blocks.map(textOf).join('\n\n') || null;
}

/** The text of a block as it would be laid out: white space of the markup is one space, breaks of lines are kept. */
function textOf({ nodes, starts, text }: Block): string {
  let laidOut = '';
  let end = 0;
  for (const [i, { data }] of nodes.entries()) {
    const start = starts[i]!;
    laidOut += text.slice(end, start) + data.replace(/[ \t\n\r\f]+/g, ' ');
    end = start + data.length;
  }
  return (laidOut + text.slice(end))
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
