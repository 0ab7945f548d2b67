import '../../../../src/ui/panel/panel.css';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { i18n } from '#i18n';
import type { Answer } from '../../../../src/messaging/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../../src/settings/schema.ts';
import { panelData } from '../../../fixtures/panel-data.ts';

const world = vi.hoisted(() => {
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const asked: string[] = [];
  const answers: Record<string, unknown> = {};
  const tab = { id: 7, url: 'https://herald.example/tunnel', status: 'complete', incognito: false };
  const browser = {
    runtime: {
      id: 'us',
      getURL: (path: string) => `extension://us${path}`,
      getManifest: () => ({}),
      onMessage: event,
      sendMessage: async ({ type }: { type: string }) => {
        asked.push(type);
        return answers[type];
      },
    },
    storage: {
      local: { get: async () => ({}), onChanged: event },
      session: { get: async (): Promise<object> => ({}), remove: async () => undefined },
      onChanged: event,
    },
    permissions: { getAll: async (): Promise<object> => ({ origins: ['*://*/*'] }) },
    tabs: {
      query: async () => [tab],
      get: async () => tab,
      ...{ onActivated: event, onRemoved: event, onUpdated: event },
    },
  };
  return { answers, asked, browser };
});
vi.mock('wxt/browser', () => ({ browser: world.browser }));
vi.mock('@wxt-dev/browser', () => ({ browser: world.browser }));

const { Panel } = await import('../../../../src/ui/panel/panel.tsx');

const done = (value: unknown): Answer<unknown> => ({ ok: true, value });
const LATE = { ok: false, error: { code: 'late', message: '' } };

const unhandled = vi.fn((event: PromiseRejectionEvent) => event.preventDefault());
addEventListener('unhandledrejection', unhandled);

beforeEach(() => {
  vi.restoreAllMocks();
  unhandled.mockClear();
  world.asked.length = 0;
  Object.assign(world.answers, {
    readSettings: done(DEFAULT_SETTINGS),
    readPage: done(panelData.report),
    packs: done(panelData.packs),
    countRequests: done(0),
    describeEntries: done(panelData.views),
    leftOut: done(panelData.leftOut),
  });
  document.body.innerHTML = '<div></div>';
});

const open = () => render(<Panel />, document.querySelector('div')!);
const list = () => page.getByText('Mira Halden').first();
const refresh = () => page.getByRole('button', { name: i18n.t('panel.refresh') }).click();
const failed = () => page.getByText(i18n.t('popup.reason.failed'));

test('a page that does not answer is said not to, and what it has said last stays until it does', async () => {
  open();
  await expect.element(list()).toBeVisible();
  world.answers.readPage = LATE;
  await refresh();
  await expect.element(page.getByText(i18n.t('popup.reason.noAnswer')), { timeout: 10_000 }).toBeVisible();
  await expect.element(list()).toBeVisible();
  world.answers.readPage = done(panelData.report);
  await expect
    .poll(() => document.body.textContent, { timeout: 10_000 })
    .not.toContain(i18n.t('popup.reason.noAnswer'));
  await expect.element(list()).toBeVisible();
});

test('a page that never answers is asked ever more rarely', async () => {
  world.answers.readPage = LATE;
  open();
  await expect.element(page.getByText(i18n.t('popup.reason.noAnswer')), { timeout: 10_000 }).toBeVisible();
  expect(world.asked.filter((type) => type === 'readPage').length).toBeLessThan(6);
});

test.each<[string, () => void]>([
  ['the sites', () => vi.spyOn(world.browser.permissions, 'getAll').mockRejectedValueOnce(new Error('no'))],
])('where the browser does not tell %s the panel says that it failed, and can be asked again', async (_, refuse) => {
  world.answers.readPage = done({ ...panelData.report, state: 'reading', found: [] });
  open();
  await expect.element(page.getByText(i18n.t('popup.reason.reading'))).toBeVisible();
  refuse();
  await expect.element(failed()).toBeVisible();
  world.answers.readPage = done(panelData.report);
  await refresh();
  await expect.element(list()).toBeVisible();
  expect(unhandled).not.toHaveBeenCalled();
});

test.each<[string, () => void]>([
  ['what to open', () => vi.spyOn(world.browser.storage.session, 'get').mockRejectedValue(new Error('no'))],
  ['which tab is in front', () => vi.spyOn(world.browser.tabs, 'query').mockRejectedValue(new Error('no'))],
])('where the browser does not tell %s nothing is left unhandled', async (_, refuse) => {
  refuse();
  open();
  await expect.element(page.getByRole('button', { name: i18n.t('panel.refresh') })).toBeVisible();
  await expect.element(page.getByText('Requests made', { exact: false })).toBeVisible();
  expect(unhandled).not.toHaveBeenCalled();
});
