import { parentNode } from '../dom/nodes.ts';

/** Red, green and blue from 0 to 255, and how far they cover what is below, from 0 to 1. */
type Colour = [red: number, green: number, blue: number, cover: number];

/**
 * Whether the text around an element is dark on light paper or light on dark, whatever the system prefers: by the nearest
 * background that covers, else by the colour of the text itself, as that must be read on a picture or a gradient.
 */
export function paperOf(element: Element): 'light' | 'dark' {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : parentNode(at)) {
    if (!(at instanceof Element)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const ground = readColour(backgroundColor);
    if (ground && ground[3] > 0.5) return lightness(ground) > 0.5 ? 'light' : 'dark';
    if (backgroundImage !== 'none') break;
  }
  const ink = readColour(getComputedStyle(element).color);
  return ink && lightness(ink) > 0.5 ? 'dark' : 'light';
}

/** A computed colour; null where it is in a space that is not simply red, green and blue. */
function readColour(text: string): Colour | null {
  const numbers = text.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, cover = 1] = numbers;
  if (text.startsWith('rgb')) return [red, green, blue, cover];
  return text.startsWith('color(srgb') ? [red * 255, green * 255, blue * 255, cover] : null;
}

/** How light a colour is to the eye, from 0 to 1, near enough to tell paper from ink. */
function lightness([red, green, blue]: Colour): number {
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
