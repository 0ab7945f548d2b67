import { beforeEach, expect, test, vi } from 'vitest';
import type { EntrySummary } from '../../../src/knowledge/summaries.ts';
import type { Sender } from '../../../src/messaging/handle-background.ts';

const store = vi.hoisted(() => ({
  readNotes: vi.fn(async (_?: string[]): Promise<unknown[]> => []),
  saveNote: vi.fn(
    async (entry: string, text: string, changed: string, isKnown: () => Promise<boolean>): Promise<unknown> =>
      (await isKnown()) ? { entry, text, changed } : 'unknown',
  ),
  changeNotes: vi.fn(async (): Promise<string[] | 'full'> => []),
  findUnreadable: vi.fn(async (): Promise<string[]> => []),
  importNotes: vi.fn(),
}));
vi.mock('../../../src/settings/notes/store.ts', () => store);

const { createNoteHandlers } = await import('../../../src/background/note-handlers.ts');

const summary: EntrySummary = { label: 'The plan', category: 'claim', contention: 'contested', recorded: true };
const handlers = createNoteHandlers(async () => new Map([['p/plan', summary]]));
const view: Sender = { tabId: undefined, frameId: 0, url: 'x://us/', tabUrl: undefined, incognito: false };

beforeEach(() => {
  vi.clearAllMocks();
  vi.useRealTimers();
});

test.each([
  ['a tab that is private', { incognito: true }, view],
  ['a page of our own that is private', {}, { ...view, incognito: true }],
])('for %s nothing is written, nor taken away', async (_, private_, sender) => {
  for (const text of ['x', '']) {
    const answer = await handlers.saveNote({ entry: 'p/plan', text, ...private_ }, sender);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  }
  expect(store.saveNote).not.toHaveBeenCalled();
});

test.each(['p/nobody', 'constructor', '__proto__'])('an entry that no pack has gets no note: %s', async (entry) => {
  const answer = await handlers.saveNote({ entry, text: 'x' }, view);
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('the day is that of the reader', async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 30, 23, 30), toFake: ['Date'] });
  await handlers.saveNote({ entry: 'p/plan', text: 'x' }, view);
  vi.setSystemTime(new Date(2026, 10, 30, 0, 30));
  await handlers.saveNote({ entry: 'p/plan', text: 'x' }, view);
  expect(store.saveNote.mock.calls.map(([, , day]) => day)).toEqual(['2026-11-30', '2026-11-30']);
});

test('where there is no room that is told', async () => {
  store.saveNote.mockResolvedValueOnce('full');
  const full = { ok: false, error: { code: 'bad-request' } };
  expect(await handlers.saveNote({ entry: 'p/plan', text: 'x' }, view)).toMatchObject(full);
  store.changeNotes.mockResolvedValueOnce('full');
  expect(await handlers.changeNotes({ changes: [] }, view)).toMatchObject(full);
});

test('where something stands that cannot be read, whoever asks for it is told, and nothing is written', async () => {
  store.findUnreadable.mockResolvedValueOnce(['p/plan']);
  const failed = { ok: false, error: { code: 'failed' } };
  expect(await handlers.readNotes({ entries: ['p/plan'] }, view)).toMatchObject(failed);
  expect(await handlers.readNotes({}, view)).toEqual({ ok: true, value: [] });
  store.saveNote.mockResolvedValueOnce('unreadable');
  expect(await handlers.saveNote({ entry: 'p/plan', text: 'x' }, view)).toMatchObject(failed);
});
