import { CATEGORIES, type Category } from '../knowledge/category.ts';
import type { Settings } from './schema.ts';

export type Palette = Settings['palette'];
export const PALETTES: readonly Palette[] = ['standard', 'colour-blind', 'plain'];

/** What a mark looks like: its category, and whether the recorded positions on it conflict. */
export interface MarkStyle {
  category: Category;
  contested: boolean;
}

export const MARK_STYLES: readonly MarkStyle[] = CATEGORIES.flatMap((category) => [
  { category, contested: false },
  ...(category === 'claim' ? [{ category, contested: true }] : []),
]);

// The line tells the category, colour supports it; no colour means good or bad. Widths are CSS pixels.
const LINES: Record<Category, string> = {
  person: 'dotted 2px',
  organisation: 'dashed 1.5px',
  state: 'solid 1px',
  claim: 'solid 2px',
};
const CONTESTED_LINE = 'double 1.5px';

// Apart from the others: the page script checks the tints of claims, and is built without the other colours.
const [VIOLET, PURPLE, TEXT] = ['#7b4bc4', '#cc79a7', 'currentcolor'];
const CLAIMS: Record<Palette, string> = { standard: VIOLET, 'colour-blind': PURPLE, plain: TEXT };

// For the colour-blind: hues of Okabe and Ito, https://jfly.uni-koeln.de/color/
const COLOURS: Record<Palette, Record<Category, string>> = {
  standard: { person: '#0b7a75', organisation: '#46649c', state: '#7a7f8a', claim: VIOLET },
  'colour-blind': { person: '#0072b2', organisation: '#009e73', state: '#7f7f7f', claim: PURPLE },
  plain: { person: TEXT, organisation: TEXT, state: TEXT, claim: TEXT },
};

// Share of the text's own colour in a line, so that it holds on light, dark and coloured pages, in percent.
const TEXT_SHARE = 40;
const TINT = 9;

// Every line needs a name of its own, which pages can read; these say no more than that lines differ.
const PLAIN_NAMES: Record<Category, string> = { person: 'a', organisation: 'b', state: 'c', claim: 'd' };
const PLAIN_CONTESTED = 'e';

/** The name of a style in a palette, as part of the name of a highlight. */
export function nameOfStyle({ category, contested }: MarkStyle, palette: Palette): string {
  if (palette === 'plain') return `plain-${contested ? PLAIN_CONTESTED : PLAIN_NAMES[category]}`;
  const name = contested ? `${category}-contested` : category;
  return palette === 'standard' ? name : `${palette}-${name}`;
}

/** CSS declarations of a style: only properties that highlights know. */
export function declareStyle({ category, contested }: MarkStyle, palette: Palette): string {
  const colour = COLOURS[palette][category];
  const line = lineColour(category, palette);
  const tint = category === 'claim' && palette !== 'plain';
  return [
    `text-decoration: underline ${contested ? CONTESTED_LINE : LINES[category]} ${line}`,
    'text-underline-offset: 0.2em',
    ...(tint ? [`background-color: color-mix(in srgb, ${colour} ${TINT}%, transparent)`] : []),
  ].join('; ');
}

/** The colour of a line under a mark, as CSS: it holds on light and dark, as it is mixed with the text's own. */
export function lineColour(category: Category, palette: Palette): string {
  return `color-mix(in srgb, currentcolor ${TEXT_SHARE}%, ${COLOURS[palette][category]})`;
}

const CURRENT_COLOUR = '#7b4bc4';
const CURRENT_TINT = 26;

/** The styles of the mark whose card is open, or that the reader has stepped to: with a tint, or without. */
export const CURRENT_NAMES = ['current', 'current-plain'] as const;

/** CSS declarations of the current mark. */
export function declareCurrentStyle(name: (typeof CURRENT_NAMES)[number]): string {
  return name === 'current'
    ? `background-color: color-mix(in srgb, ${CURRENT_COLOUR} ${CURRENT_TINT}%, transparent)`
    : 'text-decoration: underline 3px currentcolor';
}

/** A tint as red, green and blue from 0 to 255 and how opaque from 0 to 1. */
export type Tint = readonly [red: number, green: number, blue: number, alpha: number];

/** The tint under claims; null where there is none. */
export function tintOf(palette: Palette): Tint | null {
  return palette === 'plain' ? null : readTint(CLAIMS[palette], TINT);
}

/** The tint under the current mark. */
export function currentTint(): Tint {
  return readTint(CURRENT_COLOUR, CURRENT_TINT);
}

function readTint(colour: string, percent: number): Tint {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff, percent / 100];
}
