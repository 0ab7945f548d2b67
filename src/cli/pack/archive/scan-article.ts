import { type DraftedDocument, draftDocument } from '../../../drafting/draft-document.ts';
import type { Category } from '../../../knowledge/category.ts';
import { compareText } from '../../../knowledge/edtf.ts';
import type { EntryRef } from '../../../knowledge/entry-ref.ts';
import { findSentences, type Sentence } from '../../../spotting/find-sentences.ts';
import { type SearchedPack, spotAll } from '../../search-packs.ts';
import { splitParagraphs } from '../../split-paragraphs.ts';
import { findCandidates, type Sighting } from './find-candidates.ts';
import { toOneLine } from './one-line.ts';
import { quote } from './quote.ts';
import type { Article } from './read-article.ts';

/** UTF-16 units into the text of the article: `start` included, `end` not. */
export interface Place {
  start: number;
  end: number;
}

export interface FoundMention extends Place {
  text: string;
  entry: EntryRef;
  category: Category;
  /** What other packs name by the same words. */
  also?: EntryRef[];
}

/** Two entries in one article, the lesser first: how many sentences and paragraphs name both. */
export interface Together {
  entries: [EntryRef, EntryRef];
  sentences: number;
  paragraphs: number;
}

/** What somebody seems to have said, in a paragraph that names a known entry. */
export interface FoundStatement extends Place {
  /** Undefined where the text does not make it certain. */
  speaker?: string;
  /** The speaker where a pack knows it. */
  actor?: EntryRef;
  verb: string;
  mode: 'direct' | 'indirect' | 'mixed';
  /** At most 25 words of it. */
  words: string;
  /** Known entries that its sentence names. */
  entries: EntryRef[];
}

export interface ScannedArticle {
  mentions: FoundMention[];
  together: Together[];
  statements: FoundStatement[];
  candidates: Sighting[];
  /** False for an article in another language than English. */
  isDrafted: boolean;
  /** The sentence around a place, in at most 25 words. */
  quote: (place: Place) => string;
}

/** What stands around a place of an article. */
export interface Surroundings {
  /** Whether a mention of a known entry overlaps the place. */
  isKnown: (place: Place) => boolean;
  /** The known entries that the paragraph of a place names. */
  besideOf: (place: Place) => EntryRef[];
  /** Whether the sentence of a place names a known entry. */
  sharesSentence: (place: Place) => boolean;
}

/**
 * What an article says of the entries that packs know; null where it names none. Only what names one is drafted, since
 * that takes far longer, and then as a whole: whom "he" or a surname means may stand in any paragraph before.
 * @param known forms of names that packs know, with which nothing new is found
 */
export function scanArticle(
  { text, about }: Article,
  packs: readonly SearchedPack[],
  known: ReadonlySet<string>,
): ScannedArticle | null {
  const { offsets, texts } = splitParagraphs(text);
  const { mentions } = spotAll(packs, texts);
  if (mentions.length === 0) return null;
  const placed: FoundMention[] = mentions.map(({ block, start, end, entry, category, also }) => ({
    start: offsets[block]! + start,
    end: offsets[block]! + end,
    text: toOneLine(texts[block]!.slice(start, end)),
    entry,
    category,
    ...(also && { also }),
  }));
  const paragraphs = texts.map((one, i) => ({ start: offsets[i]!, end: offsets[i]! + one.length }));
  const sentences = findSentences(packs[0]!.index, texts).map((sentence) => inText(sentence, offsets));
  const inParagraphs = groupBy(placed, paragraphs);
  const inSentences = groupBy(placed, sentences);
  const isEnglish = about.lang === undefined || /^en(?:-|$)/i.test(about.lang);
  const draft = isEnglish ? draftDocument({ name: '', text }) : null;
  const starts = placed.map(({ start }) => start);
  const around: Surroundings = {
    isKnown: ({ start, end }) => {
      const last = placed[lastBefore(starts, end)];
      return last !== undefined && last.end > start;
    },
    besideOf: (place) => refsOf(inParagraphs.at(place)),
    sharesSentence: (place) => inSentences.at(place).length > 0,
  };
  const statements = draft ? statementsOf(text, draft, around, placed, inSentences) : [];
  return {
    mentions: placed,
    together: togetherOf(inSentences.groups, inParagraphs.groups),
    statements,
    candidates: draft ? findCandidates(draft, around, statements, known) : [],
    isDrafted: draft?.isEnglish ?? false,
    quote: (place) => quote(text, inSentences.stretchOf(place) ?? place, place),
  };
}

function statementsOf(
  text: string,
  { statements }: DraftedDocument,
  around: Surroundings,
  placed: readonly FoundMention[],
  inSentences: Grouped,
): FoundStatement[] {
  return statements.flatMap(({ speaker, speakerWords, verb, mode, excerpt, sentence }) => {
    const names = speakerWords && placed.find(({ start, end }) => start < speakerWords.end && speakerWords.start < end);
    if (!names && around.besideOf(excerpt).length === 0) return [];
    const actor = speaker?.by === 'name' ? names?.entry : undefined;
    return [
      {
        ...excerpt,
        ...(speaker && { speaker: toOneLine(speaker.name) }),
        ...(actor !== undefined && { actor }),
        verb,
        mode,
        words: quote(text, excerpt, { start: excerpt.start, end: excerpt.start }),
        entries: refsOf(inSentences.within(sentence)),
      },
    ];
  });
}

function togetherOf(sentences: readonly FoundMention[][], paragraphs: readonly FoundMention[][]): Together[] {
  const pairs = new Map<string, Together>();
  for (const [kind, groups] of [['sentences', sentences] as const, ['paragraphs', paragraphs] as const]) {
    for (const group of groups) {
      const refs = refsOf(group);
      for (const [i, a] of refs.entries()) {
        for (const b of refs.slice(i + 1)) {
          const key = `${a} ${b}`;
          const pair = pairs.get(key) ?? { entries: [a, b], sentences: 0, paragraphs: 0 };
          pair[kind]++;
          pairs.set(key, pair);
        }
      }
    }
  }
  return [...pairs].sort(([a], [b]) => compareText(a, b)).map(([, pair]) => pair);
}

/** The entries that mentions name, each once, in order. */
function refsOf(mentions: readonly FoundMention[]): EntryRef[] {
  return [...new Set(mentions.flatMap(({ entry, also = [] }) => [entry, ...also]))].sort(compareText);
}

/** Mentions by the stretch of the text that holds them. */
interface Grouped {
  groups: FoundMention[][];
  stretchOf: (place: Place) => Place | undefined;
  at: (place: Place) => FoundMention[];
  /** Those in all stretches that a place touches. */
  within: (place: Place) => FoundMention[];
}

function groupBy(mentions: readonly FoundMention[], stretches: readonly Place[]): Grouped {
  const starts = stretches.map(({ start }) => start);
  const indexOf = (at: number) => Math.max(0, lastBefore(starts, at + 1));
  const groups = stretches.map((): FoundMention[] => []);
  for (const mention of mentions) groups[indexOf(mention.start)]?.push(mention);
  return {
    groups,
    stretchOf: ({ start }) => stretches[indexOf(start)],
    at: ({ start }) => groups[indexOf(start)] ?? [],
    within: ({ start, end }) => groups.slice(indexOf(start), indexOf(Math.max(start, end - 1)) + 1).flat(),
  };
}

/** Index of the last number below a limit, in a rising row; -1 where there is none. */
function lastBefore(row: readonly number[], limit: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (row[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function inText({ block, start, end }: Sentence, offsets: readonly number[]): Place {
  return { start: offsets[block]! + start, end: offsets[block]! + end };
}
