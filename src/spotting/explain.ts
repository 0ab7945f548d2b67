import { RULE_KINDS, type RuleKind, type SpottingIndex } from './index-format.ts';
import { rowAt, stringAt } from './string-table.ts';

/** The rule behind a mention, as plain data. */
export interface Explanation {
  entry: string;
  kind: RuleKind;
  /** The alias or phrase as its author wrote it. */
  text: string;
  /** Gates of which one held, as their author wrote them; empty when the rule has none. */
  gates: unknown[];
}

/** Says which alias or phrase, with which gates, a mention's `rule` stands for. */
export function explain(index: SpottingIndex, rule: number): Explanation {
  const gates = index.rules.gates[rule]!;
  return {
    entry: stringAt(index.entries.ids, index.rules.entry[rule]!),
    kind: RULE_KINDS[index.rules.kind[rule]!]!,
    text: stringAt(index.rules.text, rule),
    gates: gates === 0 ? [] : rowAt(index.gateSources, gates - 1),
  };
}
