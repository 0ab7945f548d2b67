import type { Problem } from '../problem.ts';
import type { Id } from '../schema/common.ts';
import type { AuthoredPack } from '../schema/pack.ts';

/** The text of a source, with its hash, for the rules that compare records with it. */
export interface SourceText {
  text: string;
  /** SHA-256 of the text in UTF-8. */
  sha256: string;
}

export interface LintContext {
  pack: AuthoredPack;
  /** Texts by source id, as far as they are at hand. */
  texts: ReadonlyMap<Id, SourceText>;
}

/** What a rule found; `level` only where it differs from that of the rule. */
export type Found = Problem & { level?: Level };
export type Level = 'error' | 'warning';

export type Check = (context: LintContext) => Iterable<Found>;
