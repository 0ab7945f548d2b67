import type { Tint } from '../../settings/mark-style.ts';
import { type Colour, contrast, over, parseColour } from './colour.ts';

// Contrast of text that level AA asks for, https://www.w3.org/TR/WCAG22/#contrast-minimum
const LEAST_CONTRAST = 4.5;
// What most elements have, as browsers compute it.
const NO_BACKGROUND = 'rgba(0, 0, 0, 0)';
const WHITE: Colour = [255, 255, 255, 1];

/**
 * A way to ask whether a tint may lie under the text of an element: it may not where the text is legible
 * on the element's real background and would not be on the tint. Answers are kept, so ask again when styles may differ.
 */
export function createTintCheck(tint: Tint | null): (element: Element) => boolean {
  // By the two colours: a page has many paragraphs and few of those.
  const answers = new Map<string, boolean>();
  const papers = new Map<Element, Colour>();
  /** The colour that lies behind the text of an element, images aside. */
  const paperOf = (element: Element): Colour => {
    const known = papers.get(element);
    if (known) return known;
    const background = getComputedStyle(element).backgroundColor;
    const around = () => {
      const parent = element.parentElement ?? hostOf(element);
      return parent ? paperOf(parent) : canvasOf(element);
    };
    const colour = background === NO_BACKGROUND ? null : parseColour(background);
    const paper = colour?.[3] === 1 ? colour : colour ? over(colour, around()) : around();
    papers.set(element, paper);
    return paper;
  };
  return (element) => {
    if (!tint) return true;
    const paper = paperOf(element);
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

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What a page without a background lies on: near black where it asks for a dark scheme only. */
function canvasOf({ ownerDocument }: Element): Colour {
  const { colorScheme } = getComputedStyle(ownerDocument.documentElement);
  const isDark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? [18, 18, 18, 1] : WHITE;
}
