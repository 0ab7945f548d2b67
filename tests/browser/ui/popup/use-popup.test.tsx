import '../../../../src/ui/popup/popup.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { i18n } from '#i18n';
import type { Answer } from '../../../../src/messaging/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../../src/settings/schema.ts';
import { report } from '../../../fixtures/entry-views.ts';
import { panelData } from '../../../fixtures/panel-data.ts';

const world = vi.hoisted(() => {
  const onUpdated = new Set<(tabId: number, change: { status?: string }) => void>();
  const answers: Record<string, unknown> = {};
  const tab = { id: 7, url: 'https://herald.example/tunnel', status: 'complete', incognito: false };
  const browser = {
    runtime: {
      getURL: (path: string) => `extension://us${path}`,
      getManifest: () => ({}),
      sendMessage: async ({ type }: { type: string }) => {
        const answer = answers[type];
        return typeof answer === 'function' ? answer() : answer;
      },
    },
    permissions: { getAll: async (): Promise<object> => ({ origins: ['*://*.herald.example/*'] }) },
    storage: { local: { get: async () => ({}) } },
    tabs: {
      query: async () => [tab],
      onUpdated: {
        addListener: (listen: () => void) => onUpdated.add(listen),
        removeListener: (listen: () => void) => onUpdated.delete(listen),
      },
    },
  };
  return { answers, browser, tab, load: () => onUpdated.forEach((hear) => void hear(tab.id, { status: 'complete' })) };
});
vi.mock('wxt/browser', () => ({ browser: world.browser }));
vi.mock('@wxt-dev/browser', () => ({ browser: world.browser }));

const { Popup } = await import('../../../../src/ui/popup/popup.tsx');

const done = (value: unknown): Answer<unknown> => ({ ok: true, value });
const LATE = { ok: false, error: { code: 'late', message: '' } };
const URL = world.tab.url;

beforeEach(() => {
  vi.restoreAllMocks();
  world.tab.url = URL;
  Object.assign(world.answers, {
    readSettings: done(DEFAULT_SETTINGS),
    readPage: done(report),
    packs: done(panelData.packs),
    countRequests: done(0),
  });
  document.body.innerHTML = '<div></div>';
  render(<Popup />, document.querySelector('div')!);
});
afterEach(() => render(null, document.querySelector('div')!));

const list = () => page.getByRole('list').getByText(report.found[0]!.label);
const noAnswer = () => page.getByText(i18n.t('popup.reason.noAnswer'));
const isOn = (name: string) => page.getByRole('switch', { name, exact: true });

describe('a page that does not answer in time', () => {
  test('keeps its list, is said not to answer, and is so no more once it does', async () => {
    await expect.element(list()).toBeVisible();
    world.answers.readPage = LATE;
    world.load();
    await expect.element(noAnswer(), { timeout: 10_000 }).toBeVisible();
    await expect.element(list()).toBeVisible();
    world.answers.readPage = done(report);
    await expect
      .poll(() => document.body.textContent, { timeout: 10_000 })
      .not.toContain(i18n.t('popup.reason.noAnswer'));
    await expect.element(list()).toBeVisible();
  });

  test('does not lend its list to the page that comes next', async () => {
    await expect.element(list()).toBeVisible();
    world.answers.readPage = LATE;
    world.tab.url = 'https://herald.example/other';
    world.load();
    await expect.element(page.getByText(i18n.t('popup.reason.reading'))).toBeVisible();
    expect(list().query()).toBeNull();
  });
});

describe('a switch', () => {
  test('shows what was asked for at once, and goes on doing so when the answer to an earlier question comes late', async () => {
    await expect.element(isOn(i18n.t('popup.everywhere'))).toBeChecked();
    const { promise: slow, resolve: answerLate } = Promise.withResolvers<unknown>();
    world.answers.readSettings = () => slow;
    world.load();
    world.answers.readSettings = done({ ...DEFAULT_SETTINGS, enabled: false });
    world.answers.changeSettings = done({ ...DEFAULT_SETTINGS, enabled: false });
    await isOn(i18n.t('popup.everywhere')).click();
    await expect.element(page.getByText(i18n.t('popup.reason.offEverywhere'))).toBeVisible();
    answerLate(done(DEFAULT_SETTINGS));
    // What came of it would be shown in the next frame.
    await slow;
    await new Promise(requestAnimationFrame);
    expect(isOn(i18n.t('popup.everywhere')).element()).not.toBeChecked();
  });

  test('goes back where the change could not be saved, which is said', async () => {
    world.answers.changeSettings = { ok: false, error: { code: 'failed', message: '' } };
    await isOn(i18n.t('popup.everywhere')).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(i18n.t('popup.trouble.failed'));
    await expect.element(isOn(i18n.t('popup.everywhere'))).toBeChecked();
  });
});

test('where the settings cannot be read that is said, what was there stays, and it is said no more once they can', async () => {
  await expect.element(list()).toBeVisible();
  world.answers.readSettings = { ok: false, error: { code: 'failed', message: '' } };
  world.load();
  await expect.element(page.getByRole('alert')).toHaveTextContent(i18n.t('popup.trouble.failed'));
  await expect.element(list()).toBeVisible();
  world.answers.readSettings = done(DEFAULT_SETTINGS);
  world.load();
  await expect.poll(() => page.getByRole('alert').query()).toBeNull();
});
