import type { Mention } from './types.ts';

/**
 * The mentions of several packs on one page, one at each place: the longest first, then that of the pack that comes first.
 * One that names the same place as the one that is kept is told in `also`. Each list is sorted and without overlaps, and so
 * is the result. Linear in the number of mentions, times the number of lists.
 */
export function mergeMentions(lists: readonly (readonly Mention[])[]): Mention[] {
  if (lists.length <= 1) return [...(lists[0] ?? [])];
  const all = lists.flatMap((mentions, order) => mentions.map((mention) => ({ mention, order })));
  all.sort((a, b) => compare(a.mention, b.mention) || a.order - b.order);
  const merged: Mention[] = [];
  // Mentions that overlap one another, directly or by way of others; settled when the next begins beyond them.
  let cluster: typeof all = [];
  let [block, end] = [-1, 0];
  for (const one of all) {
    const { mention } = one;
    if (mention.block !== block || mention.start >= end) {
      merged.push(...settle(cluster));
      cluster = [];
      [block, end] = [mention.block, 0];
    }
    cluster.push(one);
    end = Math.max(end, mention.end);
  }
  merged.push(...settle(cluster));
  return merged;
}

function settle(cluster: { mention: Mention; order: number }[]): Mention[] {
  const length = ({ start, end }: Mention) => end - start;
  const kept: Mention[] = [];
  for (const { mention } of cluster.toSorted((a, b) => length(b.mention) - length(a.mention) || a.order - b.order)) {
    const rival = kept.find(({ start, end }) => mention.start < end && start < mention.end);
    if (!rival) kept.push({ ...mention });
    else if (rival.start === mention.start && rival.end === mention.end) {
      rival.also = [...(rival.also ?? []), mention.entry];
    }
  }
  return kept.sort(compare);
}

function compare(a: Mention, b: Mention): number {
  return a.block - b.block || a.start - b.start || a.end - b.end;
}
