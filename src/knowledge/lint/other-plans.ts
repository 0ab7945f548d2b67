import type { Alias, Pattern } from '../schema/spotting.ts';
import { formsOf } from './aliases.ts';
import type { Found, LintContext } from './rule.ts';

/** What makes a number the name of a plan, in the languages of packs so far. */
const POINTS = /point|punkt|punto|пункт|[点點]/iu;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Rule 23: a plan of so many points, or something of a year, is found only for an entry that speaks of it: else the card
 * opens on a plan of another date.
 */
export function* checkOtherPlans({ pack }: LintContext): Generator<Found> {
  const told = new Map(pack.entries.map((entry) => [entry.id, JSON.stringify({ ...entry, evidence: [] })]));
  for (const [i, record] of pack.spotting.entries()) {
    const text = 'target' in record ? told.get(record.target) : undefined;
    if (!('target' in record) || text === undefined) continue;
    const known = new Set(text.match(/\d+/g));
    for (const number of new Set([...record.aliases, ...record.patterns].flatMap(numbersIn))) {
      if (known.has(number)) continue;
      const reason = `finds a plan or a date of ${number}, of which the entry does not speak`;
      yield { path: ['spotting', i], record: record.target, reason };
    }
  }
}

/** Numbers of points, and years, in what a rule finds; gates only tell where it does. */
function numbersIn(rule: Alias | Pattern): string[] {
  const forms = 'phrase' in rule ? rule.phrase : formsOf(rule);
  return forms.flatMap((form) => (form.match(/\d+/g) ?? []).filter((number) => POINTS.test(form) || YEAR.test(number)));
}
