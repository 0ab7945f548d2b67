import type { AuthoredPack } from '../../knowledge/schema/pack.ts';

const LONGEST = 60;

/** Ids that are words of a name, each given out once, and none that a pack has already. */
export class Ids {
  readonly #used: Set<string>;

  constructor(existing?: AuthoredPack, reserved: readonly string[] = []) {
    const { sources = [], actors = [], entries = [], positions = [], conflicts = [] } = existing ?? {};
    this.#used = new Set([...sources, ...actors, ...entries, ...positions, ...conflicts].map(({ id }) => id));
    // The key of every object.
    for (const id of [...reserved, 'constructor']) this.#used.add(id);
  }

  make(name: string, otherwise: string): string {
    const words = name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g);
    const stem = (words ?? [otherwise]).join('-').slice(0, LONGEST).replace(/-$/, '');
    let id = stem;
    for (let n = 2; this.#used.has(id); n++) id = `${stem}-${n}`;
    this.#used.add(id);
    return id;
  }
}
