import { expect, test } from 'vitest';
import { type Mark, markText } from '../../../../src/ui/studio/curate/mark-text.ts';

const TEXT = 'Ann Lee said it is safe.\n\nBerg said no.';
const mark = (kind: Mark['kind'], words: string): Mark => {
  const start = TEXT.indexOf(words);
  return { kind, key: words, start, end: start + words.length, isAccepted: false };
};
/** Each paragraph with its pieces, what is marked in brackets with its kinds, the widest first. */
const print = (marks: Mark[]) =>
  markText(TEXT, marks).map(({ pieces }) =>
    pieces
      .map((piece) => (piece.marks.length ? `[${piece.text}|${piece.marks.map(({ kind }) => kind)}]` : piece.text))
      .join(''),
  );

test.each<[string, Mark[], string[]]>([
  ['nothing', [], ['Ann Lee said it is safe.', 'Berg said no.']],
  ['a name at the start', [mark('name', 'Ann Lee')], ['[Ann Lee|name] said it is safe.', 'Berg said no.']],
  [
    'a name within a statement',
    [mark('name', 'Lee'), mark('statement', 'Ann Lee said it')],
    ['[Ann |statement][Lee|statement,name][ said it|statement] is safe.', 'Berg said no.'],
  ],
  [
    'a statement over two paragraphs',
    [mark('statement', 'safe.\n\nBerg')],
    ['Ann Lee said it is [safe.|statement]', '[Berg|statement] said no.'],
  ],
  [
    'stretches that overlap',
    [mark('statement', 'said it is'), mark('date', 'it is safe')],
    ['Ann Lee [said |statement][it is|statement,date][ safe|date].', 'Berg said no.'],
  ],
])('%s', (_, marks, expected) => expect(print(marks)).toEqual(expected));

test('every letter of a paragraph is in one piece, where it says to be', () => {
  const pieces = markText(TEXT, [mark('name', 'Ann Lee'), mark('name', 'Berg')]).flatMap(
    (paragraph) => paragraph.pieces,
  );
  for (const { start, text } of pieces) expect(TEXT.slice(start, start + text.length)).toBe(text);
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT.replaceAll('\n', ''));
});
