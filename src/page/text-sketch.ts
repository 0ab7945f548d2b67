import { MAX_SKETCH } from '../messaging/limits.ts';

/**
 * What a text can be told by without handing it on: numbers made from its sentences, the smallest of them, in order.
 * Which are the smallest has nothing to do with where they stand, so that the sketches of two long texts hold the same
 * sample of what the texts share.
 */
export type TextSketch = readonly number[];

// Shorter runs are labels, initials and the like, which unrelated texts share.
const LEAST_LETTERS = 12;

// Of what is as long as a book the beginning will do, UTF-16 units.
const MOST_TEXT = 200_000;

/** The sketch of the blocks of a page. Signs, spaces and capitals do not count: a copy for print may differ in them. */
export function sketchText(blocks: readonly { text: string }[]): TextSketch {
  const numbers = new Set<number>();
  let left = MOST_TEXT;
  for (const { text } of blocks) {
    for (const sentence of text.slice(0, left).split(/[.!?…。！？؟\n]+/u)) {
      const letters = sentence.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
      if (letters.length >= LEAST_LETTERS) numbers.add(hash(letters));
    }
    left -= text.length;
    if (left <= 0) break;
  }
  return [...numbers].sort((one, other) => one - other).slice(0, MAX_SKETCH);
}

// A copy may lack a caption, or have a line of its own; two articles on one thing share a quotation or two.
const SHARED = 0.8;
const LEAST_SENTENCES = 3;

/**
 * Whether two texts are the same article, or one of them is part of the other: most sentences of the shorter stand in
 * both. Of a few sentences, which may be quoted anywhere, all must.
 */
export function isSameText(one: TextSketch, other: TextSketch): boolean {
  // A full sketch says nothing of what is beyond its last number.
  const end = Math.min(endOf(one), endOf(other));
  const first = one.filter((number) => number <= end);
  const second = new Set(other.filter((number) => number <= end));
  const least = Math.min(first.length, second.size);
  if (least === 0) return false;
  const shared = first.filter((number) => second.has(number)).length;
  return least < LEAST_SENTENCES
    ? shared === first.length && shared === second.size
    : shared >= Math.max(LEAST_SENTENCES, SHARED * least);
}

function endOf(sketch: TextSketch): number {
  return sketch.length < MAX_SKETCH ? Infinity : (sketch.at(-1) ?? Infinity);
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
