import { toOneLine } from './one-line.ts';

interface Place {
  start: number;
  end: number;
}

/** Words that an example may have. */
const MOST_WORDS = 25;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * A sentence in one line, of at most 25 words. Of a longer one those around a place in it are told, and dots stand for what
 * is left out.
 */
export function quote(text: string, sentence: Place, place: Place): string {
  const whole = text.slice(sentence.start, sentence.end);
  const segments = [...words.segment(whole)].filter(({ isWordLike }) => isWordLike);
  if (segments.length <= MOST_WORDS) return toOneLine(whole);
  const endOf = ({ index, segment }: Intl.SegmentData) => sentence.start + index + segment.length;
  const first = Math.max(
    0,
    segments.findIndex((segment) => endOf(segment) > place.start),
  );
  const inside = segments.filter(
    (segment) => endOf(segment) > place.start && sentence.start + segment.index < place.end,
  );
  const room = Math.max(0, MOST_WORDS - inside.length);
  const from = Math.max(0, Math.min(first - Math.floor(room / 2), segments.length - MOST_WORDS));
  const to = from + MOST_WORDS;
  const start = from === 0 ? sentence.start : sentence.start + segments[from]!.index;
  const end = to === segments.length ? sentence.end : endOf(segments[to - 1]!);
  return `${from > 0 ? '… ' : ''}${toOneLine(text.slice(start, end))}${to < segments.length ? ' …' : ''}`;
}
