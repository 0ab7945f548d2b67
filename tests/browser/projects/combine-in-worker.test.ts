import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftDocument } from '../../../src/drafting/draft-document.ts';
import { Combiner, combineOnce } from '../../../src/projects/combine-in-worker.ts';
import { combine, type Found, NOTHING_FOUND } from '../../../src/projects/suggestions.ts';
import { makeDocuments } from '../../bench/studio/make-documents.ts';
import { BRIDGE, type ProjectDocument, TUNNEL } from '../../fixtures/studio-project.ts';

const draft = (documents: readonly ProjectDocument[]) =>
  new Map(documents.map(({ id, text }) => [id, draftDocument({ name: id, text })]));
const one = draft([BRIDGE]);
const both = new Map([...one, ...draft([TUNNEL])]);
let combiner: Combiner | undefined;

afterEach(() => {
  combiner?.stop();
  vi.restoreAllMocks();
});

/** Asks for each, and takes what comes until the last of them is there. */
function collect(asked: readonly Parameters<Combiner['ask']>[0][], start?: () => Worker): Promise<Found[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Found[]>();
  const wanted = combine(asked.at(-1)!);
  const taken: Found[] = [];
  combiner = new Combiner({
    onFound: (found) => {
      taken.push(found);
      if (found.statements.length === wanted.statements.length) resolve(taken);
    },
    onFailed: reject,
    ...(start && { start }),
  });
  for (const drafts of asked) combiner.ask(drafts);
  return promise;
}

test('what comes in parts is what is put together in one go, also of many documents', async () => {
  const many = draft(makeDocuments(6, 2000));
  expect(combine(many).statements.length).toBeGreaterThan(500);
  expect(await combineOnce(many)).toEqual(combine(many));
});

test('no documents have nothing to say, and start no worker', async () => {
  const start = vi.fn<() => Worker>();
  expect(await collect([new Map()], start)).toEqual([NOTHING_FOUND]);
  expect(start).not.toHaveBeenCalled();
});

test('of what is asked meanwhile the latest is put together, and each draft is sent once', async () => {
  const sent = vi.spyOn(Worker.prototype, 'postMessage');
  const three = new Map([...both, ...draft([{ ...TUNNEL, id: 'third' }])]);
  const taken = await collect([one, both, three]);
  expect(taken).toEqual([combine(one), combine(three)]);
  const kinds = sent.mock.calls.map(([request]) => `${request.kind} ${request.id ?? request.ids.join()}`);
  expect(kinds).toEqual(['put gazette', 'combine gazette', 'put herald', 'put third', 'combine gazette,herald,third']);
});

test('a document that was drafted anew counts as it is now, and one that was taken away not at all', async () => {
  const anew = new Map([['gazette', { ...one.get('gazette')!, statements: [] }]]);
  expect((await collect([both, anew])).at(-1)).toEqual(combine(anew));
});

test('where no worker can be started it is done all the same', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const start = () => {
    const worker = new Worker('data:text/javascript,throw new Error("no")');
    return worker;
  };
  expect(await collect([both], start)).toEqual([combine(both)]);
});

describe('what cannot be put together at all', () => {
  const broken = new Map([['gazette', { ...one.get('gazette')!, statements: null as never }]]);
  beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());

  test('is told, and what is asked next is put together all the same', async () => {
    const { promise: failed, resolve: onFailed } = Promise.withResolvers<unknown>();
    const { promise: found, resolve: onFound } = Promise.withResolvers<Found>();
    combiner = new Combiner({ onFound, onFailed });
    combiner.ask(broken);
    expect(await failed).toBeInstanceOf(TypeError);
    combiner.ask(both);
    expect(await found).toEqual(combine(both));
  });

  test('rejects where it is asked for once', async () => {
    await expect(combineOnce(broken)).rejects.toBeInstanceOf(TypeError);
  });
});

test.each<[string, asked: Parameters<Combiner['ask']>[0][], start?: () => Worker]>([
  ['in a worker, several times', [one, both]],
  ['where none can be started', [both], () => new Worker('data:text/javascript,throw new Error("no")')],
])('nothing goes on listening to its end: %s', async (_, asked, start) => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const added = vi.spyOn(AbortSignal.prototype, 'addEventListener');
  const removed = vi.spyOn(AbortSignal.prototype, 'removeEventListener');
  await collect(asked, start);
  expect(added).toHaveBeenCalledTimes(asked.length);
  expect(removed.mock.calls).toEqual(added.mock.calls);
});
