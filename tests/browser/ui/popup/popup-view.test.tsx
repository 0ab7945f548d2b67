import '../../../../src/ui/popup/popup.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { i18n } from '#i18n';
import type { PackInfo } from '../../../../src/messaging/protocol.ts';
import type { SubscriptionInfo } from '../../../../src/messaging/subscription.ts';
import { DEFAULT_SETTINGS } from '../../../../src/settings/schema.ts';
import { setPageLanguage } from '../../../../src/ui/components/page-language.ts';
import type { Basis } from '../../../../src/ui/entry/limits/read-basis.ts';
import { PopupView } from '../../../../src/ui/popup/popup-view.tsx';
import type { TabState } from '../../../../src/ui/tab/situation.ts';
import { report } from '../../../fixtures/entry-views.ts';
import { panelData } from '../../../fixtures/panel-data.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { LANGUAGES, speak } from '../../../support/i18n.ts';

const actions = {
  change: vi.fn(),
  annotate: vi.fn(),
  always: vi.fn(),
  jump: vi.fn(),
  openPanel: vi.fn(),
  addPage: vi.fn(),
  allowEverySite: vi.fn(),
  revoke: vi.fn(),
  openOptions: vi.fn(),
};
const marked: TabState = {
  settings: DEFAULT_SETTINGS,
  url: 'https://www.herald.example/',
  report,
  noReport: null,
  late: 0,
  allowed: true,
  granted: [],
  incognito: false,
  barrier: null,
};

function show(
  data: TabState | null,
  trouble: 'refused' | null = null,
  basis: Basis | null = panelData,
  isAuthor = false,
): void {
  document.body.innerHTML = '<div></div>';
  render(<PopupView {...{ data, basis, trouble, actions }} isAuthor={isAuthor} />, document.querySelector('div')!);
}

beforeEach(() => vi.clearAllMocks());

test('a pack of which only first mentions are marked is named, if the reader has it', () => {
  const [{ id, meta }] = panelData.packs as [PackInfo];
  const said = i18n.t('popup.cut', [meta.title]);
  show({ ...marked, report: { ...report, cut: [id, 'nobody'] } });
  expect(document.body.textContent).toContain(said);
  expect(document.body.textContent).not.toContain('nobody');
  show(marked);
  expect(document.body.textContent).not.toContain(said);
});

test('who makes packs can add the page to one', () => {
  const find = () => document.querySelectorAll('.ways button')[2] as HTMLElement | undefined;
  show(marked);
  expect(find()).toBeUndefined();
  show(marked, null, panelData, true);
  expect(find()?.textContent).toBe(i18n.t('capture.addPage'));
  find()?.click();
  expect(actions.addPage).toHaveBeenCalledOnce();
});

describe('on a page with marks', () => {
  beforeEach(() => show(marked));

  test.each([
    [/^On all sites$/, { enabled: false }],
    [/^On herald.example$/, { site: { host: 'herald.example', on: false } }],
    [/^People.*2 marked of 14$/, { categories: { person: false } }],
    [/^Claims and events.*2 marked of 9$/, { categories: { claim: false } }],
  ])('the switch %s changes just that', async (name, patch) => {
    await page.getByRole('switch', { name }).click();
    expect(actions.change).toHaveBeenCalledExactlyOnceWith(patch);
  });

  test('the density can be chosen', async () => {
    await expect.element(page.getByRole('radio', { name: 'Once per article' })).toBeChecked();
    await page.getByRole('radio', { name: 'Every mention' }).click();
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ density: 'every' });
  });

  test('what differs is listed first, each list keeps its order, and jumps', async () => {
    const buttons = page.getByRole('list').getByRole('button').elements();
    expect(buttons.map((button) => button.querySelector('bdi')?.textContent)).toEqual([
      'The Norvik tunnel plan',
      ...report.found.filter(({ contention }) => contention === null).map(({ label }) => label),
    ]);
    await page.getByRole('button', { name: /The Norvik tunnel plan.*positions differ.*7 mentions/ }).click();
    expect(actions.jump).toHaveBeenCalledExactlyOnceWith('tunnel-plan');
  });

  test.each([
    ['on all sites', { always: ['erik-lund'], sites: [] }, null],
    [
      'on herald.example',
      { always: [], sites: [{ host: 'herald.example', entries: ['erik-lund'] }] },
      'herald.example',
    ],
  ])('what is hidden %s is named, with the way back', async (where, dismissed, host) => {
    show({ ...marked, settings: { ...DEFAULT_SETTINGS, dismissed } });
    await page.getByRole('button', { name: `Mark again: Erik Lund, ${where}` }).click();
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({
      dismissal: { entry: 'erik-lund', host, dismissed: false },
    });
  });

  test('names with nothing on record can be marked from here', async () => {
    const [first, ...others] = report.found;
    show({ ...marked, report: { ...report, found: [{ ...first!, recorded: false }, ...others] } });
    await page.getByRole('switch', { name: 'Also mark names with nothing on record' }).click();
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ unrecorded: true });
  });

  test('says that nothing is sent', () => {
    expect(document.body.textContent).toContain('Nothing is sent.');
  });

  test('says when requests are made, where there is a subscription', () => {
    const packs = panelData.packs.map((pack) => ({ ...pack, subscription: { notice: null } as SubscriptionInfo }));
    show(marked, null, { ...panelData, packs });
    expect(document.body.textContent).toContain(
      'nothing of them is sent. The packs that you subscribe to are asked for',
    );
    expect(document.body.textContent).not.toContain('Nothing is sent.');
  });
});

describe('elsewhere', () => {
  test('entries of a category that is off are not listed', () => {
    show({
      ...marked,
      settings: { ...DEFAULT_SETTINGS, categories: { ...DEFAULT_SETTINGS.categories, state: false } },
    });
    expect(page.getByRole('list').getByText('Norland').query()).toBeNull();
  });

  test('off everywhere, only the way back is left', async () => {
    show({ ...marked, settings: { ...DEFAULT_SETTINGS, enabled: false } });
    expect(page.getByRole('switch').elements()).toHaveLength(1);
    // What a live region holds from the start goes unheard.
    expect(page.getByRole('status').element().textContent).toBe('');
    await expect.element(page.getByRole('status')).toHaveTextContent('Marking is off on all sites.');
  });

  test('without permission, both ways in are offered', async () => {
    show({ ...marked, report: null, allowed: false });
    await page.getByRole('button', { name: 'Mark this page' }).click();
    await page.getByRole('button', { name: 'Always on this site' }).click();
    expect(actions.annotate).toHaveBeenCalledOnce();
    expect(actions.always).toHaveBeenCalledOnce();
  });

  test('what did not happen is said', () => {
    show(marked, 'refused');
    expect(page.getByRole('alert').element().textContent).toBe('The browser did not give permission.');
  });

  test('before the browser has answered there is nothing to press', () => {
    show(null);
    expect(page.getByRole('switch').elements()).toHaveLength(0);
  });
});

describe('the limits', () => {
  const footer = () => document.querySelector('footer')!;
  const fill = (count: number) =>
    Array.from({ length: count }, (_, number) => ({ ...report.found[0]!, id: `entry-${number}` }));

  test('are said under everything, and stay in view', async () => {
    await page.viewport(360, 600);
    show({ ...marked, report: { ...report, found: fill(30) } });
    expect(footer().textContent).toContain('Based on 3 sources; outlets named: 1.');
    expect(footer().textContent).toContain('Up to date to May 2, 2023; this article is newer, from May 2, 2031.');
    expect(footer().textContent).toContain('Requests made: 0.');
    expect(document.documentElement.scrollHeight).toBeGreaterThan(innerHeight);
    for (const top of [0, 10_000]) {
      scrollTo(0, top);
      expect(Math.round(footer().getBoundingClientRect().bottom)).toBe(innerHeight);
    }
    // What is tabbed to does not end up behind them.
    scrollTo(0, 0);
    const last = page.getByRole('list').getByRole('button').elements().at(-5)!;
    last.scrollIntoView({ block: 'nearest' });
    expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(footer().getBoundingClientRect().top);
  });

  test.each<[string, TabState | null, string]>([
    ['of a page that was not read, nothing is said', { ...marked, report: null }, 'Up to date to May 2, 2023.'],
    [
      'of a page without a date, that it has none',
      { ...marked, report: { ...report, facts: { ...report.facts, published: null } } },
      'Up to date to May 2, 2023; this page gives no date.',
    ],
  ])('%s', (_, data, expected) => {
    show(data);
    expect(footer().textContent).toContain(expected);
  });

  test('without the background there are none to say', () => {
    show(marked, null, null);
    expect(footer().textContent).toBe('Articles are read on this device. Nothing is sent.');
  });

  test.each<[boolean, Partial<typeof report>]>([
    [true, { facts: { ...report.facts, articleFound: false } }],
    [false, {}],
    [false, { facts: { ...report.facts, articleFound: false }, state: 'no-article', found: [] }],
  ])('that no article was found, but something in the text: %j', (expected, part) => {
    show({ ...marked, report: { ...report, ...part } });
    expect(document.body.textContent.includes('so all of its text was read')).toBe(expected);
  });
});

describe('where it runs', () => {
  const open = () => {
    document.querySelector('details')!.open = true;
  };

  test.each<[string, Partial<TabState>, string]>([
    ['a listed publisher', {}, 'Runs here: this site is on the list of publishers.'],
    ['an allowed site', { granted: ['*://*.herald.example/*'] }, 'Runs here: you have allowed this site.'],
    ['all sites', { granted: ['*://*/*'] }, 'Runs here: you have allowed all sites.'],
    ['asked for once', { allowed: false }, 'Runs on this page, only this visit: you asked for it.'],
    ['not at all', { allowed: false, report: null }, 'Does not run here unless you ask.'],
  ])('is said: %s', (_, part, text) => {
    show({ ...marked, ...part });
    expect(document.querySelector('summary')?.textContent).toBe(text);
  });

  test('an allowed site is given back', async () => {
    show({ ...marked, granted: ['*://*.herald.example/*'] });
    open();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    expect(actions.revoke).toHaveBeenCalledExactlyOnceWith('*://*.herald.example/*');
  });

  test('all sites are asked for', async () => {
    show(marked);
    open();
    await page.getByRole('switch', { name: /^Also on all other sites/ }).click();
    expect(actions.allowEverySite).toHaveBeenCalledOnce();
  });

  test('all sites are given back', async () => {
    show({ ...marked, granted: ['*://*/*'] });
    open();
    await page.getByRole('switch', { name: /^Also on all other sites/ }).click();
    expect(actions.revoke).toHaveBeenCalledExactlyOnceWith('*://*/*');
  });

  test('the list of publishers is in the options', async () => {
    show(marked);
    open();
    await page.getByRole('button', { name: 'Show list' }).click();
    expect(actions.openOptions).toHaveBeenCalledExactlyOnceWith('sites');
  });
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test.each<[string, TabState]>([
    ['marks', marked],
    ['no permission', { ...marked, report: null, allowed: false }],
    ['everything off', { ...marked, settings: { ...DEFAULT_SETTINGS, enabled: false } }],
  ])('axe-core finds nothing: %s', async (_, data) => {
    document.documentElement.style.colorScheme = theme;
    document.documentElement.lang = 'en';
    show(data, 'refused');
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await findViolations()).toEqual([]);
  });
});

test.each([320, 640])('nothing is wider than a window of %i px with text of twice the size', async (width) => {
  await page.viewport(width, 800);
  show(marked);
  document.documentElement.style.fontSize = '200%';
  for (const details of document.querySelectorAll('details')) details.open = true;
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  document.documentElement.style.fontSize = '';
});

describe.each(LANGUAGES)('how often is marked, in %s,', (language) => {
  afterEach(() => {
    speak('en');
    setPageLanguage();
  });

  test.each([337, 360])('is chosen in one row of a popup that is %i wide, with nothing cut off', async (width) => {
    await page.viewport(width, 600);
    speak(language);
    setPageLanguage();
    show(marked);
    const labels = [...document.querySelectorAll<HTMLElement>('.choices > label')];
    expect(labels).toHaveLength(3);
    for (const label of labels) {
      label.querySelector('input')!.click();
      expect(new Set(labels.map((one) => one.offsetTop)).size).toBe(1);
      const words = labels.map((one) => one.querySelector('span')!);
      expect(words.filter((one) => one.scrollWidth > one.clientWidth)).toEqual([]);
      // No word is broken, with no hyphen, in the middle.
      expect(words.filter((one) => one.offsetHeight > 3 * Number.parseFloat(getComputedStyle(one).fontSize))).toEqual(
        [],
      );
    }
    expect(document.documentElement.scrollWidth).toBe(width);
  });
});
