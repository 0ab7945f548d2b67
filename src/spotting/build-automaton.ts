import { type Automaton, child } from './automaton.ts';
import { runAtOnce, type Steps } from './steps.ts';

/** Sequences of symbols in one row; sequence i lies from `offsets[i]` to `offsets[i + 1]`. Symbols are 1 or more. */
export interface Sequences {
  symbols: Int32Array;
  offsets: Uint32Array;
  /** The highest symbol. */
  highest: number;
}

/** Sequences, or nodes, that are gone through in one piece. */
const PIECE = 10_000;

/** Builds the automaton. Of equal sequences the first is kept; empty ones are never found. */
export function buildAutomaton(sequences: Sequences): Automaton {
  return runAtOnce(buildAutomatonInSteps(sequences));
}

/** As {@link buildAutomaton}, in steps. */
export function* buildAutomatonInSteps(sequences: Sequences): Steps<Automaton> {
  const trie = yield* growTrie(sequences);
  return yield* link(sequences, trie);
}

/** A trie in the order of insertion: each node knows its symbol, its first child and its next sibling. */
interface Trie {
  size: number;
  symbol: Int32Array;
  firstChild: Uint32Array;
  sibling: Uint32Array;
  sequence: Int32Array;
}

function* growTrie({ symbols, offsets, highest }: Sequences): Steps<Trie> {
  const room = symbols.length + 1;
  const trie: Trie = {
    size: 1,
    symbol: new Int32Array(room),
    firstChild: new Uint32Array(room),
    sibling: new Uint32Array(room),
    sequence: new Int32Array(room).fill(-1),
  };
  const parent = new Uint32Array(room);
  const fromRoot = new Uint32Array(highest + 1);
  let bits = 4;
  while (1 << bits < room * 2) bits++;
  const slots = new Uint32Array(1 << bits);
  const mask = slots.length - 1;
  const add = (node: number, symbol: number): number => {
    const made = trie.size++;
    trie.symbol[made] = symbol;
    trie.sibling[made] = trie.firstChild[node]!;
    trie.firstChild[node] = made;
    parent[made] = node;
    return made;
  };
  for (let index = 0; index + 1 < offsets.length; index++) {
    if (index % PIECE === PIECE - 1) yield;
    let node = 0;
    for (let at = offsets[index + 1]! - 1; at >= offsets[index]!; at--) {
      const symbol = symbols[at]!;
      if (node === 0) {
        node = fromRoot[symbol] || add(0, symbol);
        fromRoot[symbol] = node;
        continue;
      }
      let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> (32 - bits);
      let next = slots[slot]!;
      while (next !== 0 && (parent[next] !== node || trie.symbol[next] !== symbol)) {
        slot = (slot + 1) & mask;
        next = slots[slot]!;
      }
      if (next === 0) {
        next = add(node, symbol);
        slots[slot] = next;
      }
      node = next;
    }
    if (node !== 0 && trie.sequence[node]! < 0) trie.sequence[node] = index;
  }
  return trie;
}

/** Numbers the nodes breadth first and adds the fail and output links. */
function* link({ offsets, highest }: Sequences, trie: Trie): Steps<Automaton> {
  const nodes = trie.size;
  const firstEdge = new Uint32Array(nodes + 1);
  const edgeSymbol = highest < 0x10000 ? new Uint16Array(nodes - 1) : new Uint32Array(nodes - 1);
  const root = new Uint32Array(highest + 1);
  const fail = new Uint32Array(nodes);
  const output = new Int32Array(nodes).fill(-1);
  const order = new Uint32Array(nodes);
  const parent = new Uint32Array(nodes);
  let made = 1;
  for (let node = 0; node < nodes; node++) {
    if (node % PIECE === PIECE - 1) yield;
    firstEdge[node] = made - 1;
    const first = made;
    for (let old = trie.firstChild[order[node]!]!; old !== 0; old = trie.sibling[old]!) {
      parent[made] = node;
      order[made++] = old;
    }
    if (made - first > 1) sortBySymbol(order, first, made, trie.symbol);
    for (let kid = first; kid < made; kid++) edgeSymbol[kid - 1] = trie.symbol[order[kid]!]!;
    if (node === 0) for (let kid = first; kid < made; kid++) root[edgeSymbol[kid - 1]!] = kid;
  }
  firstEdge[nodes] = made - 1;
  for (let node = 1; node < nodes; node++) {
    if (node % PIECE === PIECE - 1) yield;
    if (parent[node] !== 0) {
      const symbol = edgeSymbol[node - 1]!;
      let shorter = fail[parent[node]!]!;
      let next = 0;
      while (shorter !== 0) {
        next = child(firstEdge, edgeSymbol, shorter, symbol);
        if (next !== 0) break;
        shorter = fail[shorter]!;
      }
      fail[node] = next !== 0 ? next : root[symbol]!;
    }
    const complete = trie.sequence[order[node]!]!;
    const nearest = output[fail[node]!]!;
    output[node] = complete >= 0 ? complete : nearest >= 0 ? ~fail[node]! : nearest;
  }
  return { firstEdge, edgeSymbol, root, fail, output, lengths: lengthsOf(offsets) };
}

/** Sorts part of a row of nodes: packed into doubles, which typed arrays sort natively. */
function sortBySymbol(order: Uint32Array, from: number, to: number, symbol: Int32Array): void {
  const keys = new Float64Array(to - from);
  for (let at = from; at < to; at++) keys[at - from] = symbol[order[at]!]! * 0x100000000 + order[at]!;
  keys.sort();
  for (let at = from; at < to; at++) order[at] = keys[at - from]! % 0x100000000;
}

function lengthsOf(offsets: Uint32Array): Automaton['lengths'] {
  const lengths = new Uint32Array(offsets.length - 1);
  for (let index = 0; index < lengths.length; index++) lengths[index] = offsets[index + 1]! - offsets[index]!;
  return fitted(lengths);
}

/** Numbers in the narrowest row that holds them. */
export function fitted(numbers: ArrayLike<number>): Uint8Array | Uint16Array | Uint32Array {
  let highest = 0;
  for (let index = 0; index < numbers.length; index++) highest = Math.max(highest, numbers[index]!);
  return highest < 0x100
    ? Uint8Array.from(numbers)
    : highest < 0x10000
      ? Uint16Array.from(numbers)
      : Uint32Array.from(numbers);
}
