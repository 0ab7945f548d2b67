import { describe, expect, test } from 'vitest';
import { locate } from '../../../../src/page/marks/locate.ts';
import { readBlocks } from '../../../../src/page/reading/block-reader.ts';
import { runAtOnce } from '../../../../src/page/reading/slices.ts';
import { render } from '../render.ts';

const readAll = (root: Element) => runAtOnce(readBlocks([root])).blocks;

describe('the range of a stretch of text', () => {
  test.each([
    ['in one node', '<p>by Xi Jinping now</p>', 'Xi Jinping'],
    ['across tags', '<p>by Xi <b>Jin</b>ping now</p>', 'Xi Jinping'],
    ['a whole node', '<p>by <b>Xi</b> now</p>', 'Xi'],
    ['at both ends', '<p>Xi</p>', 'Xi'],
    ['after a line break', '<p>one<br>Xi Jinping</p>', 'Xi Jinping'],
    ['after an ignored part', '<p>one<sup>1</sup> Xi</p>', 'Xi'],
    ['astral characters before', '<p>😀 <i>😀</i> Xi</p>', 'Xi'],
  ])('%s', (_, html, name) => {
    const [block] = readAll(render(html));
    const start = block!.text.indexOf(name);
    expect(locate(block!, start, start + name.length).toString()).toBe(name);
  });

  test('does not reach into the nodes beside it', () => {
    const [block] = readAll(render('<p>by <b>Xi</b> now</p>'));
    const range = locate(block!, 3, 5);
    expect(range.startContainer).toBe(range.endContainer);
  });

  test.each<[string, (p: HTMLElement) => void]>([
    ['the paragraph was taken out', (p) => p.remove()],
    ['its text was replaced', (p) => (p.textContent = 'other')],
    ['its text became shorter', (p) => ((p.firstChild as Text).data = 'by')],
    ['its text became other text of that length', (p) => ((p.firstChild as Text).data = 'of Xi Jinping')],
  ])('collapsed when %s', (_, change) => {
    const fixture = render('<p>by Xi Jinping</p>');
    const [block] = readAll(fixture);
    change(fixture.querySelector('p')!);
    expect(locate(block!, 3, 13).collapsed).toBe(true);
  });
});
