import type { Alias, Pattern, TargetSpotting } from '../../../knowledge/schema/spotting.ts';
import type { Project } from '../../../projects/project.ts';

/** The rules by which pages are searched for an actor or entry, with their id; undefined where there are none. */
export function spottingOf(project: Pick<Project, 'spotting'>, target: string): [string, TargetSpotting] | undefined {
  for (const [id, record] of project.spotting) {
    if ('target' in record && record.target === target) return [id, record];
  }
  return undefined;
}

const SIMPLE = new Set(['text', 'phrase', 'lang', 'type', 'case']);

/** Whether a form can show all of it; what has gates, endings or other rules is left as it is. */
function isSimple(one: Alias | Pattern): boolean {
  return Object.entries(one).every(([key, value]) => SIMPLE.has(key) || value === undefined);
}

/** What a form shows of the names of something: those without rules of their own, by language; and how many it does not. */
export interface SimpleNames {
  byLanguage: Map<string, string[]>;
  hidden: number;
}

/** @param languages that are shown in any case, first */
export function simpleAliases({ aliases }: Pick<TargetSpotting, 'aliases'>, languages: readonly string[]): SimpleNames {
  return collect(aliases, (alias) => alias.text ?? [], languages);
}

/** The same for phrases. */
export function simplePatterns(
  { patterns }: Pick<TargetSpotting, 'patterns'>,
  languages: readonly string[],
): SimpleNames {
  return collect(patterns, (pattern) => pattern.phrase, languages);
}

/** Aliases with other names of one language. What is still among them keeps its rules; what is new is a plain name. */
export function withAliases(aliases: readonly Alias[], lang: string, names: readonly string[]): Alias[] {
  const kept = keep(
    aliases,
    lang,
    names,
    (alias) => alias.text ?? [],
    (alias, text) => ({ ...alias, text }),
  );
  const fresh = names.filter((name) => !kept.names.has(name));
  return fresh.length ? [...kept.all, { text: fresh, lang, type: 'name', case: 'initial' }] : kept.all;
}

/** The same for phrases. */
export function withPatterns(patterns: readonly Pattern[], lang: string, phrases: readonly string[]): Pattern[] {
  const kept = keep(
    patterns,
    lang,
    phrases,
    (one) => one.phrase,
    (one, phrase) => ({ ...one, phrase }),
  );
  const fresh = phrases.filter((phrase) => !kept.names.has(phrase));
  return fresh.length ? [...kept.all, { phrase: fresh, lang, case: 'any' }] : kept.all;
}

/** Names as they are typed, one a line; each once. */
export function readLines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
}

function collect<T extends Alias | Pattern>(
  all: readonly T[],
  textsOf: (one: T) => string[],
  languages: readonly string[],
): SimpleNames {
  const byLanguage = new Map<string, string[]>(languages.map((lang) => [lang, []]));
  let hidden = 0;
  for (const one of all) {
    if (isSimple(one)) byLanguage.set(one.lang, [...(byLanguage.get(one.lang) ?? []), ...textsOf(one)]);
    else hidden += 1;
  }
  return { byLanguage, hidden };
}

function keep<T extends Alias | Pattern>(
  all: readonly T[],
  lang: string,
  wanted: readonly string[],
  textsOf: (one: T) => string[],
  withTexts: (one: T, texts: string[]) => T,
): { all: T[]; names: Set<string> } {
  const names = new Set<string>();
  const kept = all.flatMap((one) => {
    if (one.lang !== lang || !isSimple(one)) return [one];
    const texts = textsOf(one).filter((text) => wanted.includes(text));
    for (const text of texts) names.add(text);
    return texts.length ? [withTexts(one, texts)] : [];
  });
  return { all: kept, names };
}
