import type { Place } from '../text/parse-text.ts';
import type { Name, NameKind } from './find-names.ts';

/** Someone or something that the documents name, under every form that seems to mean the same. */
export interface CandidateActor {
  /** The fullest form. */
  name: string;
  kind: NameKind;
  gender: Name['gender'];
  /** Forms with the number of times each occurs, most frequent first. */
  aliases: { text: string; count: number }[];
  count: number;
  mentions: (Place & { document: string; text: string })[];
}

type Mention = Name & { document: string };

/** A form is taken for that of one of several people only where it outnumbers all others so many times. */
const DOMINANT = 3;

/**
 * Puts together the forms of one name: in each document surnames with full names, then full names over all documents. A
 * surname that several people of a document share stays by itself, unless a title or its number of mentions decides.
 */
export function groupNames(names: readonly Mention[]): CandidateActor[] {
  const groups = new Map<string, Mention[]>();
  for (const own of Map.groupBy(names, ({ document }) => document).values()) {
    for (const [full, mentions] of groupsOf(own)) groups.set(full, [...(groups.get(full) ?? []), ...mentions]);
  }
  return mergeSpellings(groups)
    .map(([name, mentions]) => toActor(name, mentions))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function groupsOf(names: readonly Mention[]): Map<string, Mention[]> {
  const forms = Map.groupBy(names, ({ text }) => text);
  // Fullest forms first, so that a short one finds the full one it belongs to.
  const texts = [...forms.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length);
  const groups = new Map<string, Mention[]>();
  for (const text of texts) {
    const mentions = forms.get(text)!;
    const candidates = [...groups].filter(([full, of]) => isFormOf(text, full, kindOf(of)));
    for (const [gender, some] of Map.groupBy(mentions, (mention) => mention.gender)) {
      const fitting = candidates.filter(
        ([, of]) => !gender || !genderOf(of) || genderOf(of) === gender || text.includes(' '),
      );
      const group = only(fitting);
      if (group) group.push(...some);
      else groups.set(text, [...(groups.get(text) ?? []), ...some]);
    }
  }
  return groups;
}

/** The only group, or the one that outnumbers all others. */
function only(candidates: readonly [string, Mention[]][]): Mention[] | undefined {
  const [first, second] = candidates.toSorted(([, a], [, b]) => b.length - a.length);
  if (!first) return undefined;
  return !second || first[1].length >= DOMINANT * second[1].length ? first[1] : undefined;
}

/** One word of a person's full name, the name without its middle, its letters, or a part that a body is called by. */
function isFormOf(text: string, full: string, kind: NameKind): boolean {
  if (text === full) return true;
  const [words, others] = [text.split(' '), full.split(' ')];
  if (words.length === others.length)
    return words.every((word, i) => (i < words.length - 1 ? word === others[i] : isSpelling(word, others[i]!)));
  if (kind === 'place' || words.length > others.length) return false;
  if (kind === 'organisation') return false;
  const [first, last] = [others[0]!, others.at(-1)!];
  if (words.length === 1)
    return isSpelling(text, last) || (kind === 'person' && text === first) || text.toLowerCase() === last.toLowerCase();
  return words[0] === first && words.at(-1) === last;
}

/** Two spellings of one long word: one letter more, less or different at the end. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return length >= 6 && Math.abs(a.length - b.length) <= 1 && a.slice(0, length - 1) === b.slice(0, length - 1);
}

/** Groups of several documents under names that differ in spelling, in a middle name or by the short form given. */
function mergeSpellings(groups: ReadonlyMap<string, Mention[]>): [string, Mention[]][] {
  const merged: [string, Mention[]][] = [];
  for (const [name, mentions] of [...groups].sort(([a], [b]) => b.length - a.length)) {
    const same = merged.find(
      ([full, of]) =>
        of.some(({ form }) => form?.text === name) || (name.includes(' ') && isFormOf(name, full, kindOf(of))),
    );
    if (same) same[1].push(...mentions);
    else merged.push([name, [...mentions]]);
  }
  return merged;
}

function toActor(name: string, mentions: readonly Mention[]): CandidateActor {
  const all = mentions.flatMap(({ form, text, start, end, document }) => [
    { text, start, end, document },
    ...(form ? [{ ...form, document }] : []),
  ]);
  const aliases = [...Map.groupBy(all, ({ text }) => text)]
    .map(([text, of]) => ({ text, count: of.length }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  return { name, kind: kindOf(mentions), gender: genderOf(mentions), aliases, count: mentions.length, mentions: all };
}

/** The kind that most mentions show, of those that show one. */
function kindOf(mentions: readonly Mention[]): NameKind {
  const kinds = [...Map.groupBy(mentions, ({ kind }) => kind)].filter(([kind]) => kind !== 'unknown');
  return kinds.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'unknown';
}

function genderOf(mentions: readonly Mention[]): Name['gender'] {
  const genders = [...Map.groupBy(mentions, ({ gender }) => gender)].filter(([gender]) => gender !== undefined);
  return genders.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
