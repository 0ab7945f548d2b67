import type { Id } from '../knowledge/schema/common.ts';
import { foldName, type KnownNames } from './known-names.ts';

/** An actor or entry that a search has come to. */
export interface Hit {
  id: Id;
  /** How well it fits, lower is better; of what is only near, how far off it is, from 0 to 1. */
  rank: number;
  /** Its folded label, to put those of one rank in order. */
  label: string;
}

export interface Hits {
  fitting: Hit[];
  /** The nearest names, where nothing fits. */
  nearest: Hit[];
}

/** More words than any name has. */
const MOST_WORDS = 8;
/** Names less alike than this have nothing to do with each other. */
const LEAST_ALIKE = 0.4;
/** Scripts that are written without spaces: what is looked for may stand anywhere in a word. */
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

/**
 * Looks for a text among names: every word of it begins a word of one and the same name. Where none fits, the names with
 * the most pairs of letters in common are the nearest, at most so many.
 */
export function searchNames(known: readonly KnownNames[], typed: string, mostNear: number): Hits {
  const text = foldName(typed).split(' ').slice(0, MOST_WORDS).join(' ');
  if (text === '') return { fitting: [], nearest: [] };
  const words = text.split(' ');
  const wanted = words.map((word) => ({ word, inside: UNSPACED.test(word) ? word : ` ${word}` }));
  const fitting: Hit[] = [];
  for (const [id, ...names] of known) {
    let rank = Number.POSITIVE_INFINITY;
    for (const [at, name] of names.entries()) if (fits(name, wanted)) rank = Math.min(rank, rankOf(name, text, at));
    if (rank < Number.POSITIVE_INFINITY) fitting.push({ id, rank, label: names[0]! });
  }
  return { fitting: fitting.sort(byRank), nearest: fitting.length > 0 ? [] : findNearest(known, words, mostNear) };
}

/** By how well they fit, then by name. */
export function byRank(one: Hit, other: Hit): number {
  return one.rank - other.rank || (one.label < other.label ? -1 : Number(one.label > other.label));
}

/** @param wanted the words, and as what they stand within a name */
function fits(name: string, wanted: readonly { word: string; inside: string }[]): boolean {
  return wanted.every(({ word, inside }) => name.startsWith(word) || name.includes(inside));
}

/** All of a name, its beginning, something in it; of each the label goes before the aliases. */
function rankOf(name: string, text: string, at: number): number {
  const how = name === text ? 0 : name.startsWith(text) ? 1 : 2;
  return 2 * how + Number(at > 0);
}

function findNearest(known: readonly KnownNames[], words: readonly string[], most: number): Hit[] {
  const likeness = words.map(likenessTo);
  const near: Hit[] = [];
  for (const [id, ...names] of known) {
    let best = 0;
    for (const name of names) {
      const tokens = name.split(' ');
      let sum = 0;
      for (const like of likeness) sum += Math.max(...tokens.map(like));
      best = Math.max(best, sum / words.length);
    }
    if (best >= LEAST_ALIKE) near.push({ id, rank: 1 - best, label: names[0]! });
  }
  return near.sort(byRank).slice(0, most);
}

/** How alike other words are to one, from 0 to 1 (Sørensen and Dice, by pairs of letters, its beginning and end with them). */
function likenessTo(word: string): (other: string) => number {
  const pairs = new Set<number>();
  const length = word.length + 1;
  for (let at = 0; at < length; at++) pairs.add(pairAt(word, at));
  return (other) => {
    let common = 0;
    for (let at = 0; at <= other.length; at++) if (pairs.has(pairAt(other, at))) common++;
    // A pair that comes again counts again, which is no more than all.
    return Math.min(1, (2 * common) / (length + other.length + 1));
  };
}

/** The UTF-16 unit before a place and the one after it as one number; beyond the ends there are spaces. */
function pairAt(text: string, at: number): number {
  const before = at === 0 ? SPACE : text.charCodeAt(at - 1);
  return before * 0x10000 + (at === text.length ? SPACE : text.charCodeAt(at));
}

const SPACE = 0x20;
