import { formatNumber } from '../../../i18n/locale.ts';
import { actorsOf, type TimelineEvent } from './build-timeline.ts';
import { stack } from './stack.ts';

/** Sizes in units of the drawing, which are pixels at the usual text size. */
export const ROW = 24;
export const GLYPH = 12;
const GAP = 4;
const LETTER = 6.8;
const WIDE_LETTER = 11.5;
const MOST_LETTERS = 22;

/** Where an event stands in its lane: the extent of all of it, the line of its time, its sign, and the name beside it. */
export interface PlacedEvent {
  event: TimelineEvent;
  row: number;
  from: number;
  to: number;
  /** Null for a single day. */
  line: { from: number; to: number } | null;
  /** Middle of the sign. */
  sign: number;
  who: string;
  /** On which side of the sign the name stands. */
  side: 'left' | 'right';
}

/** Lay out the events of a lane so that none covers another; `scale` takes a day to its place across the drawing. */
export function placeEvents(
  events: readonly TimelineEvent[],
  scale: (day: number) => number,
  width: number,
): PlacedEvent[] {
  const placed = events.map((event) => {
    const ends = [scale(event.span.first), scale(event.span.last)];
    const [start, end] = [Math.min(...ends), Math.max(...ends)];
    const sign = Math.min(Math.max((start + end) / 2, ROW / 2), width - ROW / 2);
    const who = nameOf(event);
    const room = GLYPH / 2 + GAP + widthOf(who);
    const side: PlacedEvent['side'] = sign + room + GAP > width && sign - room > 0 ? 'left' : 'right';
    return {
      ...{ event, sign, who, side },
      from: Math.min(start, sign - (side === 'left' ? room + GAP : ROW / 2)),
      to: Math.max(end, sign + (side === 'right' ? room + GAP : ROW / 2)),
      line: end - start > 2 ? { from: start, to: end } : null,
    };
  });
  const rows = stack(placed);
  return placed.map((event, index) => ({ ...event, row: rows[index]! }));
}

/** The first actor, and how many more. */
function nameOf(event: TimelineEvent): string {
  const actors = actorsOf(event);
  const first = actors[0] ?? '';
  const short = first.length > MOST_LETTERS ? `${first.slice(0, MOST_LETTERS - 1).trimEnd()}…` : first;
  return actors.length > 1 ? `${short} ${formatNumber(actors.length - 1, { signDisplay: 'always' })}` : short;
}

function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return wide * WIDE_LETTER + (text.length - wide) * LETTER;
}
