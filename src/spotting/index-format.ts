import type { MatcherTables } from './matcher.ts';
import type { StringTable } from './string-table.ts';

/** Grows whenever the shape or meaning of the index changes, so that a stored one is built anew. */
export const INDEX_FORMAT = 7;

/** How capitals must agree, as a number in the index. */
export const CASE = { any: 0, initial: 1, exact: 2 } as const;

/** What made a mention: the order of the list is the order of preference on equal stretches. */
export const RULE_KINDS = [
  'ignore',
  'phrase',
  'name',
  'translit',
  'short',
  'abbr',
  'misspelling',
  'metonym',
  'adjective',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** The stand-in entry of phrases within which nothing is marked. */
export const IGNORED = 0xffff_ffff;

/** Numbers in the narrowest row that holds them. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Words and entries of which one is meant: a group of literal phrases (`groups` in the index), and mentions. */
export interface WordSet {
  group: number;
  entries: number[];
}

/** Signs that are looked for everywhere, by number, and entries; one must occur within reach. */
export interface NearGate {
  signs: number[];
  entries: number[];
  within: 'sentence' | 'neighbours' | 'paragraph' | 'page';
}

/** A gate with its lists compiled; null where a condition is not given. */
export interface IndexGate {
  near: NearGate[];
  notNear: NearGate[];
  notIn: WordSet | null;
  before: WordSet | null;
  notBefore: WordSet | null;
  after: WordSet | null;
  notAfter: WordSet | null;
  needs: number[];
  topic: number | null;
  alone: 'before' | 'after' | 'both' | null;
  mixedCase: boolean;
}

export type IndexElement = (WordSet & { optional: boolean }) | { gap: number };

/** A phrase as a row of places; `rule` is what it makes a mention of. */
export interface IndexPhrase {
  rule: number;
  elements: IndexElement[];
  /** The element that is looked for first: the one with the rarest words. */
  anchor: number;
  /** Whether an element stands for mentions: such phrases are looked for when other mentions are known. */
  ofMentions: boolean;
  markFrom: number;
  markTo: number;
}

export interface IndexTopic {
  name: string;
  /** Numbers of signs. */
  cues: number[];
  support: number[];
  rivals: number[];
}

/**
 * Everything that spotting needs, as typed arrays and plain data: it can be cloned, sent and stored in IndexedDB.
 *
 * Literals are distinct rows of words that are looked for everywhere: aliases, anchors of phrases, signs that may
 * stand far from a mention. Each use of a literal says what it means where it occurs. Groups are lists of rows that
 * are compared only at places that matter.
 */
export interface SpottingIndex {
  format: number;
  literals: MatcherTables;
  uses: {
    /** First use of each literal that has several, those come first; one longer than they are. The rest have one each. */
    first: Uint32Array;
    /** What the use means: an alias (its rule, 0 or more) or a sign (~sign). */
    target: Int32Array;
    /** How capitals must agree, and (`shift` 2) UTF-16 units at the end that are not marked: a compound's second part. */
    caseAndTrim: Uint8Array;
    /** Which tokens must begin with a capital, a bit for each of the first eight. */
    capitals: Uint8Array;
  };
  groups: {
    /** First row of each group; one longer than the groups. */
    first: Uint32Array;
    /** Where each row begins in `symbols`; one longer than the rows. */
    offsets: Uint32Array;
    symbols: Numbers;
    capitals: Uint8Array;
  };
  entries: {
    ids: StringTable;
    category: Uint8Array;
    /** Entries that a gate or a phrase asks for, rising: only of these is it kept where they are found. */
    watched: Uint32Array;
  };
  rules: {
    entry: Uint32Array;
    kind: Uint8Array;
    /** Set of gates of which one must hold, counted from 1; 0 for none. */
    gates: Numbers;
    /** The alias, folded, or the phrase as its author wrote it. */
    text: StringTable;
  };
  /** Lists of {@link IndexGate}, of which one must hold. */
  gateSets: StringTable;
  /** The gates as their authors wrote them, for explanations. */
  gateSources: StringTable;
  phrases: {
    /** Each an {@link IndexPhrase}. */
    rows: StringTable;
    /** Rule of each phrase. */
    rule: Uint32Array;
  };
  /** The phrases whose anchor a sign is, by sign. */
  anchored: {
    /** First place of each sign in `phrases`; one longer than the signs. */
    first: Uint32Array;
    phrases: Numbers;
  };
  topics: IndexTopic[];
  /** Symbols of words that may stand beside a name without being part of it, sorted. */
  besideNames: Uint32Array;
}
