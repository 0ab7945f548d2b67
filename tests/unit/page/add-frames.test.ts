import { describe, expect, test } from 'vitest';
import type { EntrySummary } from '../../../src/knowledge/summaries.ts';
import { checkReport } from '../../../src/messaging/page-report.ts';
import type { FoundEntry, FrameFindings, PageReport } from '../../../src/messaging/protocol.ts';
import { addFrames } from '../../../src/page/navigation/add-frames.ts';
import { sketchText } from '../../../src/page/text-sketch.ts';
import { report } from '../../fixtures/entry-views.ts';

const entry = (id: string, count: number, frame = 0): FoundEntry => ({
  ...{ id, label: id, category: 'person', contention: null, count, frame },
});
const sketchOf = (name: string) =>
  sketchText(Array.from({ length: 9 }, (_, i) => ({ text: `Sentence ${i} of the article that is called ${name}.` })));
const frame = (name: string, ...found: FoundEntry[]): FrameFindings => ({ found, sketch: sketchOf(name) });

const page: PageReport = {
  ...report,
  state: 'marked',
  counts: { person: 5, organisation: 0, state: 0, claim: 0 },
  found: [entry('xi', 3), entry('wang', 2)],
};

const told = (...frames: FrameFindings[]) => {
  const { counts, found, state } = addFrames(page, sketchOf('Talks'), new Map(frames.map((one, i) => [i + 4, one])));
  return { state, persons: counts.person, found: found.map(({ id, count, frame: at }) => `${id} ${count} in ${at}`) };
};

describe('what stands on a page and in its frames', () => {
  test.each<[string, FrameFindings[], number, string[]]>([
    ['the page alone', [], 5, ['xi 3 in 0', 'wang 2 in 0']],
    ['a copy of the page', [frame('Talks', entry('xi', 3), entry('wang', 2))], 5, ['xi 3 in 0', 'wang 2 in 0']],
    [
      'a copy that leaves something out, and has something more',
      [frame('Talks', entry('xi', 1), entry('wang', 4), entry('lula', 1))],
      8,
      ['wang 4 in 0', 'xi 3 in 0', 'lula 1 in 4'],
    ],
    [
      'another article on the same persons, as often',
      [frame('Visit', entry('xi', 3), entry('wang', 2))],
      10,
      ['xi 6 in 0', 'wang 4 in 0'],
    ],
    [
      'two copies of another article',
      [frame('Visit', entry('lula', 2)), frame('Visit', entry('lula', 2))],
      7,
      ['xi 3 in 0', 'wang 2 in 0', 'lula 2 in 4'],
    ],
    [
      'two articles in frames that name the same person',
      [frame('Visit', entry('lula', 2)), frame('Return', entry('lula', 2))],
      9,
      ['lula 4 in 4', 'xi 3 in 0', 'wang 2 in 0'],
    ],
    [
      'frames that hold no text to tell them by',
      [
        { found: [entry('lula', 1)], sketch: [] },
        { found: [entry('lula', 1)], sketch: [] },
      ],
      7,
      ['xi 3 in 0', 'wang 2 in 0', 'lula 2 in 4'],
    ],
  ])('%s', (_, frames, persons, found) => {
    expect(told(...frames)).toEqual({ state: 'marked', persons, found });
  });
});

describe('however much a page and its frames hold, they say no more than is believed', () => {
  const summaries = (ids: string[]) =>
    new Map<string, EntrySummary>(ids.map((id) => [id, { label: id, category: 'person', contention: null }]));

  test.each<[string, PageReport, FrameFindings[], number, number]>([
    ['a frame at the limit', page, [frame('Visit', entry('xi', 100_000))], 100_000, 2],
    ['a copy at the limit', page, [frame('Talks', entry('xi', 100_000))], 100_000, 2],
    [
      'a page beyond the limit, with a frame',
      { ...page, counts: { ...page.counts, person: 500_000 }, found: [entry('xi', 500_000)] },
      [frame('Visit', entry('xi', 1))],
      100_000,
      1,
    ],
    [
      'frames with more entries than can be told',
      page,
      [1, 2].map((n) => frame(`Visit ${n}`, ...Array.from({ length: 999 }, (_, i) => entry(`${n}-${i}`, 1)))),
      2003,
      1000,
    ],
  ])('%s', async (_, ofPage, frames, persons, entries) => {
    const all = addFrames(ofPage, sketchOf('Talks'), new Map(frames.map((one, i) => [i + 4, one])));
    const ids = [...ofPage.found, ...frames.flatMap(({ found }) => found)].map(({ id }) => id);
    expect(await checkReport(all, async () => summaries(ids))).toEqual(all);
    expect([all.counts.person, all.found.length, all.found[0]?.id]).toEqual([persons, entries, 'xi']);
  });
});

test('a page that is off stays off, and one without marks of its own is marked by a frame', () => {
  const frames = new Map([[4, frame('Visit', entry('lula', 1))]]);
  expect(addFrames({ ...page, state: 'off' }, [], frames).state).toBe('off');
  expect(addFrames({ ...page, state: 'nothing-known' }, [], frames).state).toBe('marked');
});
