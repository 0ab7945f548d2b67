import type { Article } from './read-polnear.ts';

interface Place {
  start: number;
  end: number;
}

/** A statement as the score sees it. */
export interface Scored {
  pieces: Place[];
  /** Undefined when it was left open. */
  speaker: { name: string; isNamed: boolean; place: Place | undefined } | undefined;
}

export interface Score {
  /** Articles, statements annotated, statements found. */
  articles: number;
  gold: number;
  found: number;
  /** Pairs of an annotated and a found statement; each is in one pair at most. */
  loose: number;
  strict: number;
  /** Direct quotations with a speaker: annotated, found, given to the right speaker, given to another by name. */
  direct: number;
  directFound: number;
  right: number;
  wrong: number;
}

const SHARE = { loose: 0.5, covered: 0.8, outside: 0.2 };
const WORD = /[\p{L}\p{N}]/u;

export function emptyScore(): Score {
  return { articles: 0, gold: 0, found: 0, loose: 0, strict: 0, direct: 0, directFound: 0, right: 0, wrong: 0 };
}

/** Adds what was found in an article to a score. Spans are compared in letters and digits alone. */
export function addScore(score: Score, { text, attributions }: Article, found: readonly Scored[]): void {
  const gold = attributions.map(({ content }) =>
    lettersOf(
      text,
      content.map(([start, end]) => ({ start, end })),
    ),
  );
  const drafted = found.map(({ pieces }) => lettersOf(text, pieces));
  const pairs = gold.flatMap((letters, a) =>
    drafted
      .map((others, b) => ({ a, b, common: letters.intersection(others).size }))
      .filter(({ common }) => common > 0),
  );
  const isLoose = ({ a, b, common }: (typeof pairs)[number]) =>
    common >= SHARE.loose * Math.min(gold[a]!.size, drafted[b]!.size);
  const isStrict = ({ a, b, common }: (typeof pairs)[number]) =>
    common >= SHARE.covered * gold[a]!.size && drafted[b]!.size - common <= SHARE.outside * drafted[b]!.size;
  score.articles++;
  score.gold += gold.length;
  score.found += found.length;
  score.loose += match(pairs.filter(isLoose)).size;
  score.strict += match(pairs.filter(isStrict)).size;
  const matched = match(pairs.filter(isLoose));
  for (const [a, attribution] of attributions.entries()) {
    if (!isDirect(text, attribution)) continue;
    score.direct++;
    const statement = found[matched.get(a) ?? -1];
    if (!statement) continue;
    score.directFound++;
    if (isRight(text, attribution, statement)) score.right++;
    else if (statement.speaker?.isNamed) score.wrong++;
  }
}

/** Pairs those first that have most in common. */
function match(pairs: readonly { a: number; b: number; common: number }[]): Map<number, number> {
  const matched = new Map<number, number>();
  const used = new Set<number>();
  for (const { a, b } of pairs.toSorted((one, other) => other.common - one.common)) {
    if (matched.has(a) || used.has(b)) continue;
    matched.set(a, b);
    used.add(b);
  }
  return matched;
}

function lettersOf(text: string, places: readonly Place[]): Set<number> {
  const letters = new Set<number>();
  for (const { start, end } of places) for (let i = start; i < end; i++) if (WORD.test(text[i] ?? '')) letters.add(i);
  return letters;
}

/** Whether all that is reported stands in quotation marks, and the annotation says whose words they are. */
function isDirect(text: string, { source, content }: Article['attributions'][number]): boolean {
  const pieces = content.map(([start, end]) => text.slice(start, end).trim()).filter(Boolean);
  const whole = pieces.join(' ');
  const isQuoted = /^(?:["“‘`]|'')/.test(whole) && /(?:["”’]|'')[.,]?$/.test(whole);
  const inner = whole.slice(1, -1).match(/["“”]|''/g)?.length ?? 0;
  return source.length > 0 && isQuoted && whole.split(/\s+/).length > 2 && inner <= 2 * (pieces.length - 1);
}

/** The same words of the text, or names that share a word. */
function isRight(text: string, { source }: Article['attributions'][number], { speaker }: Scored): boolean {
  if (!speaker) return false;
  const { place, name } = speaker;
  if (place && source.some(([start, end]) => start < place.end && place.start < end)) return true;
  const words = new Set(namesIn(source.map(([start, end]) => text.slice(start, end)).join(' ')));
  return namesIn(name).some((word) => words.has(word));
}

function namesIn(words: string): string[] {
  return words.match(/\p{Lu}[\p{L}\p{N}]{2,}/gu) ?? [];
}
