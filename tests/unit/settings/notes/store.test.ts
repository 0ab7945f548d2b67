import { beforeEach, describe, expect, test, vi } from 'vitest';

const world = vi.hoisted(() => ({ disk: {} as Record<string, unknown>, isFull: false }));
const local = {
  get: vi.fn(async (keys: string[] | null) => {
    const found = Object.entries(world.disk).filter(([key]) => keys === null || keys.includes(key));
    return structuredClone(Object.fromEntries(found));
  }),
  set: async (values: object) => {
    await Promise.resolve();
    if (world.isFull) throw new Error('QUOTA_BYTES quota exceeded');
    Object.assign(world.disk, structuredClone(values));
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) delete world.disk[key];
  },
};
vi.mock('wxt/browser', () => ({ browser: { storage: { local } } }));

const store = await import('../../../../src/settings/notes/store.ts');
const { changeNotes, findUnreadable, importNotes, readNotes } = store;
const saveNote = (entry: string, text: string, day: string, isKnown = async () => true) =>
  store.saveNote(entry, text, day, isKnown);

const TODAY = '2026-11-30';
const note = (entry: string, text: string, changed = TODAY) => ({ entry, text, changed });

beforeEach(() => {
  world.disk = { settings: { enabled: true } };
  world.isFull = false;
  local.get.mockClear();
});

test('a note is kept under its entry, with the day and no more, and beside it nothing is touched', async () => {
  expect(await saveNote('p/nato', 'one\ntwo', TODAY)).toEqual(note('p/nato', 'one\ntwo'));
  expect(world.disk).toEqual({ settings: { enabled: true }, 'note:p/nato': { text: 'one\ntwo', changed: TODAY } });
  expect(await readNotes()).toEqual([note('p/nato', 'one\ntwo')]);
});

test('a card reads no more than what it shows', async () => {
  await saveNote('p/nato', 'x', TODAY);
  await saveNote('p/un', 'y', TODAY);
  local.get.mockClear();
  expect(await readNotes(['p/un', 'p/china'])).toEqual([note('p/un', 'y')]);
  expect(local.get.mock.calls).toEqual([[['note:p/un', 'note:p/china']]]);
  expect(await readNotes([])).toEqual([]);
});

test('a blank text takes the note away', async () => {
  await saveNote('p/nato', 'x', TODAY);
  expect(await saveNote('p/nato', ' \n', TODAY)).toBeNull();
  expect(world.disk).toEqual({ settings: { enabled: true } });
});

test('the day stays where the text does', async () => {
  await saveNote('p/nato', 'x', '2026-01-01');
  expect(await saveNote('p/nato', 'x', TODAY)).toEqual(note('p/nato', 'x', '2026-01-01'));
});

test('what is typed quickly comes in order, whoever is served first', async () => {
  await Promise.all(['a', 'ab', '', 'abc'].map((text) => saveNote('p/nato', text, TODAY)));
  expect(await readNotes()).toEqual([note('p/nato', 'abc')]);
});

test('what is deleted at once after the first letter stays so, however long it takes to know the entry', async () => {
  const known = Promise.withResolvers<boolean>();
  const first = saveNote('p/nato', 'a', TODAY, () => known.promise);
  const second = saveNote('p/nato', '', TODAY);
  known.resolve(true);
  await Promise.all([first, second]);
  expect(await readNotes()).toEqual([]);
});

test('an entry that no pack has gets no note; one that has a note keeps it, and it can be changed and taken away', async () => {
  const isKnown = vi.fn(async () => false);
  expect(await saveNote('gone/x', 'x', TODAY, isKnown)).toBe('unknown');
  expect(await readNotes()).toEqual([]);
  await changeNotes([{ entry: 'gone/x', before: null, after: note('gone/x', 'x') }]);
  expect(await saveNote('gone/x', 'y', TODAY, isKnown)).toEqual(note('gone/x', 'y'));
  expect(await saveNote('gone/x', '', TODAY, isKnown)).toBeNull();
  expect(isKnown).toHaveBeenCalledOnce();
});

test('a full disk is told, keeps the last good state, and holds up nobody', async () => {
  await saveNote('p/nato', 'good', TODAY);
  world.isFull = true;
  await expect(saveNote('p/nato', 'better', TODAY)).rejects.toThrow('quota');
  await expect(importNotes([note('p/un', 'x')])).rejects.toThrow('quota');
  expect(await readNotes()).toEqual([note('p/nato', 'good')]);
  world.isFull = false;
  expect(await saveNote('p/nato', 'better', TODAY)).toEqual(note('p/nato', 'better'));
});

test('there may be so many, and no more; those that are there can be changed', async () => {
  for (let i = 0; i < 2000; i++) world.disk[`note:p/${i}`] = { text: 'x', changed: TODAY };
  expect(await saveNote('p/one-more', 'x', TODAY)).toBe('full');
  const oneMore = { entry: 'p/one-more', before: null, after: note('p/one-more', 'x') };
  expect(await changeNotes([oneMore])).toBe('full');
  expect(await saveNote('p/7', 'y', TODAY)).toEqual(note('p/7', 'y'));
  expect(await changeNotes([oneMore, { entry: 'p/7', before: note('p/7', 'y'), after: null }])).toEqual([]);
  expect(await readNotes()).toHaveLength(2000);
});

test.each([
  ['a text', 'x'],
  ['nothing', null],
  ['no text', { changed: TODAY }],
  ['a blank', { text: '', changed: TODAY }],
  ['a text that is too long', { text: 'x'.repeat(2001), changed: TODAY }],
  ['no day', { text: 'x', changed: 'yesterday' }],
])('one that is damaged (%s) costs no other, and stays as it is', async (_, damaged) => {
  world.disk['note:p/nato'] = damaged;
  world.disk['note:p/un'] = { text: 'x', changed: TODAY };
  expect(await readNotes()).toEqual([note('p/un', 'x')]);
  expect(await findUnreadable(['p/nato', 'p/un', 'p/china'])).toEqual(['p/nato']);
  for (const text of ['anew', '']) expect(await saveNote('p/nato', text, TODAY)).toBe('unreadable');
  const { problems } = await importNotes([note('p/nato', 'theirs')]);
  expect(problems).toEqual([{ key: 'notes.0', reason: 'unreadable' }]);
  expect(await changeNotes([{ entry: 'p/nato', before: null, after: note('p/nato', 'put back') }])).toEqual(['p/nato']);
  expect(world.disk['note:p/nato']).toEqual(damaged);
});

test('what a later version has stored with a note stays with it', async () => {
  world.disk['note:p/nato'] = { text: 'x', changed: '2026-01-01', tags: ['later'] };
  await saveNote('p/nato', 'y', TODAY);
  expect(world.disk['note:p/nato']).toEqual({ text: 'y', changed: TODAY, tags: ['later'] });
});

describe('an import', () => {
  const back = ({ changes }: Awaited<ReturnType<typeof importNotes>>) =>
    changes.map(({ entry, before, after }) => ({ entry, before: after, after: before }));

  test('tells what it has changed, by which it is taken back, and leaves alone what it has not', async () => {
    await saveNote('p/nato', 'mine', '2026-01-01');
    await saveNote('p/china', 'other', '2026-01-01');
    const imported = await importNotes([note('p/nato', 'theirs'), note('gone/x', 'y')]);
    const mine = note('p/nato', 'mine', '2026-01-01');
    expect(imported).toMatchObject({
      changes: [
        { entry: 'p/nato', before: mine, after: note('p/nato', 'mine\n\ntheirs') },
        { entry: 'gone/x', before: null, after: note('gone/x', 'y') },
      ],
      joined: 1,
    });
    expect(await readNotes(['p/nato', 'gone/x'])).toEqual([note('gone/x', 'y'), note('p/nato', 'mine\n\ntheirs')]);
    await saveNote('p/china', 'since', TODAY);
    expect(await changeNotes(back(imported))).toEqual([]);
    expect(await readNotes()).toEqual([note('p/china', 'since'), mine]);
  });

  test.each<[string, text: string, left: string[]]>([
    ['was written on since', 'mine\n\ntheirs, and more', ['p/nato']],
    ['was taken away since', '', ['p/nato']],
    ['was changed, and changed back', 'mine\n\ntheirs', []],
  ])('of which a note %s', async (_, text, left) => {
    await saveNote('p/nato', 'mine', '2026-01-01');
    const imported = await importNotes([note('p/nato', 'theirs'), note('gone/x', 'y')]);
    await saveNote('p/nato', 'x', TODAY);
    await saveNote('p/nato', text, TODAY);
    const since = await readNotes(['p/nato']);
    expect(await changeNotes(back(imported))).toEqual(left);
    expect(await readNotes()).toEqual(left.length > 0 ? since : [note('p/nato', 'mine', '2026-01-01')]);
  });

  test('and what is typed meanwhile do not overwrite each other', async () => {
    await Promise.all([saveNote('p/nato', 'typed', TODAY), importNotes([note('p/nato', 'theirs')])]);
    expect(await readNotes()).toEqual([note('p/nato', 'typed\n\ntheirs')]);
  });
});
