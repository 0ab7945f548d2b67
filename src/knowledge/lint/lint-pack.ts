import { checkAliases } from './aliases.ts';
import { checkBalance } from './balance.ts';
import { checkBoilerplate } from './boilerplate.ts';
import { checkContexts } from './context.ts';
import { checkExcerpts } from './excerpts.ts';
import { checkIds } from './ids.ts';
import { checkLengths } from './lengths.ts';
import { checkMarked } from './marked.ts';
import { checkOtherPlans } from './other-plans.ts';
import { checkOverlap } from './overlap.ts';
import { checkPersons } from './persons.ts';
import {
  checkConditions,
  checkNeutral,
  checkPropositions,
  checkQuotations,
  checkReporters,
  checkSides,
  checkTimes,
} from './positions.ts';
import type { Check, Found, Level, LintContext } from './rule.ts';
import { checkShare } from './share.ts';
import { checkShortEvidence } from './short-evidence.ts';
import { checkStandingViews } from './standing-views.ts';
import { checkVersion } from './version.ts';
import { checkWording } from './wording.ts';

/** The rules of `docs/knowledge-format.md`, under the names it uses. A warning does not fail a build. */
export const RULES: { name: string; level: Level; check: Check }[] = [
  { name: 'ids', level: 'error', check: checkIds },
  { name: 'excerpts', level: 'error', check: checkExcerpts },
  { name: 'propositions', level: 'error', check: checkPropositions },
  { name: 'conditions', level: 'error', check: checkConditions },
  { name: 'sides', level: 'error', check: checkSides },
  { name: 'over-time', level: 'error', check: checkTimes },
  { name: 'quotations', level: 'error', check: checkQuotations },
  { name: 'reported-by', level: 'error', check: checkReporters },
  { name: 'aliases', level: 'error', check: checkAliases },
  { name: 'wording', level: 'error', check: checkWording },
  { name: 'overlap', level: 'warning', check: checkOverlap },
  { name: 'lengths', level: 'error', check: checkLengths },
  { name: 'persons', level: 'error', check: checkPersons },
  { name: 'boilerplate', level: 'error', check: checkBoilerplate },
  { name: 'balance', level: 'warning', check: checkBalance },
  { name: 'share', level: 'error', check: checkShare },
  { name: 'version', level: 'error', check: checkVersion },
  { name: 'unmarked', level: 'warning', check: checkMarked },
  { name: 'short-evidence', level: 'warning', check: checkShortEvidence },
  { name: 'contexts', level: 'warning', check: checkContexts },
  { name: 'neutral', level: 'warning', check: checkNeutral },
  { name: 'since-when', level: 'warning', check: checkStandingViews },
  { name: 'other-plans', level: 'warning', check: checkOtherPlans },
];

export type Finding = Found & { rule: string; level: Level };

/** Everything that the editors' rules find in a pack. Pure; the texts of the sources may be left out. */
export function lintPack(context: LintContext): Finding[] {
  return RULES.flatMap(({ name, level, check }) =>
    [...check(context)].map((found) => ({ level, ...found, rule: name })),
  );
}
