import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../src/settings/notes/clean-text.ts';
import { mergeNotes } from '../../../../src/settings/notes/merge-notes.ts';
import type { ReaderNote } from '../../../../src/settings/notes/note.ts';

const note = (entry: string, text: string, changed = '2026-11-20'): ReaderNote => ({ entry, text, changed });
const many = (count: number, from = 0) => Array.from({ length: count }, (_, i) => note(`p/${from + i}`, 'x'));

describe('a note of a file beside one of the reader’s own on the same entry', () => {
  test.each<[string, own: string, given: string, kept: string, joined: number]>([
    ['is joined to it', 'mine', 'theirs', 'mine\n\ntheirs', 1],
    ['that is the same changes nothing', 'mine', 'mine', 'mine', 0],
    ['that was joined to it before changes nothing', 'mine\n\ntheirs', 'theirs', 'mine\n\ntheirs', 0],
    ['that holds it takes its place', 'mine', 'theirs\n\nmine', 'theirs\n\nmine', 0],
    ['of which only letters are in it is joined', 'I know', 'no', 'I know\n\nno', 1],
    ['of which only a line is in it is joined', 'one\ntwo', 'two', 'one\ntwo\n\ntwo', 1],
  ])('%s', (_, own, given, kept, joined) => {
    const current = [note('p/nato', own)];
    const merged = mergeNotes(current, [note('p/nato', given)]);
    expect(merged.problems).toEqual([]);
    expect(merged.joined).toBe(joined);
    expect(merged.changed.map(({ text }) => text)).toEqual(kept === own ? [] : [kept]);
    // The same file once more.
    const then = merged.changed.length > 0 ? merged.changed : current;
    expect(mergeNotes(then, [note('p/nato', given)])).toEqual({ changed: [], problems: [], joined: 0 });
  });

  test('for which there is no room beside it is named, and the reader’s own stays', () => {
    const current = [note('p/nato', 'a'.repeat(1500))];
    expect(mergeNotes(current, [note('p/un', 'x'), note('p/nato', 'b'.repeat(1500))])).toEqual({
      changed: [note('p/un', 'x')],
      problems: [{ key: 'notes.1', reason: 'clash' }],
      joined: 0,
    });
  });

  test('that cannot be read is named, and stays', () => {
    const given = [note('p/nato', 'theirs'), note('p/un', 'x')];
    expect(mergeNotes([], given, new Set(['p/nato']))).toEqual({
      changed: [note('p/un', 'x')],
      problems: [{ key: 'notes.0', reason: 'unreadable' }],
      joined: 0,
    });
  });

  test('leaves the later day', () => {
    const current = [note('p/nato', 'mine', '2026-11-20')];
    const dayOf = (given: ReaderNote) => mergeNotes(current, [given]).changed[0]?.changed;
    expect(dayOf(note('p/nato', 'theirs', '2026-11-29'))).toBe('2026-11-29');
    expect(dayOf(note('p/nato', 'theirs', '2020-01-01'))).toBe('2026-11-20');
  });
});

test('two of a file on the same entry are both kept', () => {
  const { changed } = mergeNotes([], [note('p/nato', 'one'), note('p/nato', 'two')]);
  expect(changed.map(({ text }) => text)).toEqual(['one\n\ntwo']);
});

test.each<[string, unknown]>([
  ['no note', null],
  ['a text', 'note'],
  ['no entry', { text: 'x', changed: '2026-11-20' }],
  ['an entry of no length', note('', 'x')],
  ['an entry that is too long', note('x'.repeat(201), 'x')],
  ['no text', { entry: 'p/nato', changed: '2026-11-20' }],
  ['a blank text', note('p/nato', ' \n\t')],
  ['a text of controls', note('p/nato', '\u0000\u0007')],
  ['a text that is too long', note('p/nato', 'x'.repeat(2001))],
  ['a day that no calendar has', note('p/nato', 'x', '2026-02-30')],
  ['a day and a time', note('p/nato', 'x', '2026-11-20T10:00:00Z')],
  ['more than a note has', { ...note('p/nato', 'x'), __html: '<b>' }],
  ['a list', [note('p/nato', 'x')]],
])('%s is not taken, and named', (_, given) => {
  expect(mergeNotes([], [note('p/un', 'x'), given])).toEqual({
    changed: [note('p/un', 'x')],
    problems: [{ key: 'notes.1', reason: 'misfit' }],
    joined: 0,
  });
});

test.each<[string, unknown]>([
  ['an object', { length: 1, 0: note('p/nato', 'x') }],
  ['a text', 'x'.repeat(100)],
  ['nothing', null],
])('%s is no list of notes', (_, given) => {
  expect(mergeNotes([], given)).toEqual({ changed: [], problems: [{ key: 'notes', reason: 'misfit' }], joined: 0 });
});

test.each<[string, ReaderNote[], unknown[], taken: number]>([
  ['more than there may be', [], many(2001), 2000],
  ['a hundred thousand', [], many(100_000), 2000],
  ['more than there is room for', many(1999), many(5, 5000), 1],
])('of %s as many are taken as there is room for, which is said once', (_, current, given, taken) => {
  const { changed, problems } = mergeNotes(current, given);
  expect(changed).toHaveLength(taken);
  expect(problems).toEqual([{ key: 'notes', reason: 'full' }]);
});

test('of a full list those that are there already can be joined', () => {
  expect(mergeNotes(many(2000), [note('p/7', 'y')])).toMatchObject({ problems: [], joined: 1 });
});

test.each([['__proto__'], ['constructor'], ['p/__proto__']])('an entry may be called %s', (entry) => {
  expect(mergeNotes([], [note(entry, 'x')]).changed).toEqual([note(entry, 'x')]);
  expect(mergeNotes([note(entry, 'y')], [note(entry, 'x')])).toMatchObject({ joined: 1 });
});

test.each([
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['a\u0000b\u0007c\u009fd', 'abcd'],
  ['a\tb', 'a\tb'],
  ['half \uD83D of a dove', 'half \uFFFD of a dove'],
  ['שלום \u202e עולם 🕊️', 'שלום \u202e עולם 🕊️'],
  [' \n ', ''],
  ['while typing ', 'while typing '],
])('the text %j is kept as %j', (text, kept) => {
  expect(cleanText(text)).toBe(kept);
  expect(cleanText(kept)).toBe(kept);
});
