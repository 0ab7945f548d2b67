import { expect, test } from 'vitest';
import type { DraftedDocument } from '../../../src/drafting/draft-document.ts';
import { type Draftable, type DraftCalls, draftInWorker } from '../../../src/projects/draft-in-worker.ts';

const STORY = 'Mayor Ann Tolliver said on Monday that the old bridge is safe for another ten years.';
const LONG = Array.from({ length: 400 }, () => STORY).join('\n\n');

/** Drafts with the worker of the tests, and notes what is told. */
async function draft(documents: Draftable[], calls: Partial<DraftCalls> = {}) {
  const told = {
    started: 0,
    parts: [] as number[],
    drafted: new Map<string, DraftedDocument>(),
    failed: new Map<string, string>(),
  };
  const ended = await draftInWorker(documents, {
    onProgress: ({ part }) => told.parts.push(part),
    onDrafted: ({ id, drafted }) => told.drafted.set(id, drafted),
    onFailed: ({ id, reason }) => told.failed.set(id, reason),
    start: () => {
      told.started += 1;
      return new Worker(new URL('./die-at.ts', import.meta.url), { type: 'module' });
    },
    ...calls,
  });
  return { ended, ...told };
}

test('each document is drafted under its id, by one worker, and its progress told', async () => {
  const { ended, started, parts, drafted } = await draft([
    { id: 'one', text: LONG },
    {
      id: 'two',
      text: 'Die Brücke ist sicher, sagte die Bürgermeisterin am Montag in der Stadt, und das für zehn Jahre.',
    },
  ]);
  expect([ended, started, [...drafted.keys()]]).toEqual(['done', 1, ['one', 'two']]);
  expect(drafted.get('one')).toMatchObject({ name: 'one', isEnglish: true });
  expect(drafted.get('one')?.statements.length).toBeGreaterThan(0);
  expect(drafted.get('two')).toMatchObject({ name: 'two', isEnglish: false, statements: [] });
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.every((part, i) => part > (parts[i - 1] ?? 0) && part <= 1)).toBe(true);
});

test('a document that throws costs itself only', async () => {
  const { ended, started, drafted, failed } = await draft([
    { id: 'bad', text: 'THROW' },
    { id: 'good', text: STORY },
  ]);
  expect([ended, started, [...drafted.keys()], [...failed.keys()]]).toEqual(['done', 1, ['good'], ['bad']]);
  expect(failed.get('bad')).toContain('TypeError');
});

test('a worker that dies is started once more, and then the document has failed', async () => {
  const { ended, started, drafted, failed } = await draft([
    { id: 'one', text: STORY },
    { id: 'deadly', text: 'DIE' },
    { id: 'two', text: STORY },
  ]);
  expect([ended, started, [...drafted.keys()]]).toEqual(['done', 3, ['one', 'two']]);
  expect(failed.get('deadly')).toContain('died');
});

test('a worker that cannot be started is told for each document', async () => {
  const { ended, failed } = await draft([{ id: 'one', text: STORY }], {
    start: () => new Worker('/no-such-worker.js'),
  });
  expect([ended, [...failed.keys()]]).toEqual(['done', ['one']]);
});

test('a cancel ends the worker in the middle of a document, and nothing more is told', async () => {
  const controller = new AbortController();
  const { ended, drafted, failed, parts } = await draft(
    [
      { id: 'one', text: STORY },
      { id: 'two', text: LONG },
    ],
    { signal: controller.signal, onProgress: ({ id }) => id === 'two' && controller.abort() },
  );
  expect([ended, [...drafted.keys()], failed.size, parts.length]).toEqual(['cancelled', ['one'], 0, 0]);
});

test('no worker is started for nothing', async () => {
  expect(await draft([])).toMatchObject({ ended: 'done', started: 0 });
  expect(await draft([{ id: 'one', text: STORY }], { signal: AbortSignal.abort() })).toMatchObject({
    ended: 'cancelled',
    started: 0,
  });
});
