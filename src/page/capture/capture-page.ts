import { body, getAttribute, getSelection, querySelector } from '../../dom/nodes.ts';
import { type CapturedPage, MAX_CAPTURED } from '../../messaging/captured-page.ts';
import type { Block } from '../reading/block.ts';
import { readBlocks } from '../reading/block-reader.ts';
import { readFacts } from '../reading/page-facts.ts';
import { NO_READING, readDocument } from '../reading/reading.ts';
import { type Selected, tidy, toText } from './to-text.ts';

/** Longest words that are taken where they stand in no paragraph of the article. */
const LONGEST_ASIDE = 2000;

/**
 * What an author takes from a document: the article as a reader sees it, what the page says of itself, and where in the
 * text the selection stands. One that lies beside the article, as in a box, is added to its end. Nothing is written.
 */
export function capturePage(document: Document): CapturedPage {
  const read = finish(readDocument(document));
  const root = body(document);
  // A page that is no article, as a list of links: what was selected on it is wanted all the same.
  const blocks = read.blocks.length > 0 || !root ? read.blocks : finish(readBlocks([root])).blocks;
  const { title, address, published, lang } = readFacts(document, { ...NO_READING, ...read, blocks });
  const range = rangeOf(document);
  const inText = toText(blocks.filter(isSeen), range);
  return {
    ...withSelection(inText, range),
    title,
    address,
    outlet: nameOfSite(document),
    published: published?.date ?? null,
    lang,
  };
}

function withSelection(inText: Selected, range: Range | null): Pick<CapturedPage, 'text' | 'selection'> {
  const { text, selection } = inText;
  const aside = range && !selection ? tidy(range.toString()).slice(0, LONGEST_ASIDE) : '';
  const kept = text.slice(0, MAX_CAPTURED - LONGEST_ASIDE - 2);
  if (aside === '') return { text: kept, selection: selection && selection.end <= kept.length ? selection : null };
  const start = kept.length + (kept ? 2 : 0);
  return { text: kept ? `${kept}\n\n${aside}` : aside, selection: { start, end: start + aside.length } };
}

function rangeOf(document: Document): Range | null {
  const selection = getSelection(document);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && !range.collapsed ? range : null;
}

function nameOfSite(document: Document): string | null {
  const meta = querySelector(document, 'meta[property="og:site_name"], meta[name="application-name"]');
  return tidy((meta && getAttribute(meta, 'content')) ?? '').slice(0, 300) || null;
}

function isSeen({ element }: Block): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** What a reading comes to, without a pause: somebody waits for it. */
function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
