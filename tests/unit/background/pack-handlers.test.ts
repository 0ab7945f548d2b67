import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntryView } from '../../../src/knowledge/entry-view.ts';
import type { Sender } from '../../../src/messaging/handle-background.ts';
import { contestedClaim } from '../../fixtures/entry-views.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const view: EntryView = { ...contestedClaim, packId: 'ferry' };
const other: EntryView = { ...view, packId: 'tunnel', conflicts: [] };
const library = vi.hoisted(() => ({ describeFully: vi.fn(), describeTogether: vi.fn() }));
vi.mock('../../../src/packs/library.ts', () => ({ library }));
const readSettings = vi.hoisted(() => vi.fn());
vi.mock('../../../src/settings/store.ts', () => ({ readSettings }));
const readNews = vi.hoisted(() => vi.fn());
vi.mock('../../../src/packs/version-changes.ts', () => ({ readNews }));
vi.mock('../../../src/settings/notes/store.ts', () => ({ readNotes: async () => [] }));
vi.mock('../../../src/background/annotate.ts', () => ({ annotate: vi.fn() }));
vi.mock('../../../src/background/broadcast.ts', () => ({ refreshPages: vi.fn() }));
vi.mock('../../../src/background/subscription-handlers.ts', () => ({ endSubscription: vi.fn() }));
const { packHandlers } = await import('../../../src/background/pack-handlers.ts');

const SENDER: Sender = { tabId: 7, frameId: 0, url: '', tabUrl: '', incognito: false };
const NEWS = { day: '2026-06-10', positions: new Map([['halden-supports', 'added']]) };
const describeOne = () => packHandlers.describeEntry({ entry: 'ferry/plan' }, SENDER);
const describeAll = () => packHandlers.describeEntries({ entries: ['ferry/plan', 'tunnel/plan'] }, SENDER);

beforeEach(() => {
  vi.resetAllMocks();
  library.describeFully.mockResolvedValue(view);
  library.describeTogether.mockResolvedValue([view, other]);
  readSettings.mockResolvedValue({ news: true });
  readNews.mockResolvedValue(new Map([['ferry', NEWS]]));
});

describe('what an update has changed', () => {
  test('is neither read nor told where the reader does not want it', async () => {
    readSettings.mockResolvedValue({ news: false });
    expect(await describeOne()).toEqual({ ok: true, value: view });
    expect(await describeAll()).toEqual({ ok: true, value: [view, other] });
    expect(readNews).not.toHaveBeenCalled();
  });

  test('is told of the packs that are shown, and read once', async () => {
    expect(await describeOne()).toMatchObject({
      value: { updated: NEWS.day, positions: [{ news: 'added' }, {}, {}, {}, {}] },
    });
    expect(readNews).toHaveBeenLastCalledWith(new Set(['ferry']), expect.any(Number));
    expect(await describeAll()).toMatchObject({ value: [{ updated: NEWS.day }, { packId: 'tunnel' }] });
    expect(readNews).toHaveBeenCalledTimes(2);
    expect(readNews).toHaveBeenLastCalledWith(new Set(['ferry', 'tunnel']), expect.any(Number));
  });

  test.each([
    ['the settings', () => readSettings.mockRejectedValue(new Error('no'))],
    ['the changes', () => readNews.mockRejectedValue(new Error('no'))],
  ])('is left out where a disk does not tell %s, and the rest is shown', async (_, fail) => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    fail();
    expect(await describeOne()).toEqual({ ok: true, value: view });
    expect(await describeAll()).toEqual({ ok: true, value: [view, other] });
    expect(warned).toHaveBeenCalledTimes(2);
  });
});

test('a database that does not answer keeps no card waiting for what an update has changed', async () => {
  vi.useFakeTimers();
  readNews.mockReturnValue(new Promise(() => {}));
  const described = describeOne();
  await vi.advanceTimersByTimeAsync(1500);
  expect(await described).toEqual({ ok: true, value: view });
  vi.useRealTimers();
});

test('an entry that no pack has is not found', async () => {
  library.describeFully.mockResolvedValue(undefined);
  expect(await describeOne()).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
