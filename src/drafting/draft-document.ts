import { type DateMention, findDates } from './find-dates.ts';
import { findPhrases, type Phrase } from './find-phrases.ts';
import { isEnglish } from './is-english.ts';
import { findNames, type Name } from './names/find-names.ts';
import { groupNames } from './names/group-names.ts';
import { findStatements } from './statements/find-statements.ts';
import { type OpenSpeaker, resolveSpeakers, type Speaker } from './statements/resolve-speakers.ts';
import { type Paragraph, type Place, parseText } from './text/parse-text.ts';

/** Something that a document says someone said, thinks or stands for. All places are UTF-16 units into the document. */
export interface Statement {
  /** Undefined where the text does not make certain who it is; `open` says why. */
  speaker: Speaker | undefined;
  open: OpenSpeaker | undefined;
  /** The words that tell the speaker: a name, "the mayor", "she". Undefined where a quotation goes on without any. */
  speakerWords: Place | undefined;
  /** Base form of the word that reports it. */
  verb: string;
  cue: Place | undefined;
  /** Whether the words are the speaker's own, the reporter's, or both. */
  mode: 'direct' | 'indirect' | 'mixed';
  /** From the first word that is reported to the last. */
  excerpt: Place;
  /** The excerpt without what interrupts it: “The bridge,” said Lee, “is safe.” has two. No other statement has any of them. */
  pieces: Place[];
  /** The whole sentence or sentences. */
  sentence: Place;
}

/** What one document seems to say. Plain data, which a worker can send. */
export interface DraftedDocument {
  name: string;
  /** Of another language nothing is found. */
  isEnglish: boolean;
  names: Name[];
  statements: Statement[];
  phrases: Phrase[];
  dates: DateMention[];
}

/**
 * Finds in a document in English who is named, who is said to have said what, what is spoken of, and when. Pure: the same
 * text gives the same draft.
 * @param onProgress is told what part is done, from 0 to 1
 */
export function draftDocument(
  { name, text }: { name: string; text: string },
  onProgress: (part: number) => void = () => {},
): DraftedDocument {
  if (!isEnglish(text)) return { name, isEnglish: false, names: [], statements: [], phrases: [], dates: [] };
  const paragraphs = parseText(text, (done) => onProgress(done / text.length));
  const names = findNames(paragraphs);
  const found = findStatements(paragraphs);
  const actors = groupNames(names.map((mention) => ({ ...mention, document: name })));
  const resolved = resolveSpeakers(text, paragraphs, found, actors, name);
  const statements = found.map(({ speaker: speakerWords, verb, cue, mode, pieces, paragraph }, i) => {
    const excerpt = {
      start: Math.min(...pieces.map(({ start }) => start)),
      end: Math.max(...pieces.map(({ end }) => end)),
    };
    const { speaker, open } = resolved[i]!;
    const sentence = sentenceOf(paragraphs[paragraph]!, excerpt);
    return { speaker, open, speakerWords, verb, cue, mode, excerpt, pieces, sentence };
  });
  return {
    name,
    isEnglish: true,
    names,
    statements,
    phrases: findPhrases(paragraphs, names),
    dates: findDates(paragraphs, names),
  };
}

function sentenceOf({ tokens, sentences }: Paragraph, { start, end }: Place): Place {
  const around = sentences.filter(({ from, to }) => tokens[from]!.start < end && start < tokens[to - 1]!.end);
  const [first, last] = [around[0], around.at(-1)];
  return first && last ? { start: tokens[first.from]!.start, end: tokens[last.to - 1]!.end } : { start, end };
}
