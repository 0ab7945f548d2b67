import type { Stance } from '../../../knowledge/schema/position.ts';
import type { SuggestedActor, SuggestedClaim, SuggestedStatement } from '../../../projects/suggestions.ts';
import type { ItemState } from './keys.ts';

export type Suggested = SuggestedActor | SuggestedClaim | SuggestedStatement;

/** One line of a list: something that was found, or a record of the pack. */
export interface Item {
  key: string;
  state: ItemState;
  /** A name, a label, the words of a statement, or what is said of it. */
  title: string;
  about: About;
  suggested?: Suggested;
}

/** What else is told in its line: a kind, who speaks, on what. */
export type About =
  | { is: 'actor'; kind: string; count: number | null }
  | { is: 'claim'; kind: string; count: number | null }
  | { is: 'statement'; suggested: SuggestedStatement }
  | { is: 'position'; actor: string; entry: string; stance: Stance }
  | { is: 'conflict'; sides: number };
