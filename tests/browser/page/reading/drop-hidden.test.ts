import { describe, expect, test } from 'vitest';
import { dropHidden } from '../../../../src/page/reading/drop-hidden.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { readFixture } from '../make-marks.ts';
import { render } from '../render.ts';

const NAMES = { Xi: { entry: 'xi', category: 'person' } } as const;

describe('mentions are kept only where they can be seen', () => {
  test.each([
    ['a paragraph', '<p>Xi</p>', 1],
    ['far below', '<p style="margin-top: 5000px">Xi</p>', 1],
    ['transparent for now', '<p style="opacity: 0">Xi</p>', 1],
    ['not displayed', '<p style="display: none">Xi</p>', 0],
    ['inside what is not displayed', '<div style="display: none"><p>Xi</p></div>', 0],
    ['invisible', '<p style="visibility: hidden">Xi</p>', 0],
    ['hidden within what is seen', '<p>seen <span style="display: none">Xi</span></p>', 0],
    ['partly hidden', '<p>X<span style="display: none">i</span> seen</p>', 0],
    ['seen within', '<p>seen <b>X</b>i</p>', 1],
    ['without a box of its own', '<p style="display: contents">Xi</p>', 1],
    [
      'without a box, within such',
      '<div style="display: contents"><p style="display: contents"><b>Xi</b></p></div>',
      1,
    ],
    ['in part without a box', '<p>seen <span style="display: contents">Xi</span></p>', 1],
    ['without a box, invisible', '<p style="display: contents; visibility: hidden">Xi</p>', 0],
    ['without a box, not displayed', '<div style="display: none"><p style="display: contents">Xi</p></div>', 0],
    ['in what is folded', '<details><summary>more</summary><p>Xi</p></details>', 0],
    ['in what is unfolded', '<details open><summary>more</summary><p>Xi</p></details>', 1],
    ['hidden by attribute', '<p hidden>Xi</p>', 0],
    ['hidden until found', '<p hidden="until-found">Xi</p>', 0],
    ['folded by style', '<p style="content-visibility: hidden">Xi</p>', 0],
    ['not drawn while far away', '<p style="content-visibility: auto; margin-top: 9000px">Xi</p>', 1],
    ['being written', '<p contenteditable>Xi</p>', 0],
    ['shown again by style', '<p hidden style="display: block">Xi</p>', 1],
    ['hidden from screen readers alone', '<p aria-hidden="true">Xi</p>', 1],
    ['inert', '<p inert>Xi</p>', 1],
    ['one of two', '<p>Xi</p><p style="display: none">Xi</p>', 1],
  ])('%s', (_, html, count) => {
    const { annotation, blocks } = readFixture(render(html), NAMES);
    expect(runAtOnce(dropHidden(annotation, blocks)).mentions).toHaveLength(count);
  });
});
