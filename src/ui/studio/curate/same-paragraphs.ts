import type { Paragraph, Piece } from './mark-text.ts';

/** Paragraphs of which those that are as they were last time are the same objects as then. */
export function sameParagraphs(last: readonly Paragraph[], next: readonly Paragraph[]): Paragraph[] {
  const byStart = new Map(last.map((paragraph) => [paragraph.start, paragraph]));
  return next.map((paragraph) => {
    const before = byStart.get(paragraph.start);
    return before && isSame(before, paragraph) ? before : paragraph;
  });
}

function isSame({ pieces: last }: Paragraph, { pieces: next }: Paragraph): boolean {
  return last.length === next.length && next.every((piece, at) => isSamePiece(last[at]!, piece));
}

function isSamePiece(last: Piece, next: Piece): boolean {
  return (
    last.start === next.start &&
    last.text === next.text &&
    last.marks.length === next.marks.length &&
    next.marks.every(({ kind, key, start, end, isAccepted }, at) => {
      const before = last.marks[at]!;
      return (
        before.kind === kind &&
        before.key === key &&
        before.start === start &&
        before.end === end &&
        before.isAccepted === isAccepted
      );
    })
  );
}
