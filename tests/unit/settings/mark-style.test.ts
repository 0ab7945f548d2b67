import { expect, test } from 'vitest';
import { declareStyle, MARK_STYLES, nameOfStyle, PALETTES } from '../../../src/settings/mark-style.ts';

const lineOf = (declarations: string) => /underline (\w+ [\d.]+px)/.exec(declarations)?.[1];

test.each(PALETTES)('in palette %s every style has a name and a line of its own', (palette) => {
  const names = MARK_STYLES.map((style) => nameOfStyle(style, palette));
  const lines = MARK_STYLES.map((style) => lineOf(declareStyle(style, palette)));
  expect(new Set(names).size).toBe(MARK_STYLES.length);
  expect(new Set(lines).size).toBe(MARK_STYLES.length);
  // Of two solid lines a reader sees which is which only by a whole pixel.
  const solid = lines.flatMap((line) => (line?.startsWith('solid') ? Number.parseFloat(line.slice(6)) : []));
  expect(Math.abs((solid[0] ?? 0) - (solid[1] ?? 0))).toBeGreaterThanOrEqual(1);
});

test('only properties that highlights know are set', () => {
  for (const palette of PALETTES) {
    for (const style of MARK_STYLES) {
      const properties = declareStyle(style, palette)
        .split('; ')
        .map((declaration) => declaration.split(':')[0]);
      for (const property of properties) {
        expect(['text-decoration', 'text-underline-offset', 'background-color']).toContain(property);
      }
    }
  }
});

test('the plain palette has no colour of its own', () => {
  for (const style of MARK_STYLES) expect(declareStyle(style, 'plain')).not.toContain('#');
});

test('the names of the plain palette tell no category', () => {
  const names = MARK_STYLES.map((style) => nameOfStyle(style, 'plain'));
  for (const name of names) expect(name).toMatch(/^plain-[a-z]$/);
});
