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
  claim: 'solid 1.5px',
};
const CONTESTED_LINE = 'double 1.5px';

// For the colour-blind: hues of Okabe and Ito, https://jfly.uni-koeln.de/color/
const COLOURS: Record<Palette, Record<Category, string>> = {
  standard: { person: '#0b7a75', organisation: '#46649c', state: '#7a7f8a', claim: '#7b4bc4' },
  'colour-blind': { person: '#0072b2', organisation: '#009e73', state: '#7f7f7f', claim: '#cc79a7' },
  plain: { person: 'currentcolor', organisation: 'currentcolor', state: 'currentcolor', claim: 'currentcolor' },
};

// Share of the text's own colour in a line, so that it holds on light, dark and coloured pages, in percent.
const TEXT_SHARE = 40;
const TINT = 9;

/** The name of a style in a palette, as part of the name of a highlight. */
export function nameOfStyle({ category, contested }: MarkStyle, palette: Palette): string {
  const name = contested ? `${category}-contested` : category;
  return palette === 'standard' ? name : `${palette}-${name}`;
}

/** CSS declarations of a style: only properties that highlights know. */
export function declareStyle({ category, contested }: MarkStyle, palette: Palette): string {
  const colour = COLOURS[palette][category];
  const line = `color-mix(in srgb, currentcolor ${TEXT_SHARE}%, ${colour})`;
  const tint = category === 'claim' && palette !== 'plain';
  return [
    `text-decoration: underline ${contested ? CONTESTED_LINE : LINES[category]} ${line}`,
    'text-underline-offset: 0.2em',
    ...(tint ? [`background-color: color-mix(in srgb, ${colour} ${TINT}%, transparent)`] : []),
  ].join('; ');
}

/** CSS declarations of the mark whose card is open, or that the reader has stepped to. */
export const CURRENT_STYLE = 'background-color: color-mix(in srgb, #7b4bc4 26%, transparent)';

/** The tint under claims as red, green and blue from 0 to 255 and how opaque from 0 to 1; null where there is none. */
export function tintOf(palette: Palette): readonly [number, number, number, number] | null {
  if (palette === 'plain') return null;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(COLOURS[palette].claim.slice(at, at + 2), 16));
  return [red ?? 0, green ?? 0, blue ?? 0, TINT / 100];
}
