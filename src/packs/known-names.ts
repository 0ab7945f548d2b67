import { formsIn } from '../knowledge/alias-forms.ts';
import type { Id } from '../knowledge/schema/common.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { fold } from '../spotting/fold.ts';

/**
 * Under which names an actor or entry of a pack is looked for: its label first, then its aliases in all languages, each
 * folded by {@link foldName}. Of a name given word by word all forms of its words stand in one.
 */
export type KnownNames = [id: Id, ...names: string[]];

/** The names of every actor and entry of a pack. */
export function namesOf(pack: Pack): KnownNames[] {
  const aliases = new Map<Id, string[]>();
  for (const record of pack.spotting) {
    if (!('target' in record)) continue;
    const names = record.aliases.flatMap((alias) => (alias.text ? formsIn(alias) : [formsIn(alias).join(' ')]));
    aliases.set(record.target, [...(aliases.get(record.target) ?? []), ...names]);
  }
  return [...Object.values(pack.actors), ...Object.values(pack.entries)].map(({ id, label }) => [
    id,
    ...new Set([label, ...(aliases.get(id) ?? [])].map(foldName)),
  ]);
}

/** What folding leaves as it is, but for case. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/**
 * A name as it is searched: folded as texts are, and then without case, accents and punctuation, its words parted by single
 * spaces. Who searches types less than a text prints.
 */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = fold(text).text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
