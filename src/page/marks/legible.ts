import { documentElement, ownerDocument } from '../../dom/nodes.ts';
import type { Tint } from '../../settings/mark-style.ts';
import { parentOf } from '../reading/shadow-root.ts';
import { type Colour, contrast, over, parseColour } from './colour.ts';

// Contrast of text that level AA asks for, https://www.w3.org/TR/WCAG22/#contrast-minimum
const LEAST_CONTRAST = 4.5;
// What most elements have, as browsers compute it.
const NO_BACKGROUND = 'rgba(0, 0, 0, 0)';
const WHITE: Colour = [255, 255, 255, 1];
// Near black, as browsers draw it.
const DARK: Colour = [18, 18, 18, 1];

/**
 * A way to ask whether a tint may lie under the text of an element: it may not where the text is legible
 * on the element's real background and would not be on the tint. Answers are kept, so ask again when styles may differ.
 */
export function createTintCheck(tint: Tint | null): (element: Element) => boolean {
  // By the two colours: a page has many paragraphs and few of those.
  const answers = new Map<string, boolean>();
  const papers = new Map<Element, Colour>();
  return (element) => {
    if (!tint) return true;
    const paper = paperOf(element, papers);
    const { color } = getComputedStyle(element);
    const key = `${color} on ${paper}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const ink = over(parseColour(color), paper);
    const answer = contrast(ink, over(tint, paper)) >= Math.min(LEAST_CONTRAST, contrast(ink, paper));
    answers.set(key, answer);
    return answer;
  };
}

/** The colour that lies behind the text of an element, images aside. */
function paperOf(element: Element, papers: Map<Element, Colour>): Colour {
  // From the element outwards, to the first that is known or that nothing is seen through.
  const passed: [element: Element, background: string][] = [];
  let paper: Colour | undefined;
  for (let at: Element | null = element; at && !paper; at = parentOf(at)) {
    paper = papers.get(at);
    if (paper) break;
    const { backgroundColor } = getComputedStyle(at);
    passed.push([at, backgroundColor]);
    // Nothing is seen through this one, so that what lies under it does not matter.
    if (backgroundColor.startsWith('rgb(')) paper = WHITE;
  }
  paper ??= canvasOf(element);
  for (const [at, background] of passed.reverse()) {
    if (background !== NO_BACKGROUND) paper = over(parseColour(background), paper);
    papers.set(at, paper);
  }
  return paper;
}

/** What a page without a background lies on: near black where it asks for a dark scheme only. */
function canvasOf(element: Element): Colour {
  const { colorScheme } = getComputedStyle(documentElement(ownerDocument(element)));
  const isDark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? DARK : WHITE;
}
