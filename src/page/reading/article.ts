import {
  body,
  contains,
  getAttribute,
  getRootNode,
  isBefore,
  isElement,
  matches,
  querySelector,
  querySelectorAll,
  textContent,
} from '../../dom/nodes.ts';
import { isUnread } from './element-kind.ts';
import { growTextTree, type TextHolder } from './text-tree.ts';

/** What of a document is read: the article and its title. */
export interface Article {
  /** Elements to read, in document order: a title outside the body comes first, then what leads from it to the body. */
  roots: Element[];
  /** Whether the body was surely found; otherwise the roots are the whole page. */
  sure: boolean;
  /** Whether the page but leads to articles: its start, the results of a search. */
  isList?: boolean;
}

// What a page says to be its article, closest first.
const BODY = '[itemprop~="articleBody"]';
const STORY = `${BODY}, article, [role="article"]`;
const CANDIDATES = `${STORY}, main, [role="main"]`;

// A candidate must hold this share of the text of all paragraphs, else the article lies outside it.
const SHARE = 0.5;

// Under this weight of paragraphs a page is a list of links, a player or a form.
const LEAST_TEXT = 80;

// What a page does not say to be its article must hold more.
const LEAST_UNSAID = 250;

// The article is in one part of an element when that holds this share of the text, and little stands beside it that is
// not in a part of its own.
const MAIN_PART = 0.72;
const LOOSE = 0.15;

// An element without parts that weighs no more is but a paragraph.
const PARAGRAPH = 300;

// So many headings that are links, with less than a teaser's weight of text for each, lead to articles, unless the page
// says that it is one.
const HEADLINES = ':is(h2, h3, h4) a[href], a[href] :is(h2, h3, h4)';
const LEAST_HEADLINES = 10;
const TEASER = 60;
const IS_ARTICLE = `[content="article" i], ${BODY}`;

// Lines between a title and its article lead into it, as does an opening in a box of its own. Shorter ones say when it was
// written, and where there are more they are of something else, headings above all. UTF-16 units.
const TITLE_OR_LEAD = 'h1, p, h2, h3';
const LEAST_LEAD = 60;
const MOST_LEADS = 12;
const MOST_HEADINGS = 3;

/**
 * Find the article of a document: where most of the text in paragraphs stands closest together.
 *
 * What the markup says goes first: the closest element marked up as an article that holds most of the text, or several
 * where a page goes on with further articles, each with a title of its own. Inside of it, or of a page that says
 * nothing, the way leads down from the outermost element for as long as one part holds most of its text: what then
 * remains are the paragraphs and what stands between them. Falls back to the body, and says so.
 *
 * @param shadowRoots trees to look into as well, where pages are built of components
 */
export function* findArticle(document: Document, shadowRoots: readonly ShadowRoot[] = []): Generator<void, Article> {
  const page = body(document);
  if (!page) return { roots: [], sure: false };
  const trees = [document, ...shadowRoots];
  const holders = yield* growTextTree(document, trees);
  const found = chooseRoots(holders);
  const [root = holders[0]] = found ?? [];
  const isList = isListOfLinks(document, root?.element ?? page, root?.weight ?? 0);
  if (!found || !root || isList) return { roots: [page], sure: false, isList };
  const roots = found.map(({ element }) => element);
  return { roots: [...findTitle(document, root.element), ...roots], sure: true };
}

/** What holds the article; undefined when nothing weighs enough. */
function chooseRoots(holders: readonly TextHolder[]): TextHolder[] | undefined {
  const all = holders[0]?.weight ?? 0;
  const marked = holders.filter(
    ({ element, isBeside, weight }) => !isBeside && weight >= LEAST_TEXT && matches(element, CANDIDATES),
  );
  const stories = findStories(marked, all);
  if (stories.length > 1) return stories;
  const root = marked.findLast(({ weight }) => weight >= all * SHARE);
  const outermost = root ?? holders[0];
  if (!outermost) return undefined;
  const parts = findMainParts(outermost);
  return root || weightOf(parts) >= LEAST_UNSAID ? parts : undefined;
}

function weightOf(holders: readonly TextHolder[]): number {
  return holders.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether what would be read is but headlines that lead elsewhere, and at most a teaser of each. */
function isListOfLinks(document: Document, within: Element, weight: number): boolean {
  const { length } = querySelectorAll(within, HEADLINES);
  return length >= LEAST_HEADLINES && weight < length * TEASER && !querySelector(document, IS_ARTICLE);
}

/** Whether a node is, or holds, what a page may say to be an article. */
export function offersArticle(node: Node): boolean {
  return isElement(node) && (matches(node, STORY) || querySelector(node, STORY) !== null);
}

/** The articles of a page, each with a title of its own, that hold most of the text together. */
function findStories(marked: readonly TextHolder[], all: number): TextHolder[] {
  const stories: TextHolder[] = [];
  for (const holder of marked) {
    const { element } = holder;
    if (!matches(element, STORY) || !querySelector(element, 'h1')) continue;
    const last = stories.at(-1);
    if (!last || !contains(last.element, element)) stories.push(holder);
  }
  return weightOf(stories) < all * SHARE ? [] : stories;
}

/** Where the text of an element stands closest together, with the parts beside it that are called the same. */
function findMainParts(outermost: TextHolder): TextHolder[] {
  let part = outermost;
  const all = [part];
  for (;;) {
    const parts = part.children.filter(({ children, weight }) => children.length > 0 || weight > PARAGRAPH);
    const next = parts.toSorted((one, other) => other.weight - one.weight)[0];
    if (!next || next.weight < part.weight * MAIN_PART) return all;
    if (weightOf(parts) < part.weight * (1 - LOOSE)) return all;
    const name = nameOf(next);
    const joined = part.children.filter((one) => one === next || (name && nameOf(one) === name));
    all.splice(all.indexOf(part), 1, ...joined);
    part = next;
  }
}

/** What publishing systems call an element: its class, where several are numbered without their numbers. */
function nameOf({ element }: TextHolder): string | undefined {
  return getAttribute(element, 'class')?.replace(/\d+/g, '');
}

/** A heading of the first level that stands before the article rather than in it, with what leads from there into it. */
function findTitle(document: Document, root: Element): Element[] {
  if (querySelector(root, 'h1') || getRootNode(root) !== document) return [];
  let lines: Element[] = [];
  for (const line of querySelectorAll(document, TITLE_OR_LEAD)) {
    if (!isBefore(line, root)) break;
    if (matches(line, 'h1')) lines = [line];
    else if (lines[0] && textContent(line)!.trim().length >= LEAST_LEAD && !isUnread(line, [])) lines.push(line);
  }
  const headings = lines.filter((line) => !matches(line, 'p'));
  return lines.length > 1 + MOST_LEADS || headings.length > 1 + MOST_HEADINGS ? lines.slice(0, 1) : lines;
}
