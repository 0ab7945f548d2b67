import { toOneLine } from '../archive/one-line.ts';
import type { NameOfActor, Proposal, Proposals } from './propose-names.ts';

const MOST_SHOWN = 120;

/** A name with its language, as it may be shown on a terminal. */
export function printName({ lang, text }: NameOfActor): string {
  const shown = toOneLine(text);
  return `${lang.padEnd(4)}${shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown}`;
}

/** Proposals by actor, and what is not proposed, with the reason. */
export function printProposals({ proposed, refused, known }: Proposals, labelOf: (actor: string) => string): string {
  const actors = [...new Set([...proposed, ...refused].map(({ actor }) => actor))];
  const lines = actors.flatMap((actor) => {
    const own = (all: readonly NameOfActor[]) => all.filter((one) => one.actor === actor);
    const names = (own(proposed) as Proposal[]).map(
      (one) => `  ${printName(one)}${one.alias.case ? '  (case: exact)' : ''}`,
    );
    const others = refused.filter((one) => one.actor === actor).map((one) => `    ${printName(one)}: ${one.reason}`);
    return [labelOf(actor), ...names, ...(others.length > 0 ? ['  not proposed'] : []), ...others, ''];
  });
  const names = `${proposed.length} ${proposed.length === 1 ? 'name' : 'names'} proposed`;
  return [...lines, `${names}, ${refused.length} not proposed, ${known} known already`].join('\n');
}
