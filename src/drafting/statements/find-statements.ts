import type { Paragraph, Place, Span } from '../text/parse-text.ts';
import { type Clause, isGerund, isOutside, modeOf, placeOf, spokenPlace, trimMarks } from './clause.ts';
import { contentEnd, contentStart } from './find-content.ts';
import { type Cue, findCues } from './find-cues.ts';
import { contentBefore, isTail } from './find-tail.ts';
import { isHeading } from './is-heading.ts';
import { type Introduction, introductionOf, wholeSpeech } from './whole-speech.ts';

/** Something that a document says someone said, thinks or stands for, before it is known whom its words mean. */
export interface FoundStatement {
  /** The words for the speaker; undefined where there are none near, as in a quotation that goes on. */
  speaker: Place | undefined;
  /** Base form of the word that reports it. */
  verb: string;
  cue: Place | undefined;
  mode: 'direct' | 'indirect' | 'mixed';
  /** What is reported: more than one stretch where "said Lee" stands within it. None overlap, of all statements. */
  pieces: Place[];
  /** Whether it goes on with the words of the statement before it. */
  goesOn: boolean;
  paragraph: number;
}

/**
 * The statements of a document in the order of their cues. What is said within another statement is part of that. A heading
 * is nobody's, nor is a quotation that is printed once more for show.
 */
export function findStatements(paragraphs: readonly Paragraph[]): FoundStatement[] {
  const found: FoundStatement[] = [];
  let introduced: Introduction | undefined;
  for (const [number, paragraph] of paragraphs.entries()) {
    const isOver = isHeading(paragraph, paragraphs[number + 1]);
    for (const sentence of paragraph.sentences) {
      const clause: Clause = { paragraph, tokens: paragraph.tokens, ...sentence };
      const whole = wholeSpeech(clause, introduced);
      // Under a heading's own name, or signed by somebody, it may be what he or she says all the same, but not over it all.
      if (isOver && (number === 0 || !whole)) {
        // What it parts belongs together no longer.
        introduced = undefined;
        break;
      }
      const statements = whole ? [whole] : statementsOf(clause);
      if (statements.length) found.push(...statements.map((statement) => ({ ...statement, paragraph: number })));
      else goOn(found, clause, number);
      introduced = introductionOf(clause);
      // What stands under a speaker's name is all of a paragraph.
      if ((statements.at(-1)?.pieces.at(-1)?.end ?? 0) > paragraph.tokens[sentence.to - 1]!.end) break;
    }
  }
  return withoutShown(found, paragraphs);
}

type Draft = Omit<FoundStatement, 'paragraph'>;

/** Leaves out each quotation without a speaker, in a paragraph of its own, whose words somebody says elsewhere. */
function withoutShown(found: readonly FoundStatement[], paragraphs: readonly Paragraph[]): FoundStatement[] {
  // One text, lest each quotation is held against each statement; no words go on over the end of a line.
  const said = found.flatMap((statement) => (statement.cue ? wordsOf(statement, paragraphs) : [])).join('\n');
  return found.filter(
    (statement) => statement.cue || !statement.goesOn || !said.includes(wordsOf(statement, paragraphs)),
  );
}

/** Letters and digits of a statement, with single spaces between its words. */
function wordsOf({ paragraph, pieces }: FoundStatement, paragraphs: readonly Paragraph[]): string {
  const { text, start: base } = paragraphs[paragraph]!;
  const said = pieces.map(({ start, end }) => text.slice(start - base, end - base)).join(' ');
  return ` ${(said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

function statementsOf(clause: Clause): Draft[] {
  const cues = findCues(clause);
  const { tokens, from, to } = clause;
  const statements: Draft[] = [];
  let at = from;
  // Cues behind what they report come first: all that stands before them is theirs, whoever is named in it.
  const taken = new Set<Cue>();
  for (const cue of cues) {
    if (!cue.isSaying || cue.isShared || !cue.subject || (isGerund(tokens[cue.at]!) && !cue.isInverted)) continue;
    const tail = isTail(clause, cue);
    const before = tail.isTail ? contentBefore(clause, cue, at, tail.rest) : undefined;
    if (!before || (cue.isNegated && cue.word !== 'according to')) continue;
    if (tail.rest !== undefined && !isInterrupted(clause, before, tail.rest)) continue;
    const pieces = [before];
    let end = cue.isInverted ? cue.subject.to : cue.group.to;
    if (tail.rest !== undefined) {
      const rest = restOf(clause, before, tail.rest, cues);
      if (rest) {
        pieces.push(rest);
        end = rest.to;
      }
    }
    for (const other of cues) if (other.at < cue.at && other.at >= at) taken.add(other);
    taken.add(cue);
    for (const other of cues) if (other.at < end && other.at > cue.at) taken.add(other);
    push(statements, clause, cue, pieces);
    at = Math.max(end, cue.group.to);
  }
  let done = from;
  for (const cue of cues) {
    if (taken.has(cue) || cue.at < done) continue;
    if (cue.word === 'according to') {
      const span = afterAccording(clause, cue);
      if (span) {
        push(statements, clause, cue, [span]);
        done = span.to;
      }
      continue;
    }
    const start = contentStart(clause, cue);
    const limit = Math.min(contentEnd(clause, cue, start, cues), firstTaken(clause, statements, start, to));
    const span = withNegation(clause, cue, trimMarks(tokens, { from: start, to: limit }));
    if (span.to <= span.from) continue;
    push(statements, clause, cue, [span]);
    done = span.to;
  }
  return statements.sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
}

/** Before which token another statement of the sentence begins. */
function firstTaken({ tokens }: Clause, statements: readonly Draft[], start: number, to: number): number {
  const begins = statements
    .flatMap(({ pieces }) => pieces.map((piece) => piece.start))
    .filter((offset) => offset >= (tokens[start]?.start ?? 0));
  const first = Math.min(...begins);
  const at = tokens.findIndex((token, i) => i >= start && token.start >= first);
  return at === -1 ? to : Math.min(at, to);
}

/** What the speaker does not hold is told together with the word that says so. */
function withNegation({ tokens }: Clause, cue: Cue, span: Span): Span {
  if (!cue.isNegated) return span;
  const isQuantified =
    cue.subject && /^(?:no|nobody|none|neither|few|never|not)$/.test(tokens[cue.subject.from]!.lower);
  return { from: isQuantified ? cue.subject!.from : cue.group.from, to: span.to };
}

/** Speech before a cue, or words that only go on behind it. */
function isInterrupted({ tokens, paragraph }: Clause, before: Span, rest: number): boolean {
  const last = tokens[before.to - 1]!;
  if (last.quotation !== -1 && paragraph.speech.has(last.quotation)) return true;
  const next = tokens[rest]!;
  if (next.quotation !== -1) return /^["“'‘`]*\p{Ll}/u.test(tokens[rest + 1]?.text ?? '');
  return next.text === ',' || next.text === '—' || next.text === '–';
}

/** What goes on behind "Lee said,": speech, or the rest of a sentence that the words before began. */
function restOf(clause: Clause, before: Span, rest: number, cues: readonly Cue[]): Span | undefined {
  const { tokens, to, paragraph } = clause;
  const next = tokens[rest]!;
  if (next.quotation !== -1) {
    let end = rest;
    while (end < to && tokens[end]!.quotation === next.quotation) end++;
    return { from: rest, to: end };
  }
  const last = tokens[before.to - 1]!;
  if (last.quotation !== -1 && paragraph.speech.has(last.quotation)) return undefined;
  const after = tokens[rest + 1];
  if (
    !after ||
    isGerund(after) ||
    /^(?:who|which|and|but|while|when|after|as|because|though|although|adding)$/.test(after.lower)
  )
    return undefined;
  const stop = cues.find((cue) => cue.at > rest && cue.isShared);
  return { from: rest + 1, to: stop ? Math.max(rest + 1, stop.group.from) : to };
}

function afterAccording(clause: Clause, { group, subject }: Cue): Span | undefined {
  const { tokens, from, to } = clause;
  if (!subject) return undefined;
  const comma = tokens.findIndex((token, i) => i >= subject.to && i < to && token.text === ',' && isOutside(token));
  if (group.from - from <= 3 && comma !== -1) return trimMarks(tokens, { from: comma + 1, to });
  return group.from - from > 3 ? trimMarks(tokens, { from, to: group.from }) : undefined;
}

function push(statements: Draft[], clause: Clause, cue: Cue, spans: Span[]): void {
  const { tokens } = clause;
  const pieces = spans.map((span) => trimMarks(tokens, span)).filter(({ from, to }) => to > from);
  if (!pieces.length || !cue.subject) return;
  statements.push({
    speaker: placeOf(tokens, trimMarks(tokens, cue.subject)),
    verb: cue.word,
    cue: placeOf(tokens, cue.group),
    mode: modeOf(
      clause.paragraph,
      pieces.flatMap(({ from, to }) => tokens.slice(from, to)),
    ),
    pieces: pieces.map((piece) => spokenPlace(clause.paragraph, tokens, piece)),
    goesOn: false,
  });
}

/** A sentence of speech without a cue goes on with what was said before it in the paragraph, or across paragraphs. */
function goOn(found: FoundStatement[], clause: Clause, number: number): void {
  const { tokens, from, to, paragraph } = clause;
  const first = tokens[from]!;
  if (first.quotation === -1 || !paragraph.speech.has(first.quotation)) return;
  let end = from;
  while (end < to && tokens[end]!.quotation === first.quotation) end++;
  const place = spokenPlace(paragraph, tokens, trimMarks(tokens, { from, to: end }));
  const here = found.slice(found.findLastIndex((statement) => statement.paragraph !== number) + 1);
  const [last, speech] = [here.at(-1), here.findLast(({ mode }) => mode !== 'indirect')];
  // Whoever spoke last goes on; another verb of the same speaker may stand between.
  if (last && speech && (speech === last || speech.speaker?.start === last.speaker?.start)) speech.pieces.push(place);
  else
    found.push({
      speaker: undefined,
      verb: 'say',
      cue: undefined,
      mode: 'direct',
      pieces: [place],
      goesOn: true,
      paragraph: number,
    });
}
