import { beforeEach, describe, expect, test, vi } from 'vitest';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@wxt-dev/browser', () => ({ browser: { tabs: { sendMessage }, runtime: { sendMessage } } }));

const { send, sendToTab } = await import('../../../src/messaging/send.ts');

beforeEach(() => void sendMessage.mockReset());

const failure = (code: string, message = '') => ({ ok: false, error: { code, message } });

describe('of a failure that a page tells nothing is handed on but a known code and a line', () => {
  test.each<[string, unknown, object]>([
    ['a known one', failure('late', 'a  line\n'), failure('late', 'a line ')],
    ['a code that there is not', failure('broken', 'x'), failure('failed', 'x')],
    ['a name that every object has', failure('constructor'), failure('failed')],
    ['a message as long as a book', failure('late', 'x'.repeat(5_000_000)), failure('late', 'x'.repeat(300))],
    ['a message that is none', { ok: false, error: { code: 'late', message: { toString: 1 } } }, failure('late')],
    ['more than asked', { ...failure('late'), error: { code: 'late', message: '', stack: 'x' } }, failure('late')],
    ['no error', { ok: false }, failure('failed')],
    ['an error that is none', { ok: false, error: 'late' }, failure('failed')],
    ['null for an error', { ok: false, error: null }, failure('failed')],
    ['something between yes and no', { ok: 'yes', value: 1 }, failure('failed')],
  ])('%s', async (_, said, expected) => {
    sendMessage.mockResolvedValue(said);
    expect(await sendToTab(7, 'report', {})).toEqual(expected);
  });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'ok'],
  ['an object of another kind', { value: 1 }],
])('%s is no answer of anybody', async (_, said) => {
  sendMessage.mockResolvedValue(said);
  expect(await sendToTab(7, 'report', {})).toEqual(failure('unreachable', 'nobody answered'));
  expect(await send('packs', {})).toEqual(failure('unreachable', 'nobody answered'));
});

test.each([{ ok: true, value: [] }, failure('not-found', 'x')])(
  'what the background answers is taken: %j',
  async (said) => {
    sendMessage.mockResolvedValue(said);
    expect(await send('packs', {})).toEqual(said);
  },
);

const value = (said: unknown) => ({ ok: true, value: said });

describe('an answer', () => {
  test.each<[Parameters<typeof sendToTab>[1], unknown]>([
    ['jump', { found: true }],
    ['step', { found: false }],
    ['openCard', { opened: true }],
    ['lookUp', { known: false }],
    ['frames', []],
    ['frames', [0, 4, 12_884_901_889]],
    ['current', { since: null }],
    ['current', { since: 1.7e12 }],
    ['jumpBack', null],
  ])('to %s is taken: %j', async (type, said) => {
    sendMessage.mockResolvedValue(value(said));
    expect(await sendToTab(7, type, {} as never)).toEqual(value(said));
  });

  test.each<[Parameters<typeof sendToTab>[1], unknown[]]>([
    ['jump', [null, {}, true, { found: 'yes' }, { opened: true }]],
    ['step', [null, [], { found: null }]],
    ['openCard', [undefined, { found: true }]],
    ['lookUp', [7, { known: 1 }]],
    ['frames', [null, {}, '12', ['1'], [-1], [0.5], [2 ** 53], Array(65).fill(1)]],
    ['current', [null, {}, { since: '1' }, { since: Number.NaN }, { since: Infinity }]],
  ])('to %s of another kind is none', async (type, wrong) => {
    for (const said of wrong) {
      sendMessage.mockResolvedValue(value(said));
      expect(await sendToTab(7, type, {} as never)).toMatchObject(
        failure('unreachable', `${type}: no answer of its kind`),
      );
    }
  });
});

describe('a question to the background is asked', () => {
  const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');
  test.each<[times: number, because: string, said: unknown[], expected: object]>([
    [1, 'it is answered', [value('a')], value('a')],
    [1, 'what it wants is not there', [failure('not-found'), value('a')], failure('not-found')],
    [1, 'it was refused', [failure('not-allowed'), value('a')], failure('not-allowed')],
    [2, 'nobody was there at first', [NOBODY, value('a')], value('a')],
    [2, 'the background fell asleep over it', [undefined, value('a')], value('a')],
    [2, 'nobody is there', [NOBODY, NOBODY, value('a')], failure('unreachable', String(NOBODY))],
    [2, 'then it was refused', [undefined, failure('not-allowed'), value('a')], failure('not-allowed')],
  ])('%i times where %s', async (times, _, said, expected) => {
    for (const one of said) {
      if (one instanceof Error) sendMessage.mockRejectedValueOnce(one);
      else sendMessage.mockResolvedValueOnce(one);
    }
    expect(await send('packs', {})).toEqual(expected);
    expect(sendMessage.mock.calls).toEqual(Array(times).fill([{ to: 'background', type: 'packs', request: {} }]));
  });
});

test('a page is asked once: what it was to do may be done', async () => {
  sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  expect(await sendToTab(7, 'step', { by: 1, entering: false })).toMatchObject(
    failure('unreachable', expect.any(String)),
  );
  expect(sendMessage).toHaveBeenCalledOnce();
});
