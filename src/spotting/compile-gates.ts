import type { Gate, GateRef } from '../knowledge/schema/spotting.ts';
import type { IndexBuilder } from './index-builder.ts';
import type { IndexGate, SignSet } from './index-format.ts';

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
    const signs = (list: readonly string[] | undefined) => (list ? this.#signs(list) : null);
    return {
      near: (gate.near ?? []).map(({ any, within }) => ({ ...this.#signs(any), within })),
      notNear: (gate.notNear ?? []).map(({ any, within }) => ({ ...this.#signs(any), within })),
      notIn: signs(gate.notIn),
      before: signs(gate.before),
      notBefore: signs(gate.notBefore),
      after: signs(gate.after),
      notAfter: signs(gate.notAfter),
      needs: (gate.needs ?? []).map((id) => this.#builder.entry(id)),
      topic: gate.topic === undefined ? null : this.#builder.topic(gate.topic),
      alone: gate.alone ?? null,
      mixedCase: gate.mixedCase ?? false,
    };
  }

  #signs(list: readonly string[]): SignSet {
    const words: string[] = [];
    const entries: number[] = [];
    for (const sign of list) {
      if (sign.startsWith('@')) entries.push(this.#builder.entry(sign.slice(1)));
      else if (/^\$[a-z]/.test(sign)) words.push(...this.#builder.list(sign.slice(1)));
      else words.push(sign);
    }
    return { group: this.#builder.group(words), entries };
  }
}
