import type { Token } from '../text/parse-text.ts';
import { genderOf, isFirstName, isPlace, isTagged } from '../words/gazetteer.ts';
import { FEMALE_TITLES, MALE_TITLES, ROLES } from '../words/names.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** The words of a name with what stands between them, each space one. */
export function textBetween(words: readonly Token[]): string {
  let text = '';
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    text += `${before && before.end < word.start ? ' ' : ''}${word.text}`;
  }
  return text;
}

export function kindOf(
  words: readonly Token[],
  titles: string[],
  isBody: boolean,
  tokens: readonly Token[],
  at: number,
): NameKind {
  const text = textBetween(words);
  const [first, last] = [bare(words[0]!.text), bare(words.at(-1)!.text)];
  if (isBody) return 'organisation';
  if (
    titles.some(
      (title) =>
        ROLES.has(title) ||
        /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|rev|prof|sir|lady|lord|justice|judge|pope)$/.test(title),
    )
  )
    return 'person';
  if (isPlace(bare(text))) return 'place';
  if (isTagged(bare(text), 'Organization', 'SportsTeam')) return 'organisation';
  if (words.length > 1 && words.length < 5 && isFirstName(first)) return 'person';
  if (words.length > 1 && words.length < 5 && (isTagged(last, 'LastName') || hasRoleBeside(tokens, at, words.length)))
    return 'person';
  if (/^[A-Z][A-Z&.]+$/.test(text)) return 'organisation';
  if (
    words.length === 1 &&
    (isTagged(first, 'MaleName', 'FemaleName', 'FirstName') || isTagged(first, 'LastName', 'Person'))
  )
    return 'person';
  return 'unknown';
}

/** A role stands beside the name: "spokeswoman Maria Roe", "John Kirby, a spokesman", "Roe, who". */
function hasRoleBeside(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens.slice(at + length, at + length + 9);
  const comma = after[0]?.text === ',';
  const stop = after.findIndex(({ text }, i) => i > 0 && /^[,.;]$/.test(text));
  const apposition = after.slice(1, stop === -1 ? undefined : stop);
  return (
    ROLES.has(before) || (comma && (after[1]?.lower === 'who' || apposition.some(({ lower }) => ROLES.has(lower))))
  );
}

export function genderOfName(words: readonly Token[], titles: readonly string[]): 'male' | 'female' | undefined {
  if (titles.some((title) => MALE_TITLES.has(title))) return 'male';
  if (titles.some((title) => FEMALE_TITLES.has(title))) return 'female';
  return genderOf(bare(words[0]!.text));
}

/** Without a possessive. */
export function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
