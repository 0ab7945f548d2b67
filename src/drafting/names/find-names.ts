import type { Paragraph, Token } from '../text/parse-text.ts';
import { genderOf, isFirstName, isPlace, isTagged } from '../words/gazetteer.ts';
import { BODY_WORDS, FEMALE_TITLES, MALE_TITLES, NO_NAMES, ROLES, TITLES } from '../words/names.ts';
import { isFurniture } from './is-furniture.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A name as a text has it at one place, without title, article and possessive. */
export interface Name {
  text: string;
  start: number;
  end: number;
  kind: NameKind;
  /** As a title or a first name tells it. */
  gender?: 'male' | 'female';
  /** Another form that the text gives there: "Lima, Ohio", "Federal Roads Office (FRO)". */
  form?: { text: string; start: number; end: number };
}

const JOINING = new Set(['of', 'for', 'the', 'de', 'von', 'van', 'bin', 'al', 'and', 'da', 'del', 'di', 'la']);
const IN_PERSONS = new Set(['de', 'von', 'van', 'bin', 'al', 'da', 'del', 'di', 'la']);
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec'.split(
    ' ',
  ),
);
/** (R-Ohio), (D., N.Y.): a party and a state. */
const AFFILIATION = /^\(?\s*(?:R|D|I|Rep|Dem)\.?[-–,\s]/;
const LEAST_HEADLINE = 5;

/** Every run of capitalised words that may name someone or something, in order; none from lines of page furniture. */
export function findNames(paragraphs: readonly Paragraph[]): Name[] {
  const read = paragraphs.filter(({ text }) => !isFurniture(text));
  const known = new Set(read.filter((paragraph) => !isHeadline(paragraph)).flatMap(knownWords));
  return read.flatMap((paragraph) => {
    const only = isHeadline(paragraph) ? known : undefined;
    const runs = runsOf(paragraph, known).filter((run) => !only || run.every(({ text }) => only.has(bare(text))));
    const names = runs.flatMap((run) => toName(run, paragraph));
    return withForms(names, paragraph);
  });
}

/** Words with a capital in the middle of a sentence: such are names at the beginning of one, too. */
function knownWords({ tokens, sentences }: Paragraph): string[] {
  const first = new Set(sentences.map(({ from }) => from));
  return tokens
    .filter((token, i) => isCapital(token.text) && !first.has(i) && !startsSpeech(tokens, i))
    .map(({ text }) => bare(text));
}

function startsSpeech(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before !== undefined && /^["“‘'`:—–•.?!*(]+$/.test(before.text);
}

/** A line in which every word of weight has a capital says nothing of names. */
function isHeadline({ tokens }: Paragraph): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return words.length >= LEAST_HEADLINE && words.filter(({ text }) => isCapital(text)).length >= 0.9 * words.length;
}

function runsOf({ tokens, sentences }: Paragraph, known: ReadonlySet<string>): Token[][] {
  const first = new Set(sentences.map(({ from }) => from));
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = () => {
    if (run.length) runs.push(run);
    run = [];
  };
  for (const [i, token] of tokens.entries()) {
    if (isPart(tokens, i, first.has(i) || startsSpeech(tokens, i), known)) {
      const last = run.at(-1);
      // "Lee-Park" is one name where no space stands, "Lee – Park" are two.
      if (last && tokens[i - 1] !== last && tokens[i - 1]!.start - last.end > 1) close();
      run.push(token);
    } else if (run.length && JOINING.has(token.text) && isJoined(run, tokens, i)) run.push(token);
    else if (run.length && /^[-&]$/.test(token.text) && joinsWords(tokens, i)) run.push(token);
    else close();
  }
  close();
  return runs;
}

function isPart(tokens: readonly Token[], i: number, isStart: boolean, known: ReadonlySet<string>): boolean {
  const token = tokens[i]!;
  const word = bare(token.text);
  if (!isCapital(word) || token.pos === 'PUNCT' || token.pos === 'SYM' || isTagged(word, 'WeekDay')) return false;
  const isMonth = MONTHS.has(word.toLowerCase());
  // A month behind a name is its last word, "Theresa May", unless a day follows.
  if (isMonth) return isCapital(tokens[i - 1]?.text ?? '') && tokens[i + 1]?.pos !== 'NUM' && !isStart;
  if (NO_NAMES.has(word.toLowerCase().replace(/\.$/, ''))) return false;
  // An adjective of a people by itself names nobody: "French wine".
  if (token.pos === 'ADJ' && !isCapital(tokens[i + 1]?.text ?? '') && !isCapital(tokens[i - 1]?.text ?? ''))
    return false;
  if (!isStart) return true;
  if (['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'ADV', 'AUX', 'INTJ'].includes(token.pos)) return false;
  const next = tokens[i + 1];
  const isNamed =
    known.has(word) ||
    isTagged(word, 'MaleName', 'FemaleName', 'FirstName') ||
    (isFirstName(word) && isCapital(next?.text ?? '')) ||
    isPlace(word) ||
    TITLES.has(word.toLowerCase().replace(/\.$/, ''));
  return (
    isNamed ||
    (token.pos === 'PROPN' &&
      next !== undefined &&
      (isCapital(next.text) || next.pos === 'VERB' || next.lower === "'s"))
  );
}

/** A hyphen or an ampersand between two words without spaces, or an ampersand with them. */
function joinsWords(tokens: readonly Token[], i: number): boolean {
  const [before, mark, after] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]];
  if (!after || !isCapital(after.text)) return false;
  return (
    mark.text === '&' ||
    (before.end === mark.start &&
      mark.end === after.start &&
      (isFirstName(bare(before.text)) || /^(?:Al|El|Saint|St)$/.test(before.text)))
  );
}

function isJoined(run: readonly Token[], tokens: readonly Token[], i: number): boolean {
  const head = bare(run.at(-1)!.text).toLowerCase();
  const next = tokens[i + 1]?.text === 'the' ? tokens[i + 2] : tokens[i + 1];
  if (!next || !isCapital(next.text) || NO_NAMES.has(next.lower)) return false;
  if (IN_PERSONS.has(tokens[i]!.text)) return true;
  if (tokens[i]!.text === 'and' || tokens[i]!.text === 'the')
    return JOINING.has(run.at(-1)!.text) && tokens[i]!.text === 'the';
  return BODY_WORDS.has(head) && head !== 'house' && head !== 'post';
}

function toName(run: readonly Token[], { tokens }: Paragraph): Name[] {
  const plain = ({ text }: Token) => bare(text).toLowerCase().replace(/\.$/, '');
  const isBody = run.some((token) => BODY_WORDS.has(plain(token)));
  const lastTitle = isBody ? -1 : run.findLastIndex((token) => TITLES.has(plain(token)));
  const titles = run.slice(0, lastTitle + 1).map(plain);
  const words = withoutPlace(run.slice(lastTitle + 1), titles.length > 0);
  const [first, last] = [words[0], words.at(-1)];
  // Titles alone name nobody, nor does one letter.
  if (!first || !last || (words.length === 1 && bare(first.text).length < 2)) return [];
  const at = tokens.indexOf(first);
  const source = textBetween(words);
  const text = bare(source);
  if (AFFILIATION.test(`${text}-`) && text.length < 4) return [];
  const kind = kindOf(words, titles, isBody, tokens, at);
  const gender = kind === 'person' ? genderOfName(words, titles) : undefined;
  return [{ text, start: first.start, end: first.start + text.length, kind, ...(gender && { gender }) }];
}

/** The words of a name with what stands between them, each space one. */
function textBetween(words: readonly Token[]): string {
  let text = '';
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    text += `${before && before.end < word.start ? ' ' : ''}${word.text}`;
  }
  return text;
}

/** "Ambassador to Switzerland Ann Lee": a place before a first name is not part of the name. */
function withoutPlace(words: readonly Token[], hasTitle: boolean): readonly Token[] {
  const cut = words.findIndex(
    (word, i) => i > 0 && isFirstName(bare(word.text)) && isPlace(textBetween(words.slice(0, i))),
  );
  return cut > 0 && (hasTitle || words.length - cut > 1) ? words.slice(cut) : words;
}

function kindOf(
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

function genderOfName(words: readonly Token[], titles: readonly string[]): Name['gender'] {
  if (titles.some((title) => MALE_TITLES.has(title))) return 'male';
  if (titles.some((title) => FEMALE_TITLES.has(title))) return 'female';
  return genderOf(bare(words[0]!.text));
}

/**
 * "Lima, Ohio" is one place, under the name of the city; "Federal Roads Office (FRO)" gives a short form. A party and a
 * state in brackets behind a person is nobody.
 */
function withForms(names: Name[], { text, start }: Paragraph): Name[] {
  const kept: Name[] = [];
  for (const name of names) {
    const last = kept.at(-1);
    const between = last && text.slice(last.end - start, name.start - start);
    const around = text.slice(Math.max(0, name.start - start - 4), name.end - start + 1);
    if (
      /\((?:R|D|I|Rep|Dem)\.?[-–, ]/.test(around) ||
      (last?.kind === 'person' && between?.trim() === '(' && /^(?:R|D|I)\b/.test(name.text))
    )
      continue;
    if (
      last &&
      between === ', ' &&
      last.kind !== 'person' &&
      last.kind !== 'organisation' &&
      isTagged(name.text, 'Region', 'Country') &&
      !/^,? and\b/.test(text.slice(name.end - start)) &&
      !isListed(kept, text, start)
    ) {
      last.kind = 'place';
      last.form = { text: `${last.text}, ${name.text}`, start: last.start, end: name.end };
      continue;
    }
    if (last && between === ' (' && text[name.end - start] === ')' && isAcronym(name.text, last.text)) {
      last.form = { text: name.text, start: name.start, end: name.end };
      continue;
    }
    kept.push(name);
  }
  return kept;
}

/** "France, Italy, Spain": a place after a comma that itself follows one is of a list. */
function isListed(kept: readonly Name[], text: string, start: number): boolean {
  const [before, last] = [kept.at(-2), kept.at(-1)!];
  return (
    isTagged(last.text, 'Country') ||
    (before !== undefined && text.slice(before.end - start, last.start - start) === ', ')
  );
}

function isAcronym(short: string, full: string): boolean {
  const initials = full
    .split(/[\s-]+/)
    .filter((word) => isCapital(word))
    .map(([letter]) => letter)
    .join('');
  return short.replaceAll('.', '') === initials && initials.length > 1;
}

/** Without a possessive. */
function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
