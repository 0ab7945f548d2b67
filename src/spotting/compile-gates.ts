import type { Gate, GateRef } from '../knowledge/schema/spotting.ts';
import type { IndexBuilder } from './index-builder.ts';
import type { IndexGate, NearGate, WordSet } from './index-format.ts';

/** Compiles gates; equal ones are kept once. */
export class GateCompiler {
  readonly #builder: IndexBuilder;
  readonly #known = new Map<string, number>();
  readonly #named = new Map<string, readonly Gate[]>();

  constructor(builder: IndexBuilder) {
    this.#builder = builder;
  }

  /** Gives a set of gates a name. */
  name(name: string, gates: readonly Gate[]): void {
    this.#named.set(name, gates);
  }

  /** The number of a set of gates, 0 for none. */
  compile(refs: readonly GateRef[] | undefined): number {
    if (!refs?.length) return 0;
    const gates = refs.flatMap((ref) => (typeof ref === 'string' ? (this.#named.get(ref) ?? []) : ref));
    const key = JSON.stringify(gates);
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#builder.addGates(
        gates.map((gate) => this.#compileGate(gate)),
        gates,
      );
      this.#known.set(key, known);
    }
    return known;
  }

  #compileGate(gate: Gate): IndexGate {
    const words = (list: readonly string[] | undefined) => (list ? this.#words(list) : null);
    return {
      near: (gate.near ?? []).map((near) => this.#near(near)),
      notNear: (gate.notNear ?? []).map((near) => this.#near(near)),
      notIn: words(gate.notIn),
      before: words(gate.before),
      notBefore: words(gate.notBefore),
      after: words(gate.after),
      notAfter: words(gate.notAfter),
      needs: (gate.needs ?? []).map((id) => this.#builder.watchedEntry(id)),
      topic: gate.topic === undefined ? null : this.#builder.topic(gate.topic),
      alone: gate.alone ?? null,
      mixedCase: gate.mixedCase ?? false,
    };
  }

  #near({ any, within }: { any: readonly string[]; within: NearGate['within'] }): NearGate {
    const { words, entries } = this.#split(any);
    return { signs: words.map((word) => this.#builder.sign(word)), entries, within };
  }

  #words(list: readonly string[]): WordSet {
    const { words, entries } = this.#split(list);
    return { group: this.#builder.group(words), entries };
  }

  #split(list: readonly string[]): { words: string[]; entries: number[] } {
    const words: string[] = [];
    const entries: number[] = [];
    for (const item of list.flatMap((each) => (/^\$[a-z]/.test(each) ? this.#builder.list(each.slice(1)) : each))) {
      if (item.startsWith('@')) entries.push(this.#builder.watchedEntry(item.slice(1)));
      else words.push(item);
    }
    return { words, entries };
  }
}
