/** Red, green and blue from 0 to 255, and how opaque from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Read a colour as browsers compute it; of `oklch(…)` and the like, what is seen of it in sRGB. */
export function parseColour(text: string): Colour {
  if (!text.startsWith('rgb')) return drawn(text);
  // Computed ones are always written with commas: https://www.w3.org/TR/css-color-4/#serializing-sRGB-values
  const [red, green, blue, alpha = 1] = JSON.parse(`[${text.slice(text.indexOf('(') + 1, -1)}]`);
  return [red, green, blue, alpha];
}

/** Have the browser draw a colour: there are many ways to write one, and it knows them all. */
function drawn(text: string): Colour {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return [0, 0, 0, 0];
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** What is seen of a colour on an opaque one. */
export function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const rest = 1 - alpha;
  return [red * alpha + below[0] * rest, green * alpha + below[1] * rest, blue * alpha + below[2] * rest, 1];
}

/** Contrast ratio of two opaque colours, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const WEIGHTS = [0.2126, 0.7152, 0.0722];

function luminance(colour: Colour): number {
  let sum = 0;
  for (const [i, weight] of WEIGHTS.entries()) {
    const share = (colour[i] ?? 0) / 255;
    sum += weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }
  return sum;
}
