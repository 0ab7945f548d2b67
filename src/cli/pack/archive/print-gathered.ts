import type { Candidate, Example } from './candidate.ts';
import type { Gathered } from './gather-results.ts';
import { printPacks } from './manifest.ts';

/** Known entries that are named beside a candidate. */
const MOST_BESIDE = 5;

/** What was gathered as plain data for other programs: candidates with the fields that a curator needs. */
export function toJson({ packs, shards, counts, actors, claims }: Gathered, examples: number): string {
  const plain = (candidate: Candidate) => {
    const { key: _, kind: __, forms, kinds, days, beside, ...rest } = candidate;
    return {
      label: labelOf(candidate),
      ...(kinds.length > 0 && { kind: commonest(kinds) }),
      forms: byCount(forms),
      ...rest,
      days: { count: days.length, first: days[0] ?? null, last: days.at(-1) ?? null },
      beside: byCount(beside),
      examples: rest.examples.slice(0, examples).map(({ draw: ___, ...example }) => example),
    };
  };
  const all = { packs, shards, counts, actors: actors.map(plain), claims: claims.map(plain) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** The same to be read. */
export function toText({ packs, shards, counts, actors, claims }: Gathered, examples: number): string {
  const { articles, bad, hits, undrafted, mentions, statements } = counts;
  const lines = [
    `${count(shards, 'shard')}, ${count(articles, 'article')}, ${count(bad, 'bad line')}; searched for ${printPacks(packs)}`,
    `${count(hits, 'article')} with ${count(mentions, 'mention')} and ${count(statements, 'statement')}; ${undrafted} of them not in English, and so without statements and candidates`,
  ];
  for (const [title, list] of [
    ['Names that no pack knows, beside entries that one knows', actors] as const,
    ['Phrases of which something is said beside such entries', claims] as const,
  ]) {
    lines.push('', `${title}: ${list.length}`);
    for (const [i, candidate] of list.entries()) lines.push('', ...printCandidate(candidate, i + 1, examples));
  }
  return `${lines.join('\n')}\n`;
}

function printCandidate(candidate: Candidate, rank: number, examples: number): string[] {
  const { kinds, articles, places, inSentence, statements, days, beside } = candidate;
  const kind = kinds.length > 0 ? ` (${commonest(kinds)})` : '';
  const dated =
    days.length > 1
      ? ` on ${days.length} days from ${days[0]} to ${days.at(-1)}`
      : days.length === 1
        ? ` on ${days[0]}`
        : '';
  return [
    `${rank}. ${labelOf(candidate)}${kind}`,
    `   ${count(articles, 'article')}${dated}, ${count(places, 'place')}; in ${inSentence} in one sentence with a known entry; ${count(statements, 'statement')}`,
    `   beside ${byCount(beside)
      .slice(0, MOST_BESIDE)
      .map(([ref, number]) => `${ref} ${number}`)
      .join(', ')}`,
    ...candidate.examples.slice(0, examples).flatMap(printExample),
  ];
}

function printExample({ words, shard, line, ...facts }: Example): string[] {
  const from = [facts.outlet, facts.published, facts.title, facts.url ?? facts.id].filter(Boolean).join(', ');
  return [`   - ${words}`, `     ${from === '' ? '' : `${from}; `}${shard}:${line}`];
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

function labelOf({ forms }: Candidate): string {
  return commonest(forms);
}

/** Of several that are as common, the first in order. */
function commonest(counts: readonly [string, number][]): string {
  return byCount(counts)[0]?.[0] ?? '';
}

function byCount(counts: readonly [string, number][]): [string, number][] {
  return counts.toSorted(([, a], [, b]) => b - a);
}
