import { expect, test } from 'vitest';
import { type Mark, markText } from '../../../../src/ui/studio/curate/mark-text.ts';
import { sameParagraphs } from '../../../../src/ui/studio/curate/same-paragraphs.ts';

const TEXT = 'Ann Lee spoke.\n\nTom Berg did not.';
const LEE: Mark = { kind: 'name', key: 'suggestion actor:ann lee', start: 0, end: 7, isAccepted: false };
const BERG: Mark = { kind: 'name', key: 'suggestion actor:tom berg', start: 16, end: 24, isAccepted: false };

test.each<[string, text: string, marks: Mark[], isSame: boolean[]]>([
  ['nothing has changed', TEXT, [LEE, BERG], [true, true]],
  ['a mark was accepted', TEXT, [LEE, { ...BERG, isAccepted: true }], [true, false]],
  ['a mark belongs to a record now', TEXT, [{ ...LEE, key: 'actors ann-lee' }, BERG], [false, true]],
  ['a mark is of another kind', TEXT, [{ ...LEE, kind: 'date' }, BERG], [false, true]],
  ['a mark is gone', TEXT, [LEE], [true, false]],
  ['a mark is shorter', TEXT, [{ ...LEE, end: 3 }, BERG], [false, true]],
  ['it is another text', 'Ann Lee came.', [LEE], [false]],
])('a paragraph is the same object unless something in it has changed: %s', (_, text, marks, isSame) => {
  const last = markText(TEXT, [LEE, BERG]);
  const next = markText(text, marks);
  const kept = sameParagraphs(last, next);
  expect(kept).toEqual(next);
  expect(kept.map((one, at) => one === last[at])).toEqual(isSame);
});
