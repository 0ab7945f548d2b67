import { IndexError } from './index-error.ts';
import { runAtOnce, type Steps, UNITS_A_STEP } from './steps.ts';

/**
 * Many sequences of symbols found in one pass (Aho and Corasick, CACM 18:6, 1975), as typed arrays that can be stored.
 *
 * The sequences are stored last symbol first and the text is read from its end. After a step the state is then the
 * longest stretch that can still *begin* a name at this place, and its outputs are the names that begin here, longest
 * first: what leftmost-longest needs, in time linear in the text whatever the names are.
 *
 * Nodes are numbered breadth first, so that the edge e leads to node e + 1 and needs no target.
 */
export interface Automaton {
  /** First edge of each node; one longer than the nodes. The edges of a node are sorted by symbol. */
  firstEdge: Uint32Array;
  edgeSymbol: Uint16Array | Uint32Array;
  /** Node for each symbol that ends a sequence, 0 for none. */
  root: Uint32Array;
  /** The node of the longest proper beginning that is also an end. */
  fail: Uint32Array;
  /**
   * What is complete at a node: the number of a sequence, or ~node of the nearest node on the way of `fail` at which
   * one is; -1 (that is ~0) when there is none.
   */
  output: Int32Array;
  /** Symbols in each sequence. */
  lengths: Uint8Array | Uint16Array | Uint32Array;
}

/** Where a sequence occurs: numbers of tokens, end exclusive. True when shorter ones from the same start are not wanted. */
export type OnHit = (sequence: number, start: number, end: number) => boolean;

/**
 * Reports every occurrence, by falling start, then by falling length. Symbol 0 stands for anything unknown.
 * Time: O(length + occurrences).
 *
 * Damaged tables end a scan instead of holding it. Ways of `fail` and `output` lead to lower nodes; a node is no deeper
 * than the symbols since the last unknown one, so that `fail` is followed no more often than there are symbols; what
 * begins at one place is ever shorter. All of it is made sure of on the way.
 *
 * @throws IndexError when the tables contradict each other
 */
export function scan(automaton: Automaton, symbols: Int32Array, length: number, onHit: OnHit): void {
  runAtOnce(scanInSteps(automaton, symbols, length, onHit));
}

/** As {@link scan}, in steps. */
export function* scanInSteps(automaton: Automaton, symbols: Int32Array, length: number, onHit: OnHit): Steps<void> {
  let state = 0;
  for (let end = length; end > 0; end -= UNITS_A_STEP) {
    state = scanPart(automaton, symbols, length, Math.max(0, end - UNITS_A_STEP), end, state, onHit);
    yield;
  }
}

/** Scans a stretch back from its end, in the state that what comes after has led to; returns the next state. */
function scanPart(
  { firstEdge, edgeSymbol, root, fail, output, lengths }: Automaton,
  symbols: Int32Array,
  length: number,
  from: number,
  end: number,
  before: number,
  onHit: OnHit,
): number {
  let state = before;
  let failures = 0;
  for (let at = end - 1; at >= from; at--) {
    const symbol = symbols[at]!;
    if (symbol === 0) {
      state = 0;
      continue;
    }
    let next = 0;
    while (state !== 0) {
      next = child(firstEdge, edgeSymbol, state, symbol);
      if (next !== 0) break;
      state = lower(fail[state], state, 'fail');
      if (++failures > length) throw new IndexError('automaton.fail: ways are longer than the text');
    }
    state = next !== 0 ? next : lower(root[symbol], fail.length, 'root');
    let longest = length - at + 1;
    for (let node = state; node !== 0; node = lower(fail[node], node, 'fail')) {
      let found = output[node];
      if (found === -1) break;
      if (found === undefined) throw new IndexError(`automaton.output: no node ${node}`);
      if (found < 0) {
        node = lower(~found, node, 'output');
        found = output[node]!;
      }
      const size = lengths[found] ?? 0;
      if (size === 0 || size >= longest) throw new IndexError(`automaton.lengths: ${size} for sequence ${found}`);
      longest = size;
      if (onHit(found, at, at + size)) break;
    }
  }
  return state;
}

/** A node that must lie below a limit. */
function lower(node: number | undefined, limit: number, table: string): number {
  if (node !== undefined && node < limit) return node;
  throw new IndexError(`automaton.${table}: ${node} is not below ${limit}`);
}

/** The node that an edge leads to, 0 for none. */
export function child(
  firstEdge: Uint32Array,
  edgeSymbol: Automaton['edgeSymbol'],
  node: number,
  symbol: number,
): number {
  let low = firstEdge[node]!;
  const end = firstEdge[node + 1]!;
  if (!(end <= edgeSymbol.length)) throw new IndexError(`automaton.firstEdge: node ${node} has edges up to ${end}`);
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edgeSymbol[middle]! < symbol) low = middle + 1;
    else high = middle;
  }
  return low < end && edgeSymbol[low] === symbol ? low + 1 : 0;
}
