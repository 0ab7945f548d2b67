import { canonicalJson } from '../../knowledge/canonical-json.ts';
import { nameOf } from '../../knowledge/check-references.ts';
import { isSame } from './normal-form.ts';

/** Pairs of records of one name. */
const MOST_COMPARED = 10_000;
/** Fields that name a record; a spotting rule is named by what it is about. */
const NAMES = ['id', 'target', 'list', 'topic', 'gate'];

/**
 * Finds out which record of a folder became which record of a pack: the same one, else the one of the same name, of
 * several that with which it shares most, else one that is the same but for its name.
 * @returns for each old record the place of the new one; undefined when it is gone
 */
export function matchRecords(old: readonly unknown[], next: readonly unknown[]): (number | undefined)[] {
  const matches: (number | undefined)[] = old.map(() => undefined);
  const free = new Set(next.keys());
  const pair = (from: readonly unknown[], to: readonly unknown[], keyOf: (record: unknown) => string | undefined) => {
    const places = Map.groupBy(free, (i) => keyOf(to[i]));
    const open = [...matches.keys()].filter((i) => matches[i] === undefined);
    for (const [key, group] of Map.groupBy(open, (i) => keyOf(from[i]))) {
      const candidates = key === undefined ? undefined : places.get(key);
      for (const [i, k] of closest(from, group, to, candidates ?? [])) {
        matches[i] = k;
        free.delete(k);
      }
    }
  };
  pair(old, next, canonicalJson);
  pair(old, next, kindAndName);
  pair(old, next, (record) => canonicalJson(withoutName(record)));
  return matches;
}

/** Pairs of two groups of records, those first that share most. */
function closest(
  old: readonly unknown[],
  group: readonly number[],
  next: readonly unknown[],
  candidates: readonly number[],
): [number, number][] {
  if (group.length === 1 && candidates.length === 1) return [[group[0]!, candidates[0]!]];
  // Of records that are alike in all one is as good as the other; of very many none is looked for.
  const isMany = group.length * candidates.length > MOST_COMPARED;
  if (isMany || group.every((i) => candidates.every((k) => isSame(old[i], next[k])))) {
    return group.slice(0, candidates.length).map((i, at) => [i, candidates[at]!]);
  }
  const partsOfNext = candidates.map((k) => [k, partsOfRecord(next[k])] as const);
  const shares = group.flatMap((i) => {
    const parts = partsOfRecord(old[i]);
    return partsOfNext.map(([k, others]) => ({ i, k, shared: others.intersection(parts).size }));
  });
  const found: [number, number][] = [];
  const [left, right] = [new Set(group), new Set(candidates)];
  for (const { i, k } of shares.sort((a, b) => b.shared - a.shared || a.i - b.i || a.k - b.k)) {
    if (!left.has(i) || !right.has(k)) continue;
    left.delete(i);
    right.delete(k);
    found.push([i, k]);
  }
  return found;
}

/** Fields, and items of the lists in them. */
function partsOfRecord(record: unknown): Set<string> {
  if (typeof record !== 'object' || record === null) return new Set();
  const parts = Object.entries(record).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((part) => `${key} ${canonicalJson(part)}`),
  );
  return new Set(parts);
}

function kindAndName(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const kind = [...NAMES, 'ignore'].find((key) => Object.hasOwn(record, key));
  return kind === undefined ? undefined : `${kind} ${nameOf(record) ?? ''}`;
}

function withoutName(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => !NAMES.includes(key)));
}
