import { formsOf } from './aliases.ts';
import type { Found, LintContext } from './rule.ts';
import { shownTexts } from './shown-texts.ts';

const RUN = 7;

/** Rule 11: our wording shares no run of seven words with a source. Names in the run do not count. */
export function* checkOverlap({ pack, texts }: LintContext): Generator<Found> {
  // A reader of a compiled pack has no texts.
  if (texts.size === 0) return;
  const names = nameWords(pack);
  const runs = [...texts].map(([id, { text }]) => ({ id, words: wordsOf(text) }));
  const indexed = runs.map(({ id, words }) => ({ id, words, starts: startsOf(words) }));
  for (const { text, field, path, record } of shownTexts(pack)) {
    if (field !== 'gist' && field !== 'context' && field !== 'condition') continue;
    const own = wordsOf(text);
    for (const { id, words, starts } of indexed) {
      const run = longestRun(own, words, starts, names);
      if (run.counted >= RUN) {
        yield { path, record, reason: `shares ${run.counted} words in a row with "${id}": "${run.words.join(' ')}"` };
      }
    }
  }
}

function longestRun(own: string[], words: string[], starts: Map<string, number[]>, names: Set<string>) {
  let best: { counted: number; words: string[] } = { counted: 0, words: [] };
  for (let i = 0; i < own.length; i++) {
    for (const start of starts.get(own[i]!) ?? []) {
      let length = 0;
      while (i + length < own.length && own[i + length] === words[start + length]) length++;
      const run = own.slice(i, i + length);
      const counted = run.filter((word) => !names.has(word)).length;
      if (counted > best.counted) best = { counted, words: run };
    }
  }
  return best;
}

/** The capitalised words in all names of actors, which cannot be put in other words. */
function nameWords(pack: LintContext['pack']): Set<string> {
  const aliases = pack.spotting.flatMap((record) => ('target' in record ? record.aliases.flatMap(formsOf) : []));
  const names = [...pack.actors.map(({ label }) => label), ...aliases];
  const words = names.flatMap((name) => name.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’.-]*/gu) ?? []);
  return new Set(words.filter((word) => word !== 'The').flatMap(wordsOf));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

function startsOf(words: string[]): Map<string, number[]> {
  return Map.groupBy(words.keys(), (i) => words[i]!);
}
