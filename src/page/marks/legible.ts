import { type Palette, tintOf } from '../../settings/mark-style.ts';
import { type Colour, contrast, over, parseColour } from './colour.ts';

// Contrast of text that level AA asks for, https://www.w3.org/TR/WCAG22/#contrast-minimum
const LEAST_CONTRAST = 4.5;
const WHITE: Colour = [255, 255, 255, 1];

/**
 * A way to ask whether the tint of a palette may lie under the text of an element: it may not where the text is legible
 * on the element's real background and would not be on the tint. Answers are kept, so ask again when styles may differ.
 */
export function createTintCheck(palette: Palette): (element: Element) => boolean {
  const tint = tintOf(palette);
  const answers = new Map<Element, boolean>();
  const papers = new Map<Element, Colour>();
  /** The colour that lies behind the text of an element, images aside. */
  const paperOf = (element: Element): Colour => {
    const known = papers.get(element);
    if (known) return known;
    const colour = parseColour(getComputedStyle(element).backgroundColor);
    const around = element.parentElement ?? hostOf(element);
    const paper = colour[3] === 1 ? colour : over(colour, around ? paperOf(around) : canvasOf(element));
    papers.set(element, paper);
    return paper;
  };
  return (element) => {
    if (!tint) return true;
    const known = answers.get(element);
    if (known !== undefined) return known;
    const paper = paperOf(element);
    const ink = over(parseColour(getComputedStyle(element).color), paper);
    const answer = contrast(ink, over(tint, paper)) >= Math.min(LEAST_CONTRAST, contrast(ink, paper));
    answers.set(element, answer);
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
