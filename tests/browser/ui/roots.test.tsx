import '../../../src/ui/options/options.css';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { showPage } from '../../../src/ui/components/show-page.tsx';
import { panelData } from '../../fixtures/panel-data.ts';
import { findViolations } from '../../support/find-violations.ts';
import { actions as optionsActions, data as optionsData } from './options/options-data.ts';

/** What the browser gives to each of our own pages: something broken, until it is mended. */
const world = vi.hoisted(() => ({ isBroken: true }));
const BROKEN = {} as never;
const nothing = () => undefined;

vi.mock('wxt/browser', () => ({
  browser: {
    get tabs() {
      return world.isBroken ? undefined : { getCurrent: async () => ({ id: 1 }) };
    },
  },
}));
vi.mock('@wxt-dev/browser', () => ({ browser: {} }));
vi.mock('../../../src/ui/popup/use-popup.ts', () => ({
  usePopup: () => ({ data: world.isBroken ? BROKEN : null, basis: null, trouble: null, actions: {} }),
}));
vi.mock('../../../src/ui/panel/use-panel.ts', () => ({
  usePanel: () => ({
    ...{ data: world.isBroken ? BROKEN : panelData, jumped: null, wanted: null, trouble: null },
    actions: {
      ...{ jump: nothing, jumpBack: nothing, refresh: nothing },
      notes: { readAll: async () => [], follow: () => nothing },
    },
  }),
}));
vi.mock('../../../src/ui/options/use-options.ts', () => ({
  useOptions: () => ({ data: world.isBroken ? BROKEN : optionsData, status: null, actions: optionsActions }),
}));

const { Popup } = await import('../../../src/ui/popup/popup.tsx');
const { Panel } = await import('../../../src/ui/panel/panel.tsx');
const { Options } = await import('../../../src/ui/options/options.tsx');
const { Welcome } = await import('../../../src/ui/welcome/welcome.tsx');

beforeEach(() => {
  world.isBroken = true;
  document.body.innerHTML = '<div id="root"></div>';
  vi.spyOn(console, 'error').mockReturnValue();
});

describe.each([
  ['the popup', Popup],
  ['the side panel', Panel],
  ['the options', Options],
  ['the welcome page', Welcome],
])('%s that cannot be shown', (_, View) => {
  const root = () => document.getElementById('root')!;

  test('says so, and is shown once that is mended', async () => {
    showPage(View, root());
    await expect.element(page.getByRole('alert')).toHaveTextContent('Something went wrong here. Try again');
    expect(await findViolations()).toEqual([]);

    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Something went wrong here. Try again');

    world.isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => root().querySelector('[role="alert"]')).toBeNull();
    expect(root().childElementCount).toBeGreaterThan(0);
  });
});
