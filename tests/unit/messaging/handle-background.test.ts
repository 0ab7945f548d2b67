import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackgroundHandlers } from '../../../src/messaging/handle-background.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
let listener: Listener;

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'us',
      getURL: (path: string) => `chrome-extension://us${path}`,
      onMessage: { addListener: (added: Listener) => (listener = added) },
    },
  },
}));

const page = { id: 'us', url: 'https://a.example/', tab: { id: 7 }, frameId: 0 };
const frame = { ...page, frameId: 4 };
const view = { id: 'us', url: 'chrome-extension://us/popup.html' };
const stranger = { id: 'them', url: 'https://a.example/', tab: { id: 7 } };

const handler = () => vi.fn(async () => ({ ok: true, value: null }));
const names = [
  'pageSettings',
  'annotate',
  'loadPart',
  'describeEntry',
  'readSettings',
  'changeSettings',
  'annotateTab',
  'explain',
  'lookUp',
  'countFound',
  'reportFrame',
  'gatherFrames',
  'openPanel',
  'rebuildIndex',
];
let handlers: Record<string, ReturnType<typeof handler>>;

beforeEach(async () => {
  handlers = Object.fromEntries(names.map((name) => [name, handler()]));
  const { handleBackgroundMessages } = await import('../../../src/messaging/handle-background.ts');
  handleBackgroundMessages(handlers as unknown as BackgroundHandlers);
});

const pageText = (...blocks: unknown[]) => ({ page: 7, revision: 2, since: 1, blocks, headings: [0] });
const to = (type: unknown, request: unknown = {}) => ({ to: 'background', type, request });

describe('accepted', () => {
  test.each([
    ['text from a page', to('annotate', pageText('a')), page],
    ['what has changed of a text from a page', to('annotate', pageText([0, 4], 'a', [6, 1])), page],
    ['a question from a page', to('describeEntry', { entry: 'xi-jinping' }), page],
    ['an index built anew from our page', to('rebuildIndex'), view],
    ['text from our page with the sample article', to('annotate', pageText('a')), { ...view, tab: { id: 3 } }],
    ['the settings that hold for our page', to('pageSettings'), { ...view, tab: { id: 3 } }],
    [
      'why something is marked, from our page',
      to('explain', { entry: 'p/xi-jinping', rule: 0 }),
      { ...view, tab: { id: 3 } },
    ],
    ['a selected text from a page', to('lookUp', { text: 'Xi' }), page],
    ['what a frame has found', to('reportFrame', { found: [], sketch: [] }), frame],
    ['a question from a frame', to('describeEntry', { entry: 'xi-jinping' }), frame],
    ['how much stands on a page', to('countFound', { active: true, entries: 0, contested: 0 }), page],
    ['a question from our page', to('describeEntry', { entry: 'xi-jinping' }), view],
    ['a change from our page', to('changeSettings', { patch: { enabled: false } }), view],
    ['a change from our page in a tab', to('changeSettings', { patch: {} }), { ...view, tab: { id: 3 } }],
  ])('%s', async (_, message, sender) => {
    expect(await listener(message, sender)).toEqual({ ok: true, value: null });
    expect(handlers[message.type as string]).toHaveBeenCalledOnce();
  });
});

describe('refused with an answer', () => {
  test.each([
    ['settings changed by a page', to('changeSettings', { patch: {} }), page, 'not-allowed'],
    ['settings read by a page', to('readSettings'), page, 'not-allowed'],
    ['an index built anew by a page', to('rebuildIndex'), page, 'not-allowed'],
    ['another extension', to('annotate', pageText()), stranger, 'not-allowed'],
    [
      'one that only looks like our page',
      to('readSettings'),
      { id: 'us', url: 'https://us/popup.html' },
      'not-allowed',
    ],
    ['one that has no tab', to('annotate', { blocks: [] }), { id: 'us', url: 'https://a.example/' }, 'not-allowed'],
    [
      'what stands on a page, from a frame in it',
      to('countFound', { active: true, entries: 3, contested: 0 }),
      frame,
      'not-allowed',
    ],
    ['the frames gathered by one of them', to('gatherFrames'), frame, 'not-allowed'],
    [
      'the findings of a frame from the page around it',
      to('reportFrame', { found: [], sketch: [] }),
      page,
      'not-allowed',
    ],
    ['settings read by a frame', to('readSettings'), frame, 'not-allowed'],
    ['unknown type', to('erase'), page, 'bad-request'],
    ['a type from the prototype', to('toString'), page, 'bad-request'],
    ['the prototype itself', to('__proto__'), page, 'bad-request'],
    ['a list that reads as a type', to(['annotate'], { blocks: [] }), page, 'bad-request'],
    ['a number that no JSON holds', to(7n), page, 'bad-request'],
    ['no type', { to: 'background' }, page, 'bad-request'],
    ['blocks that are no texts', to('annotate', pageText(1)), page, 'bad-request'],
    ['a run of no blocks', to('annotate', pageText([0, 0])), page, 'bad-request'],
    ['a run that begins before the first block', to('annotate', pageText([-1, 2])), page, 'bad-request'],
    ['a run of three numbers', to('annotate', pageText([0, 1, 2])), page, 'bad-request'],
    ['more blocks than a page may have', to('annotate', pageText(...Array(50_001).fill('a'))), page, 'bad-request'],
    ['a text without its revision', to('annotate', { page: 7, since: null, blocks: [] }), page, 'bad-request'],
    ['a script brought into our own page', to('loadPart', { part: 'card' }), view, 'not-allowed'],
    ['a selection as long as a book', to('lookUp', { text: 'a'.repeat(20_000) }), page, 'bad-request'],
    ['fewer entries than none', to('countFound', { active: true, entries: -1, contested: 0 }), page, 'bad-request'],
    ['no request', to('annotate', null), page, 'bad-request'],
    ['more than asked', to('pageSettings', { x: 1 }), page, 'bad-request'],
    ['an unknown setting', to('changeSettings', { patch: { theme: 'dark' } }), view, 'bad-request'],
  ])('%s', async (_, message, sender, code) => {
    expect(await listener(message, sender)).toMatchObject({ ok: false, error: { code } });
    for (const called of Object.values(handlers)) expect(called).not.toHaveBeenCalled();
  });

  test('the place of a fault is named', async () => {
    expect(await listener(to('annotate', pageText('a', 2)), page)).toMatchObject({
      error: { message: expect.stringContaining('annotate.blocks.1') },
    });
  });
});

test('what a stranger sent comes back short', async () => {
  const answer = (await listener(to('x'.repeat(5_000_000)), page)) as { error: { message: string } };
  expect(answer.error.message.length).toBeLessThan(400);
  const named = (await listener(to('pageSettings', { ['y'.repeat(5_000_000)]: 1 }), page)) as typeof answer;
  expect(named.error.message.length).toBeLessThan(400);
});

test('a request that cannot even be looked at is answered as well', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const request = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  expect(await listener(to('pageSettings', request), page)).toMatchObject({ ok: false });
});

test.each([
  ['a message to the page', { to: 'page', type: 'report' }],
  ['noise', 'hello'],
  ['nothing', null],
])('left to others: %s', (_, message) => {
  expect(listener(message, page)).toBeUndefined();
});

test('a handler that throws is answered as a failure', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  handlers.annotate?.mockRejectedValueOnce(new Error('no index'));
  expect(await listener(to('annotate', pageText()), page)).toMatchObject({
    ok: false,
    error: { code: 'failed', message: expect.stringContaining('no index') },
  });
});
