import { beforeEach, describe, expect, test, vi } from 'vitest';

const browser = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../src/background/keep-awake.ts', () => ({ keepAwake: () => () => undefined }));
const { runUpdater } = await import('../../../src/background/run-updater.ts');

/** Which page there is, by the number of its creation: Chromium lets an extension have one. */
let page: number | null;
let created: number;
let answer: () => Promise<unknown>;

beforeEach(() => {
  [page, created] = [null, 0];
  answer = async () => `answer of page ${page}`;
  Object.assign(browser, {
    offscreen: {
      async createDocument() {
        if (page !== null) throw new Error('Only a single offscreen document may be created.');
        created += 1;
        page = created;
      },
      async closeDocument() {
        if (page === null) throw new Error('No current offscreen document.');
        page = null;
      },
    },
    runtime: { sendMessage: () => answer() },
  });
});

describe('in Chromium', () => {
  test('a page is made for the updater, and closed with its answer', async () => {
    expect(await runUpdater('check')).toBe('answer of page 1');
    expect(page).toBeNull();
  });

  test('one that an earlier life of the background has left is closed first, with what it was at', async () => {
    [page, created] = [1, 1];
    expect(await runUpdater('check')).toBe('answer of page 2');
    expect(page).toBeNull();
  });

  test('is closed as well when there is no answer, and the next one has its own', async () => {
    answer = () => Promise.reject(new Error('no'));
    await expect(runUpdater('check')).rejects.toThrow('no');
    expect(page).toBeNull();
    answer = async () => page;
    expect(await runUpdater('check')).toBe(2);
  });

  test('that makes no page is told to do so', async () => {
    const { offscreen } = browser as { offscreen: { createDocument: () => Promise<void> } };
    offscreen.createDocument = () => Promise.reject(new Error('out of memory'));
    await expect(runUpdater('check')).rejects.toThrow('out of memory');
  });
});
