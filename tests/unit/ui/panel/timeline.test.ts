import { describe, expect, test } from 'vitest';
import { buildTimeline } from '../../../../src/ui/panel/timeline/build-timeline.ts';
import { dayNumber, spanOf, ticksIn } from '../../../../src/ui/panel/timeline/days.ts';
import { placeEvents } from '../../../../src/ui/panel/timeline/place-events.ts';
import { stack } from '../../../../src/ui/panel/timeline/stack.ts';
import { contestedClaim, makePosition, person } from '../../../fixtures/entry-views.ts';

const on = (first: string, last: string) => ({ first: dayNumber(first), last: dayNumber(last) });

describe('spanOf', () => {
  test.each([
    ['2023-04-26', on('2023-04-26', '2023-04-26')],
    ['2023-04', on('2023-04-01', '2023-04-30')],
    ['2024', on('2024-01-01', '2024-12-31')],
    ['2023-03/2023-06', on('2023-03-01', '2023-06-30')],
    ['2023-03/..', { first: dayNumber('2023-03-01'), last: Number.POSITIVE_INFINITY }],
    ['../2023-03-05', { first: Number.NEGATIVE_INFINITY, last: dayNumber('2023-03-05') }],
    ['spring 2023', null],
    ['2023-02-30', null],
  ])('%s', (edtf, expected) => {
    expect(spanOf(edtf)).toEqual(expected);
  });
});

describe('ticksIn', () => {
  test.each([
    ['2023-01-15', '2023-04-15', 4, ['2023-02', '2023-03', '2023-04']],
    ['2023-01-15', '2023-04-15', 2, ['2023-04']],
    ['2022-02-01', '2025-06-30', 4, ['2023', '2024', '2025']],
    ['2022-02-01', '2025-06-30', 2, ['2024']],
    ['2022-01-01', '2025-06-30', 7, ['2022-01', '2022-07', '2023-01', '2023-07', '2024-01', '2024-07', '2025-01']],
    ['1890-05-05', '2025-06-30', 3, ['1900', '1950', '2000']],
  ])('from %s to %s in at most %i', (first, last, most, expected) => {
    expect(ticksIn(on(first, last), most).map(({ edtf }) => edtf)).toEqual(expected);
  });
});

describe('stack', () => {
  test.each([
    ['nothing', [], []],
    [
      'apart',
      [
        [0, 10],
        [10, 20],
      ],
      [0, 0],
    ],
    [
      'over each other',
      [
        [0, 10],
        [5, 20],
        [8, 9],
      ],
      [0, 1, 2],
    ],
    [
      'room again in the first row',
      [
        [0, 10],
        [5, 20],
        [12, 30],
      ],
      [0, 1, 0],
    ],
  ])('%s', (_, extents, rows) => {
    expect(stack(extents.map(([from, to]) => ({ from: from!, to: to! })))).toEqual(rows);
  });
});

describe('buildTimeline', () => {
  const timeline = buildTimeline([person, contestedClaim], '2023-04-27', '2025-02-24');

  test('has the positions on claims by date, whatever has no date apart', () => {
    expect(timeline.lanes.map(({ claim }) => claim.id)).toEqual(['tunnel-plan']);
    expect(timeline.lanes[0]?.events.map(({ edtf }) => edtf)).toEqual([
      '2023-03/2023-06',
      '2023-04-24',
      '2023-04-26',
      '2023-05',
    ]);
    expect(timeline.undated.map(({ position }) => position.id)).toEqual(['critics-oppose']);
  });

  test('puts together what has the same date and stance, and nothing else', () => {
    const positions = [
      makePosition({ id: 'a' }),
      makePosition({ id: 'b' }),
      makePosition({ id: 'c', stance: 'oppose' }),
      makePosition({ id: 'd', when: { edtf: '2023-04', basis: 'stated' } }),
    ];
    const { lanes } = buildTimeline([{ ...contestedClaim, positions }], null, null);
    expect(lanes[0]?.events.map((event) => event.positions.map(({ id }) => id))).toEqual([['d'], ['a', 'b'], ['c']]);
  });

  test('covers every date and the article’s own', () => {
    const { first, last } = buildTimeline([contestedClaim], '2031-05-02', '2025-02-24').domain;
    expect(first).toBeLessThan(dayNumber('2023-03-01'));
    expect(last).toBeGreaterThan(dayNumber('2031-05-02'));
    expect(timeline.domain.last).toBeLessThan(dayNumber('2024-01-01'));
  });

  test.each([
    ['later than all that is known', '2031-05-02', dayNumber('2025-02-24')],
    ['within what is known', '2023-04-27', null],
    ['not dated', null, null],
  ])('an article %s: where knowledge ends before it', (_, published, reach) => {
    expect(buildTimeline([contestedClaim], published, '2025-02-24').reach).toBe(reach);
  });

  test('an open interval leaves the axis finite', () => {
    const positions = [makePosition({ when: { edtf: '2023-01/..', basis: 'stated' } })];
    const { domain } = buildTimeline([{ ...contestedClaim, positions }], null, null);
    expect(Number.isFinite(domain.first) && Number.isFinite(domain.last)).toBe(true);
  });
});

describe('placeEvents', () => {
  const { lanes, domain } = buildTimeline([contestedClaim], null, null);
  const events = lanes[0]!.events;

  test.each([
    ['320', 288, false],
    ['400', 368, false],
    ['900', 868, false],
    ['320, from right to left', 288, true],
  ])('at %s wide nothing overlaps and nothing leaves the drawing', (_, width, rtl) => {
    const scale = (day: number) => {
      const share = (day - domain.first) / (domain.last - domain.first);
      return (rtl ? 1 - share : share) * width;
    };
    const placed = placeEvents(events, scale, width);
    for (const [index, one] of placed.entries()) {
      expect(one.from, one.who).toBeGreaterThanOrEqual(-1);
      expect(one.to, one.who).toBeLessThanOrEqual(width + 1);
      for (const other of placed.slice(index + 1)) {
        const apart = one.row !== other.row || one.to <= other.from || other.to <= one.from;
        expect(apart, `${one.who} and ${other.who}`).toBe(true);
      }
    }
  });

  test('a span has a line, a day has none', () => {
    const placed = placeEvents(events, (day) => day - domain.first, 400);
    expect(placed.map(({ line }) => line !== null)).toEqual([true, false, false, true]);
  });

  // The name of an event that takes no time itself, at a place across a drawing 400 wide.
  const ROOM = 400;
  test.each<[side: 'left' | 'right', where: string, name: string, at: number]>([
    ['right', 'at the left edge', 'Mira Halden', 0],
    ['right', 'in the middle', 'Mira Halden', 200],
    ['right', 'where there is just room for it', 'Mira Halden', 310],
    ['left', 'where there would be none at the right', 'Mira Halden', 312],
    ['left', 'at the right edge', 'Mira Halden', 400],
    ['left', 'sooner the longer it is', 'The Norvik Harbour Co', 245],
    ['right', 'later the shorter it is', 'Ann', 360],
    ['right', 'that fits nowhere', 'A name of a good length', 60],
  ])('a name stands to the %s of a sign %s: %s', (side, where, name, at) => {
    const [event] = buildTimeline(
      [{ ...contestedClaim, positions: [makePosition({ actor: { ...makePosition({}).actor, label: name } })] }],
      null,
      null,
    ).lanes[0]!.events;
    const width = where.includes('nowhere') ? 120 : ROOM;
    const [placed] = placeEvents([event!], () => at, width);
    expect(placed!.side).toBe(side);
    // The whole extent is on that side: beside the other there is the sign alone.
    const [left, right] = [placed!.sign - placed!.from, placed!.to - placed!.sign];
    expect(side === 'left' ? left > right : right > left).toBe(true);
  });
});
