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

// A candidate must hold this share of the text of all paragraphs, else the article lies outside it.
const SHARE = 0.5;

// Under this many UTF-16 units of paragraphs a page is a list of links, a player or a form.
const LEAST_TEXT = 200;

/**
 * Find the article of a document by what its markup says: the closest marked-up element that holds most of the text in
 * paragraphs, or several where a page goes on with further articles. Falls back to the body, and says so.
 */
export function findArticle(document: Document): Article {
  const body = document.body;
  if (!body) return { roots: [], sure: false };
  const weights = weighCandidates(document);
  const stories = findStories(weights);
  if (stories.length > 1) return { roots: stories, sure: true };
  let root: Element | undefined;
  for (const [element, weight] of weights.byElement) {
    if (weight < LEAST_TEXT || weight < weights.all * SHARE) continue;
    if (!root || root.contains(element)) root = element;
  }
  if (!root) return { roots: [body], sure: false };
  const title = findTitle(document, root);
  return { roots: title ? [title, root] : [root], sure: true };
}

/** Whether a node is, or holds, what a page may say to be an article. */
export function offersArticle(node: Node): boolean {
  return node instanceof Element && (node.matches(STORY) || node.querySelector(STORY) !== null);
}

interface Weights {
  byElement: ReadonlyMap<Element, number>;
  all: number;
}

/** The articles of a page, each with a title of its own, that hold most of the text together. */
function findStories({ byElement, all }: Weights): Element[] {
  const stories: Element[] = [];
  let sum = 0;
  for (const [element, weight] of byElement) {
    if (weight < LEAST_TEXT || !element.matches(STORY) || !element.querySelector('h1')) continue;
    if (stories.at(-1)?.contains(element)) continue;
    stories.push(element);
    sum += weight;
  }
  return sum < all * SHARE ? [] : stories;
}

function weighCandidates(document: Document): Weights {
  const byElement = new Map<Element, number>();
  for (const element of document.querySelectorAll(CANDIDATES)) byElement.set(element, 0);
  let all = 0;
  // Paragraphs are weighed by their parents first: many share one, and looking upwards is what costs.
  const byParent = new Map<Element, number>();
  for (const paragraph of document.querySelectorAll('p')) {
    const length = paragraph.textContent?.length ?? 0;
    const parent = paragraph.parentElement;
    all += length;
    if (parent) byParent.set(parent, (byParent.get(parent) ?? 0) + length);
  }
  for (const [parent, length] of byParent) {
    let ancestor = parent.closest(CANDIDATES);
    while (ancestor) {
      byElement.set(ancestor, (byElement.get(ancestor) ?? 0) + length);
      ancestor = ancestor.parentElement?.closest(CANDIDATES) ?? null;
    }
  }
  return { byElement, all };
}

/** A heading of the first level that stands before the article rather than in it. */
function findTitle(document: Document, root: Element): Element | undefined {
  if (root.querySelector('h1')) return undefined;
  const before = [...document.querySelectorAll('h1')].filter(
    (heading) => heading.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1);
}
