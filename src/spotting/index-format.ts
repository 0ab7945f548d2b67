import type { MatcherTables } from './matcher.ts';
import type { StringTable } from './string-table.ts';

/** Grows whenever the shape or meaning of the index changes, so that a stored one is built anew. */
export const INDEX_FORMAT = 1;

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

export const REACHES = ['sentence', 'neighbours', 'paragraph', 'page'] as const;

/** The stand-in entry of phrases within which nothing is marked. */
export const IGNORED = 0xffff_ffff;

/** A list of signs: a group of literal phrases, and mentions of entries. */
export interface SignSet {
  group: number;
  entries: number[];
}

export interface NearGate extends SignSet {
  within: (typeof REACHES)[number];
}

/** A gate with its lists compiled; null where a condition is not given. */
export interface IndexGate {
  near: NearGate[];
  notNear: NearGate[];
  notIn: SignSet | null;
  before: SignSet | null;
  notBefore: SignSet | null;
  after: SignSet | null;
  notAfter: SignSet | null;
  needs: number[];
  topic: number | null;
  alone: 'before' | 'after' | 'both' | null;
  mixedCase: boolean;
}

export type IndexElement = (SignSet & { gap: 0; optional: boolean }) | { gap: number };

/** A phrase as a row of places; `rule` is what it makes a mention of. */
export interface IndexPhrase {
  rule: number;
  elements: IndexElement[];
  markFrom: number;
  markTo: number;
}

export interface IndexTopic {
  name: string;
  cues: number;
  support: number;
  rivals: number;
}

/**
 * Everything that spotting needs, as typed arrays and plain data: it can be cloned, sent and stored in IndexedDB.
 *
 * A literal is a distinct row of words. Each use of a literal says what it means where it occurs: an alias (`target`
 * is the rule, 0 or more) or a sign of a group (`target` is ~group).
 */
export interface SpottingIndex {
  format: number;
  literals: MatcherTables;
  uses: {
    /** First use of each literal; one longer than the literals. */
    first: Uint32Array;
    target: Int32Array;
    /** How the literal is written, for the case rule. */
    form: Uint32Array;
    case: Uint8Array;
    /** UTF-16 units at the end that are not marked: the second part of a compound. */
    trim: Uint8Array;
  };
  forms: StringTable;
  entries: { ids: StringTable; category: Uint8Array };
  rules: {
    entry: Uint32Array;
    kind: Uint8Array;
    /** Set of gates of which one must hold, counted from 1; 0 for none. */
    gates: Uint32Array;
    /** The form or phrase as its author wrote it. */
    text: Uint32Array;
  };
  gateSets: IndexGate[][];
  /** The gates as their authors wrote them, for explanations. */
  gateSources: unknown[];
  phrases: IndexPhrase[];
  /** For each group the phrases that may begin with a sign of it: phrase and element in turn. */
  starters: number[][];
  topics: IndexTopic[];
  /** Words that may stand beside a name without being part of it, for the gate `alone`; -1 when the pack has none. */
  besideNames: number;
}
