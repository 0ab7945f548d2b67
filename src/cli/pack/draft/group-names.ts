import type { Name, NameKind } from './find-names.ts';

/** Someone or something that the documents name, under every form that seems to mean the same. */
export interface CandidateActor {
  /** The fullest form. */
  name: string;
  kind: NameKind;
  /** Forms with the number of times each occurs, most frequent first. */
  aliases: { text: string; count: number }[];
  count: number;
  mentions: { document: string; start: number; end: number }[];
}

type Mention = Name & { document: string };

/** Puts together the forms of one name, over all documents: surnames with full names, and spellings of one name. */
export function groupNames(names: Mention[]): CandidateActor[] {
  const forms = Map.groupBy(names, ({ text }) => text);
  // Longest forms first, so that a short one finds the full one it belongs to.
  const texts = [...forms.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length);
  const groups: { name: string; kind: NameKind; texts: string[] }[] = [];
  for (const text of texts) {
    const kind = commonest((forms.get(text) ?? []).map((name) => name.kind));
    const group = groups.find((candidate) => isSameName(text, candidate.name, candidate.kind));
    if (group) group.texts.push(text);
    else groups.push({ name: text, kind, texts: [text] });
  }
  return groups
    .map(({ name, kind, texts: same }) => {
      const mentions = same.flatMap((text) => forms.get(text) ?? []);
      const aliases = same
        .map((text) => ({ text, count: forms.get(text)?.length ?? 0 }))
        .sort((a, b) => b.count - a.count);
      return {
        name,
        kind,
        aliases,
        count: mentions.length,
        mentions: mentions.map(({ document, start, end }) => ({ document, start, end })),
      };
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** One word of a person's full name, or the same words spelt a little differently. */
function isSameName(text: string, full: string, kind: NameKind): boolean {
  const [words, others] = [text.split(' '), full.split(' ')];
  if (words.length === others.length) {
    return words.every((word, i) => (i < words.length - 1 ? word === others[i] : isSpelling(word, others[i] ?? '')));
  }
  if (words.length !== 1 || kind !== 'person') return false;
  const word = text.toLowerCase();
  return [others[0], others.at(-1)].some((part) => part?.toLowerCase() === word || isSpelling(text, part ?? ''));
}

/** Two spellings of one long word: one letter more, less or different at the end. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return length >= 6 && Math.abs(a.length - b.length) <= 1 && a.slice(0, length - 1) === b.slice(0, length - 1);
}

function commonest<T>(values: T[]): T {
  const counts = [...Map.groupBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]![0];
}
