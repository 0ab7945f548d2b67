import type { Place, Span, Token } from '../text/parse-text.ts';
import { type Clause, isOutside, isSpeech, isVerbal, modeOf, placeOf, spokenPlace, trimMarks } from './clause.ts';
import type { FoundStatement } from './find-statements.ts';
import { isSpeaker, mainSubject, phraseFrom } from './find-subject.ts';

/** Who was said to say what the next paragraph holds: "Ann Lee released this statement:". */
export interface Introduction {
  speaker: Place;
  cue: Place;
}

const LONGEST_NAME = 6;

/** Who speaks in the next paragraph, of a sentence that ends with a colon. */
export function introductionOf(clause: Clause): Introduction | undefined {
  const { tokens, to } = clause;
  if (tokens[to - 1]?.text !== ':' || !isOutside(tokens[to - 1])) return undefined;
  const subject = mainSubject(clause, to);
  if (!subject) return undefined;
  const speaker = trimMarks(tokens, subject);
  return { speaker: placeOf(tokens, speaker), cue: placeOf(tokens, { from: speaker.to, to }) };
}

/**
 * A sentence that is nothing but speech, with its speaker: introduced by the paragraph before, under the name of who
 * speaks ("LEE: The bridge is safe."), or signed ("“The bridge is safe.” — Ann Lee").
 */
export function wholeSpeech(
  clause: Clause,
  introduced: Introduction | undefined,
): Omit<FoundStatement, 'paragraph'> | undefined {
  const { tokens, from, paragraph } = clause;
  const first = tokens[from]!;
  const isFirst = paragraph.sentences[0]?.from === from;
  if (isFirst && introduced && first.quotation !== -1 && isSpeech(paragraph, first.quotation)) {
    const speech = { from, to: endOfQuotation(clause, from) };
    return toStatement(clause, speech, introduced.speaker, introduced.cue);
  }
  return (isFirst ? underName(clause) : undefined) ?? signed(clause);
}

function underName(clause: Clause): ReturnType<typeof wholeSpeech> {
  const { tokens, from, paragraph } = clause;
  let at = from;
  while (at < from + LONGEST_NAME && isOutside(tokens[at]) && isNameLike(tokens[at]!)) at++;
  if (at === from || tokens[at]?.text !== ':' || at + 1 >= paragraph.tokens.length) return undefined;
  const name = tokens.slice(from, at);
  const isTranscript = name.every(({ text }) => /^[\p{Lu}\d.'’-]+$/u.test(text));
  const opensSpeech = tokens[at + 1]!.quotation !== -1;
  if (!isTranscript && !opensSpeech && name.length < 2) return undefined;
  if (isTranscript && !opensSpeech && !tokens.slice(at).some((token) => isVerbal(token))) return undefined;
  const speech = trimMarks(tokens, { from: at + 1, to: tokens.length });
  if (speech.to <= speech.from) return undefined;
  return toStatement(clause, speech, placeOf(tokens, { from, to: at }), placeOf(tokens, { from: at, to: at + 1 }));
}

function isNameLike({ pos, text }: Token): boolean {
  return pos === 'PROPN' || /^[\p{Lu}.'’-]{2,}$/u.test(text);
}

function signed(clause: Clause): ReturnType<typeof wholeSpeech> {
  const { tokens, from, to, paragraph } = clause;
  if (tokens[from]!.quotation === -1 || !isSpeech(paragraph, tokens[from]!.quotation)) return undefined;
  const end = endOfQuotation(clause, from);
  if (!/^[—–-]+$/.test(tokens[end]?.text ?? '') || end + 1 >= to) return undefined;
  let name = end + 1;
  while (/^[—–-]+$/.test(tokens[name]?.text ?? '')) name++;
  const signature = phraseFrom(clause, name);
  const rest = tokens.slice(name, to);
  if (!signature || !isSpeaker(tokens, signature) || rest[0]?.pos !== 'PROPN' || rest.some((token) => isVerbal(token)))
    return undefined;
  return toStatement(clause, { from, to: end }, placeOf(tokens, signature), placeOf(tokens, { from: end, to: name }));
}

function endOfQuotation({ tokens, to }: Clause, at: number): number {
  let end = at;
  while (end < to && tokens[end]!.quotation === tokens[at]!.quotation) end++;
  return end;
}

function toStatement(
  { tokens, paragraph }: Clause,
  span: Span,
  speaker: Place,
  cue: Place,
): Omit<FoundStatement, 'paragraph'> {
  const speech = trimMarks(tokens, span);
  const mode = modeOf(paragraph, tokens.slice(speech.from, speech.to));
  return {
    speaker,
    verb: 'say',
    cue,
    mode: mode === 'indirect' ? 'direct' : mode,
    pieces: [spokenPlace(paragraph, tokens, speech)],
    goesOn: false,
  };
}
