import { i18n } from '#i18n';
import type { Named } from '../../../knowledge/problem.ts';
import type { Remark } from '../../../projects/check-project.ts';

/** What a remark says, and where the rules say more, in English, what exactly they mean. */
export interface RemarkWords {
  text: string;
  reason: string | null;
}

/** A remark in words of an author, in the language of the interface. */
export function wordRemark({ rule, reason, named }: Remark): RemarkWords {
  if (named) {
    return { text: sayProblem(named), reason: null };
  }
  if (rule === 'form') return { text: i18n.t('options.packs.problem.malformed'), reason };
  return { text: sayRule(rule), reason };
}

function sayProblem({ kind, values = [] }: Named): string {
  // How many values a text takes depends on its kind.
  const say: (key: string, values: string[]) => string = i18n.t;
  return say(`options.packs.problem.${kind}`, values.map(String));
}

function sayRule(rule: string): string {
  // A name of a rule has hyphens, a key has none.
  const key = rule.replaceAll('-', '_') as 'ids';
  return i18n.t(`check.rule.${key}`);
}
