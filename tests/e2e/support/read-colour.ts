import { type Colour, parseColour } from '../../../src/page/marks/colour.ts';

const MIXED = 'color(srgb ';

/** A computed colour, outside of a browser: those that style sheets mix are in shares of one. */
export function readColour(text: string): Colour {
  if (!text.startsWith(MIXED)) return parseColour(text);
  const [red = 0, green = 0, blue = 0, alpha = 1] = text.slice(MIXED.length, -1).split(/[ /]+/).map(Number);
  return [red * 255, green * 255, blue * 255, alpha];
}
