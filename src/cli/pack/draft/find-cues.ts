import { canSpeak, findSubject, phraseFrom, type Span } from './find-subject.ts';
import type { Term } from './parse-text.ts';
import { REPORTING_VERBS, STANCE_NOUNS } from './words.ts';

/** A word that reports a statement, and the noun phrase whose statement it is. */
export interface Cue {
  term: number;
  /** Base form: `say`, `insistence`, `according to`. */
  word: string;
  /** Undefined where the sentence itself does not tell: the speaker of the sentence before. */
  speaker?: Span;
}

/** Verbs that report only together with one of these words soon after: "made it clear". */
const IDIOMS: Record<string, string[]> = {
  make: ['clear'],
  throw: ['weight'],
  adopt: ['side', 'stance', 'position'],
  take: ['side', 'sides', 'stand', 'position'],
  set: ['tone'],
  raise: ['concern', 'concerns', 'questions', 'doubts'],
  cast: ['doubt'],
  show: ['interest', 'openness', 'willingness', 'support'],
  give: ['support', 'backing'],
  reach: ['out'],
  touch: ['on', 'upon'],
};

/** Words after which a verb may share the subject of the sentence. */
const SHARING = new Set(['and', 'but', 'or', 'nor', 'while', 'then', 'by']);

/** Every cue of a sentence, in order. */
export function findCues(terms: Term[]): Cue[] {
  const cues: Cue[] = [];
  let main: Cue | undefined;
  for (const i of terms.keys()) {
    const verb = accordingTo(terms, i) ?? verbCue(terms, i, main);
    main ??= verb;
    const cue = verb ?? nounCue(terms, i);
    if (cue) cues.push(cue);
  }
  return cues;
}

function accordingTo(terms: Term[], i: number): Cue | undefined {
  if (terms[i]?.text.toLowerCase() !== 'according' || terms[i + 1]?.text !== 'to') return undefined;
  const speaker = phraseFrom(terms, i + 2);
  return speaker && { term: i, word: 'according to', speaker };
}

/** @param main the first verb cue of the sentence, whose subject later verbs may share */
function verbCue(terms: Term[], i: number, main: Cue | undefined): Cue | undefined {
  const term = terms[i]!;
  const isVerb = term.chunk === 'Verb' || term.text.endsWith('ing');
  if (!isVerb || !reports(terms, i) || term.text.toLowerCase() === 'according' || terms[i + 1]?.text === 'by')
    return undefined;
  const cue = { term: i, word: term.root };
  const before = terms[i - 1];
  // "..., tweeted Zelenskyy": turned round after a quotation.
  const turned = /["”]/.test(before?.post ?? '') ? phraseFrom(terms, i + 1) : undefined;
  if (turned) return { ...cue, speaker: turned };

  const isShared = before?.post.includes(',') || SHARING.has(beforeAuxiliaries(terms, i));
  if (term.tags.has('Gerund') && isShared) {
    // "..., adding that": whoever spoke before in this sentence; "By calling for talks, Kyiv ...": who comes after.
    const speaker = main?.speaker ?? subjectAfter(terms, i) ?? findSubject(terms, i);
    return speaker && { ...cue, speaker };
  }
  const speaker = findSubject(terms, i) ?? (isShared ? main?.speaker : i === 0 ? subjectAfter(terms, i) : undefined);
  return speaker && { ...cue, speaker };
}

/** The word before a verb and its auxiliaries and adverbs. */
function beforeAuxiliaries(terms: Term[], i: number): string {
  let at = i - 1;
  while (at > 0 && ['Auxiliary', 'Modal', 'Adverb'].some((tag) => terms[at]!.tags.has(tag))) at--;
  return terms[at]?.text.toLowerCase() ?? '';
}

function reports(terms: Term[], i: number): boolean {
  const { root } = terms[i]!;
  if (REPORTING_VERBS.has(root)) return true;
  const idiom = Object.hasOwn(IDIOMS, root) ? IDIOMS[root] : undefined;
  return idiom?.some((word) => terms.slice(i + 1, i + 7).some(({ text }) => text.toLowerCase() === word)) ?? false;
}

/** "Kyiv's insistence", "Western concern", "the willingness of key players": whose it is stands before or after. */
function nounCue(terms: Term[], i: number): Cue | undefined {
  const term = terms[i]!;
  const word = STANCE_NOUNS.has(term.root) ? term.root : term.text.toLowerCase();
  if (term.chunk !== 'Noun' || !STANCE_NOUNS.has(word)) return undefined;
  const holder = holderBefore(terms, i) ?? (terms[i + 1]?.text === 'of' ? phraseFrom(terms, i + 2) : undefined);
  return holder && canSpeak(terms, holder) ? { term: i, word, speaker: holder } : undefined;
}

function holderBefore(terms: Term[], i: number): Span | undefined {
  for (let at = i - 1; at >= 0 && at >= i - 4; at--) {
    const term = terms[at]!;
    if (isPossessive(term) || isPeople(term))
      return term.tags.has('Pronoun') ? undefined : { from: startOfName(terms, at), to: at + 1 };
    if (term.tags.has('Preposition') || term.tags.has('Determiner')) return undefined;
    // "European nations expressed concern" is told by the verb; "Moscow's stated openness" is not.
    if (term.chunk === 'Verb' && !(terms[at - 1] && isPossessive(terms[at - 1]!))) return undefined;
  }
  return undefined;
}

function startOfName(terms: Term[], at: number): number {
  let from = at;
  while (from > 0 && /^\p{Lu}/u.test(terms[from - 1]!.text) && terms[from - 1]!.post.trim() === '') from--;
  return from;
}

function isPossessive({ text, tags }: Term): boolean {
  return tags.has('Possessive') || /['’]s?$/.test(text);
}

/** A people or a region as an adjective, with its capital: Western, Chinese. */
function isPeople({ text, tags }: Term): boolean {
  return tags.has('Demonym') || /^\p{Lu}\p{Ll}+(?:ern|ese|ian|ish|can|eign)$/u.test(text);
}

function subjectAfter(terms: Term[], i: number): Span | undefined {
  const comma = terms.findIndex(({ post }, at) => at > i && post.includes(','));
  return comma === -1 ? undefined : phraseFrom(terms, comma + 1);
}
