import type { ConflictView } from '../../knowledge/entry-view.ts';

type Side = ConflictView['sides'][number];

/**
 * What heads a side of a conflict, without what its rows say anyway: a label that is the actor's name, or begins with it
 * (`China: no side taken`), names it once only. Null when nothing is left but the name.
 */
export function headingOf({ label, positions }: Side): string | null {
  const [holder, ...others] = new Set(positions.map(({ actor }) => actor.label));
  if (holder === undefined || others.length > 0 || !label.startsWith(holder)) return label;
  const rest = label.slice(holder.length);
  if (rest === '') return null;
  const said = /^: *(.+)$/u.exec(rest)?.[1];
  return said === undefined ? label : said.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());
}
