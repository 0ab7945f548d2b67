import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  GAP,
  LEAST_WIDTH,
  MARGIN,
  MAX_HEIGHT,
  MAX_SHARE,
  type Needs,
  type PlacementInput,
  placeCard,
} from '../../../src/card/placement.ts';

const line = (left: number, top: number, width = 100, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const input = (changes: Partial<PlacementInput>): PlacementInput => ({
  lines: [line(200, 100)],
  viewport: { width: 1000, height: 800 },
  card: { width: 400, height: 300, needs: [200, 160, 120] },
  rtl: false,
  sheet: false,
  docked: false,
  side: null,
  ...changes,
});

describe('placeCard', () => {
  test.each<[string, Partial<PlacementInput>, Partial<ReturnType<typeof placeCard>>]>([
    ['under the mention, where it starts', {}, { side: 'below', left: 200, top: 120 + GAP }],
    ['above it when there is no room below', { lines: [line(200, 600)] }, { side: 'above', top: 600 - GAP - 300 }],
    ['moved in from the far edge', { lines: [line(900, 100)] }, { left: 1000 - 400 - MARGIN }],
    ['moved in from the near edge', { lines: [line(-20, 100)] }, { left: MARGIN }],
    ['right to left: ends where the mention starts', { lines: [line(700, 100)], rtl: true }, { left: 400 }],
    ['right to left: moved in from the edge', { lines: [line(50, 100)], rtl: true }, { left: MARGIN }],
    ['under the last line of a broken mention', { lines: [line(800, 100), line(50, 120)] }, { left: 50, top: 148 }],
    ['above the first line of a broken mention', { lines: [line(500, 600), line(50, 620)] }, { left: 500, top: 292 }],
    [
      'on the roomier side when neither has room for all sides, but one for the first',
      {
        viewport: { width: 600, height: 260 },
        lines: [line(200, 80, 200)],
        card: { width: 400, height: 300, needs: [200, 200, 144] },
      },
      { side: 'below', top: 108, maxHeight: 144 },
    ],
    [
      'over its mention when there is nowhere else room for the first side',
      {
        viewport: { width: 600, height: 260 },
        lines: [line(200, 80, 200)],
        card: { width: 400, height: 300, needs: [200, 200, 145] },
      },
      { side: 'below', top: 260 - MARGIN - 200, maxHeight: 200 },
    ],
    [
      'by one line of a broken mention, over the other, rather than over both',
      {
        viewport: { width: 740, height: 360 },
        lines: [line(280, 150, 400, 28), line(60, 178, 640, 28)],
        card: { width: 640, height: 400, needs: [260, 240, 160] },
      },
      { side: 'below', top: 178 + GAP, maxHeight: 166 },
    ],
    [
      'beside it when neither shows what it was opened for',
      { viewport: { width: 1000, height: 260 }, lines: [line(200, 120)] },
      { side: 'right', left: 308, width: null },
    ],
    [
      'beside it on the wider side, narrower than usual',
      { viewport: { width: 740, height: 260 }, lines: [line(370, 120)] },
      { side: 'left', left: 8, width: 354 },
    ],
    [
      'beside a line of upright text',
      { lines: [line(500, 20, 24, 760)] },
      { side: 'right', left: 532, top: 20, maxHeight: 300 },
    ],
    [
      'by one line of a huge heading that fills the window',
      { viewport: { width: 800, height: 600 }, lines: [line(20, 20, 700, 260), line(20, 300, 300, 260)] },
      { side: 'right', left: 328, top: 292 },
    ],
    [
      'at the edge of a window that has no room at all',
      { viewport: { width: 500, height: 300 }, lines: [line(0, 60, 500, 160)] },
      { side: 'below', top: 292 - 180 },
    ],
    [
      'as high as it takes to show all sides',
      { card: { width: 400, height: 900, needs: [620, 600, 200] }, lines: [line(200, 20)] },
      { maxHeight: 600 },
    ],
    [
      'a low sheet stands beside its mention',
      { viewport: { width: 740, height: 360 }, sheet: true, lines: [line(20, 170)] },
      { side: 'right', top: MARGIN, left: 332, width: 400 },
    ],
    [
      'the side stays while there is room',
      { lines: [line(200, 300)], side: 'above' },
      { side: 'above', maxHeight: 284 },
    ],
    ['the side changes when its room is gone', { lines: [line(200, 100)], side: 'above' }, { side: 'below' }],
    ['a sheet lies along the lower edge', { sheet: true }, { side: 'below', left: null, top: null, maxHeight: 480 }],
    [
      'a sheet lies along the upper edge when the mention is low',
      { sheet: true, lines: [line(0, 700)] },
      { side: 'above' },
    ],
    ['docked, it stands at the lower edge', { docked: true }, { side: 'below', left: null, top: null, maxHeight: 480 }],
    ['docked, at the upper edge when the mention is low', { docked: true, lines: [line(0, 700)] }, { side: 'above' }],
    [
      'docked, it stays where it is when the page scrolls',
      { docked: true, lines: [line(0, 700)], side: 'below' },
      { side: 'below', left: null },
    ],
  ])('%s', (_, changes, expected) => {
    expect(placeCard(input(changes))).toMatchObject(expected);
  });

  test('covers its mention only where nothing else has room for the first side, never leaves the viewport, never takes more than its share', () => {
    const height = fc.integer({ min: 300, max: 2000 });
    const scene = fc.tuple(height, fc.integer({ min: 500, max: 2500 })).chain(([viewportHeight, width]) =>
      fc.record({
        viewport: fc.constant({ width, height: viewportHeight }),
        lines: fc.array(
          fc
            .record({
              left: fc.integer({ min: 0, max: width - 60 }),
              top: fc.integer({ min: 0, max: viewportHeight - 24 }),
            })
            .map(({ left, top }) => line(left, top, 60, 24)),
          { minLength: 1, maxLength: 1 },
        ),
        card: fc.record({
          width: fc.constant(400),
          height: fc.integer({ min: 60, max: 3000 }),
          needs: fc.constantFrom<Needs>([160, 160, 160], [300, 280, 200]),
        }),
        rtl: fc.boolean(),
        sheet: fc.constant(false),
        docked: fc.constant(false),
        side: fc.constantFrom('above' as const, 'below' as const, null),
      }),
    );
    fc.assert(
      fc.property(scene, (given) => {
        const { left, top, width, maxHeight } = placeCard(given);
        const right = left! + (width ?? 400);
        const bottom = top! + Math.min(given.card.height, maxHeight);
        const usual = Math.min(given.viewport.height * MAX_SHARE, MAX_HEIGHT);
        expect(maxHeight).toBeLessThanOrEqual(Math.max(usual, given.card.needs[1]));
        expect(left).toBeGreaterThanOrEqual(MARGIN);
        expect(right).toBeLessThanOrEqual(given.viewport.width - MARGIN);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(given.viewport.height);
        for (const box of given.lines) {
          const isApart = bottom <= box.top || top! >= box.bottom || left! >= box.right || right <= box.left;
          const free = Math.max(box.top, given.viewport.height - box.bottom) - GAP - MARGIN;
          const beside = Math.max(box.left, given.viewport.width - box.right) - GAP - MARGIN;
          const isRoom = free >= Math.max(120, given.card.needs[2]) || beside >= LEAST_WIDTH;
          expect(isApart || !isRoom).toBe(true);
        }
      }),
    );
  });
});
