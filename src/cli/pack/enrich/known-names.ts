import { formsIn } from '../../../knowledge/alias-forms.ts';
import type { AuthoredPack } from '../../../knowledge/schema/pack.ts';
import type { Alias } from '../../../knowledge/schema/spotting.ts';
import { fold } from '../../../spotting/fold.ts';

/** The names that a pack has, and whose they are. Spellings that are folded into one while searching are one name. */
export class KnownNames {
  readonly #holders = new Map<string, Set<string>>();
  readonly #inflected: { target: string; words: ReadonlySet<string>[] }[] = [];

  constructor({ actors, entries, spotting }: AuthoredPack) {
    for (const { id, label } of [...actors, ...entries]) this.add(id, label);
    for (const record of spotting) {
      if ('target' in record) for (const alias of record.aliases) this.#addAlias(record.target, alias);
    }
  }

  add(target: string, name: string): void {
    const key = keyOfName(name);
    const holders = this.#holders.get(key) ?? new Set();
    this.#holders.set(key, holders.add(target));
  }

  /** Ids of all that have a name. */
  holdersOf(name: string): ReadonlySet<string> {
    const key = keyOfName(name);
    const words = key.split(' ');
    const inflected = this.#inflected.filter(
      (one) => one.words.length === words.length && one.words.every((forms, i) => forms.has(words[i]!)),
    );
    return new Set([...(this.#holders.get(key) ?? []), ...inflected.map(({ target }) => target)]);
  }

  #addAlias(target: string, alias: Alias): void {
    if (alias.words) {
      this.#inflected.push({ target, words: alias.words.map((forms) => new Set(forms.map(keyOfName))) });
      return;
    }
    for (const form of formsIn(alias)) {
      for (const end of ['', ...(alias.endings ?? [])]) this.add(target, form + end);
    }
  }
}

/** What spellings of one name have in common. */
export function keyOfName(name: string): string {
  return fold(name).text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
