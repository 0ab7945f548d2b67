import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PageTexts } from '../../../src/background/page-texts.ts';
import { MAX_BLOCKS, MAX_PAGE_UNITS } from '../../../src/messaging/limits.ts';
import type { PageText } from '../../../src/messaging/protocol.ts';

const FRAME = '1 0';
const whole = (blocks: string[], { page = 7, revision = 1 } = {}): PageText => ({
  page,
  revision,
  since: null,
  headings: [],
  blocks,
});

/** Texts that hold revision 1 of page 7. */
function withFirst(blocks: string[]): PageTexts {
  const texts = new PageTexts();
  expect(texts.take(FRAME, whole(blocks))).toEqual({ ok: true, value: blocks });
  return texts;
}

describe('what has changed is put together with what is kept', () => {
  test.each<[title: string, items: PageText['blocks'], blocks: string[]]>([
    ['nothing', [[0, 4]], ['a', 'b', 'c', 'd']],
    ['a block in the middle', [[0, 1], 'B', [2, 2]], ['a', 'B', 'c', 'd']],
    ['the first', ['A', [1, 3]], ['A', 'b', 'c', 'd']],
    ['one more at the end', [[0, 4], 'e'], ['a', 'b', 'c', 'd', 'e']],
    [
      'one less',
      [
        [0, 2],
        [3, 1],
      ],
      ['a', 'b', 'd'],
    ],
    [
      'the order',
      [
        [2, 2],
        [0, 2],
      ],
      ['c', 'd', 'a', 'b'],
    ],
    [
      'a block twice',
      [
        [0, 4],
        [0, 1],
      ],
      ['a', 'b', 'c', 'd', 'a'],
    ],
    ['everything', ['x', 'y'], ['x', 'y']],
    ['to nothing', [], []],
  ])('%s', (_, items, blocks) => {
    const texts = withFirst(['a', 'b', 'c', 'd']);
    expect(texts.take(FRAME, { page: 7, revision: 2, headings: [], since: 1, blocks: items })).toEqual({
      ok: true,
      value: blocks,
    });
    // And is what the next revision builds on.
    const next = {
      page: 7,
      revision: 3,
      since: 2,
      headings: [],
      blocks: blocks.length > 0 ? [[0, blocks.length] as [number, number]] : [],
    };
    expect(texts.take(FRAME, next)).toEqual({ ok: true, value: blocks });
  });
});

describe('a request that builds on what is not kept is outdated', () => {
  test.each<[title: string, frame: string, request: Partial<PageText>]>([
    ['of another frame', '1 3', {}],
    ['of another tab', '2 0', {}],
    ['of another document in the frame', FRAME, { page: 8 }],
    ['of an earlier revision', FRAME, { since: 0 }],
    ['of a later revision', FRAME, { since: 2, revision: 3 }],
  ])('%s', (_, frame, request) => {
    const texts = withFirst(['a', 'b']);
    const changed = { page: 7, revision: 2, headings: [], since: 1, blocks: [[0, 2] as [number, number]], ...request };
    expect(texts.take(frame, changed)).toMatchObject({ ok: false, error: { code: 'outdated' } });
    // What is kept stays, and everything may be sent at any time.
    expect(texts.take(FRAME, { page: 7, revision: 2, headings: [], since: 1, blocks: [[1, 1]] })).toEqual({
      ok: true,
      value: ['b'],
    });
    expect(texts.take(frame, whole(['c'], { revision: 9 }))).toEqual({ ok: true, value: ['c'] });
  });

  test('after the background has slept', () => {
    withFirst(['a']);
    const answer = new PageTexts().take(FRAME, { page: 7, revision: 2, headings: [], since: 1, blocks: [[0, 1]] });
    expect(answer).toMatchObject({ error: { code: 'outdated' } });
  });
});

describe('a request that makes no sense is a bad one', () => {
  const block = 'a'.repeat(MAX_PAGE_UNITS / 2);
  test.each<[title: string, request: Partial<PageText>]>([
    ['a run beyond the last block', { blocks: [[1, 2]] }],
    ['a run after the last block', { blocks: [[2, 1]] }],
    ['a run of far too many', { blocks: [[0, Number.MAX_SAFE_INTEGER]] }],
    ['a run of nothing that is named', { headings: [], since: null, blocks: [[0, 1]] }],
    ['too much text', { headings: [], since: null, blocks: [block, block, 'a'] }],
    ['too much text by runs', { blocks: [[0, 1], block, block] }],
    ['too many blocks', { headings: [], since: null, blocks: Array(MAX_BLOCKS + 1).fill('') }],
    ['too many blocks by runs', { blocks: Array(MAX_BLOCKS / 2 + 1).fill([0, 2]) }],
  ])('%s', (_, request) => {
    const texts = withFirst(['a', 'b']);
    const answer = texts.take(FRAME, { page: 7, revision: 2, headings: [], since: 1, blocks: [], ...request });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-request', message: expect.stringContaining('blocks') },
    });
    expect(texts.take(FRAME, { page: 7, revision: 3, headings: [], since: 1, blocks: [[0, 2]] })).toEqual({
      ok: true,
      value: ['a', 'b'],
    });
  });

  test('as much as a page may have is none', () => {
    const texts = new PageTexts();
    expect(texts.take(FRAME, whole([block, block]))).toMatchObject({ ok: true });
    expect(texts.take(FRAME, whole(Array(MAX_BLOCKS).fill('a')))).toMatchObject({ ok: true });
  });
});

describe('what was not asked about for longest goes first', () => {
  const knows = (texts: PageTexts, frame: string) =>
    texts.take(frame, { page: 7, revision: 2, headings: [], since: 1, blocks: [[0, 1]] }).ok;
  const fill = (texts: PageTexts, frames: string[]) => {
    for (const frame of frames) texts.take(frame, whole(['0123456789']));
  };

  test('of three, where there is room for two', () => {
    const texts = new PageTexts(20);
    fill(texts, ['1 0', '2 0', '3 0']);
    expect(['1 0', '2 0', '3 0'].map((frame) => knows(texts, frame))).toEqual([false, true, true]);
  });

  test('one that was sent again stays', () => {
    const texts = new PageTexts(20);
    fill(texts, ['1 0', '2 0', '1 0', '3 0']);
    expect(['1 0', '2 0', '3 0'].map((frame) => knows(texts, frame))).toEqual([true, false, true]);
  });

  test('another document in a frame takes the place of the last', () => {
    const texts = new PageTexts(20);
    fill(texts, ['1 0', '2 0']);
    texts.take('1 0', whole(['9876543210'], { page: 8 }));
    expect(knows(texts, '2 0')).toBe(true);
  });
});

test('whatever a page sends of its changes, the background has its text', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (revisions) => {
      const texts = new PageTexts();
      let before: string[] = [];
      for (const [at, blocks] of revisions.entries()) {
        // Of each block that was there before a run of one, though runs could be longer.
        const items = blocks.map((one): PageText['blocks'][number] =>
          before.includes(one) ? [before.indexOf(one), 1] : one,
        );
        const request = { page: 7, revision: at + 1, headings: [], since: at === 0 ? null : at, blocks: items };
        expect(texts.take(FRAME, request)).toEqual({ ok: true, value: blocks });
        before = blocks;
      }
    }),
  );
});
