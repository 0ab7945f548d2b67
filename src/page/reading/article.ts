import {
  body,
  compareDocumentPosition,
  contains,
  getRootNode,
  localName,
  matches,
  querySelector,
  querySelectorAll,
  textContent,
} from '../../dom/nodes.ts';
import { BESIDE, isBesideArticle } from './element-kind.ts';

/** What of a document is read: the article and its title. */
export interface Article {
  /** Elements to read, in document order: a title outside the body comes first. */
  roots: Element[];
  /** Whether the body was surely found; otherwise the whole page is read. */
  sure: boolean;
}

// What a page says to be its article, closest first.
const STORY = '[itemprop~="articleBody"], article, [role="article"]';
const CANDIDATES = `${STORY}, main, [role="main"]`;

// Attributes by presence: to look for their values costs several times more on a large page.
const SWEPT = `p, article, main, [itemprop], [role], ${BESIDE}`;

// A candidate must hold this share of the text of all paragraphs, else the article lies outside it.
const SHARE = 0.5;

// Under this many UTF-16 units of paragraphs a page is a list of links, a player or a form.
const LEAST_TEXT = 200;

/**
 * Find the article of a document by what its markup says: the closest marked-up element that holds most of the text in
 * paragraphs, or several where a page goes on with further articles. Falls back to the body, and says so.
 *
 * @param shadowRoots trees to look into as well, where pages are built of components
 */
export function* findArticle(document: Document, shadowRoots: readonly ShadowRoot[] = []): Generator<void, Article> {
  const page = body(document);
  if (!page) return { roots: [], sure: false };
  const weights = yield* weighCandidates([document, ...shadowRoots]);
  const stories = findStories(weights);
  if (stories.length > 1) return { roots: stories, sure: true };
  let root: Element | undefined;
  for (const [element, weight] of weights.byElement) {
    if (weight < LEAST_TEXT || weight < weights.all * SHARE) continue;
    if (!root || contains(root, element)) root = element;
  }
  if (!root) return { roots: [page], sure: false };
  const title = findTitle(document, root);
  return { roots: title ? [title, root] : [root], sure: true };
}

/** Whether a node is, or holds, what a page may say to be an article. */
export function offersArticle(node: Node): boolean {
  return node instanceof Element && (matches(node, STORY) || querySelector(node, STORY) !== null);
}

// Elements weighed between two chances to pause.
const ELEMENTS_A_STEP = 100;

interface Weights {
  byElement: ReadonlyMap<Element, number>;
  all: number;
}

/** The articles of a page, each with a title of its own, that hold most of the text together. */
function findStories({ byElement, all }: Weights): Element[] {
  const stories: Element[] = [];
  let sum = 0;
  for (const [element, weight] of byElement) {
    if (weight < LEAST_TEXT || !matches(element, STORY) || !querySelector(element, 'h1')) continue;
    if (isIn(stories.at(-1), element)) continue;
    stories.push(element);
    sum += weight;
  }
  return sum < all * SHARE ? [] : stories;
}

/** The text in the paragraphs of each candidate, and of all that stand in the page's body rather than beside it. */
function* weighCandidates(trees: readonly ParentNode[]): Generator<void, Weights> {
  const byElement = new Map<Element, number>();
  let all = 0;
  // The candidates around the element that the sweep has come to, and the parts beside the article.
  const around: { element: Element; isBeside: boolean }[] = [];
  let count = 0;
  for (const element of trees.flatMap((tree) => [...querySelectorAll(tree, SWEPT)])) {
    if (++count % ELEMENTS_A_STEP === 0) yield;
    while (around.length > 0 && !isIn(around.at(-1)?.element, element)) around.pop();
    if (localName(element) !== 'p') {
      const isBeside = around.at(-1)?.isBeside || isBesideArticle(element);
      if (!isBeside && !matches(element, CANDIDATES)) continue;
      if (!isBeside) byElement.set(element, 0);
      around.push({ element, isBeside });
    } else if (!around.at(-1)?.isBeside) {
      const length = textContent(element)?.length ?? 0;
      all += length;
      for (const { element: candidate } of around) byElement.set(candidate, (byElement.get(candidate) ?? 0) + length);
    }
  }
  return { byElement, all };
}

/** A heading of the first level that stands before the article rather than in it. */
function findTitle(document: Document, root: Element): Element | undefined {
  if (querySelector(root, 'h1') || getRootNode(root) !== document) return undefined;
  const before = [...querySelectorAll(document, 'h1')].filter(
    (heading) => compareDocumentPosition(heading, root) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1);
}

function isIn(container: Element | undefined, element: Element): boolean {
  return container !== undefined && contains(container, element);
}
