import { expect, test } from 'vitest';
import { createTintCheck } from '../../../../src/page/marks/legible.ts';
import { tintOf } from '../../../../src/settings/mark-style.ts';
import { render } from '../render.ts';

test.each<[string, string, boolean]>([
  ['black on white', 'background: #fff; color: #000', true],
  ['grey on white, just legible', 'background: #fff; color: #767676', false],
  ['grey on black, just legible', 'background: #000; color: #757575', false],
  ['white on black', 'background: #000; color: #fff', true],
  ['half transparent black on white', 'background: #fff; color: rgb(0 0 0 / 0.55)', false],
  // What is not legible as it is must not become less so.
  ['light grey on white', 'background: #fff; color: #ccc', false],
  ['black on white, of another colour space', 'background: oklch(1 0 0); color: oklch(0 0 0)', true],
  ['grey on white, of another colour space', 'background: lab(100 0 0); color: lab(50 0 0)', false],
  ['white on black, of another colour space', 'background: color(display-p3 0 0 0); color: oklch(1 0 0)', true],
  ['black on black that is seen through, just legible', 'background: rgb(0 0 0 / 0.54); color: #000', false],
  ['black on what is mixed, just legible', 'background: color-mix(in srgb, black 54%, white); color: #000', false],
  ['black on white that is mixed', 'background: color-mix(in srgb, black 1%, white); color: #000', true],
  ['no background at all', 'color: #222', true],
])('a tint under text that is %s: %o', (_, style, expected) => {
  const fixture = render(`<div style="${style}"><p><b>claim</b></p></div>`);
  expect(createTintCheck(tintOf('standard'))(fixture.querySelector('b')!)).toBe(expected);
  expect(createTintCheck(tintOf('plain'))(fixture.querySelector('b')!)).toBe(true);
});
