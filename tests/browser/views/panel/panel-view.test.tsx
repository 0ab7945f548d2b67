import '../../../../src/views/panel/panel.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { i18n } from '#i18n';
import type { PanelData } from '../../../../src/views/panel/panel-data.ts';
import { PanelView, type PanelViewProps } from '../../../../src/views/panel/panel-view.tsx';
import type { Reason } from '../../../../src/views/popup/situation.ts';
import { contestedClaim, report } from '../../../fixtures/entry-views.ts';
import { makeWideData, panelData } from '../../../fixtures/panel-data.ts';
import { findViolations } from '../../../support/find-violations.ts';

const actions = {
  jump: vi.fn(),
  jumpBack: vi.fn(),
  refresh: vi.fn(),
  change: vi.fn(),
  annotate: vi.fn(),
  always: vi.fn(),
};

function show(data: PanelData | null = panelData, props: Partial<PanelViewProps> = {}): void {
  document.body.innerHTML = '<div></div>';
  document.documentElement.lang = 'en';
  const root = document.querySelector('div')!;
  render(<PanelView {...{ data, jumped: null, wanted: null, trouble: null, actions, ...props }} />, root);
}

const tab = (name: string) => page.getByRole('tab', { name, exact: true });
const details = () => page.getByRole('complementary');
const focused = () => document.activeElement;

beforeEach(async () => {
  vi.clearAllMocks();
  await page.viewport(400, 800);
});

describe('overview', () => {
  beforeEach(() => show());

  test('lists everything found under its category, with numbers', () => {
    const lists = [...document.querySelectorAll('[role=tabpanel] section')].map((section) => [
      section.querySelector('h3 > span')?.textContent,
      ...[...section.querySelectorAll('bdi')].map(({ textContent }) => textContent),
    ]);
    expect(lists).toEqual([
      ['People', 'Mira Halden', 'Erik Lund'],
      ['Organisations', 'Norvik Fishers’ Union'],
      ['States', 'Norland'],
      ['Claims and events', 'The Norvik tunnel plan', 'A second survey of the sea floor'],
    ]);
  });

  test('the filter narrows the lists and says how many are left', async () => {
    await page.getByRole('searchbox').fill('norv');
    await expect.element(page.getByText('Shown: 2 of 6')).toBeVisible();
    expect(page.getByRole('listitem').filter({ hasText: 'Mira Halden' }).query()).toBeNull();
    await page.getByRole('searchbox').fill('nobody');
    await expect.element(page.getByText('Shown: 0 of 6')).toBeVisible();
  });

  test('the number found is announced politely, once, after its region is there', async () => {
    const said = () => [...document.querySelectorAll('[role=status]')].flatMap(({ textContent }) => textContent || []);
    // What a live region holds from the start goes unheard.
    expect(said()).toEqual([]);
    const [empty] = document.querySelectorAll('.filter [role=status]');
    await expect.poll(said).toEqual(['6 entries found']);
    expect(document.querySelector('.filter [role=status]')).toBe(empty);
  });

  test.each([true, false])('whether an article was surely found: %j', (articleFound) => {
    show({ ...panelData, report: { ...report, facts: { ...report.facts, articleFound } } });
    const text = document.querySelector('[role=tabpanel]')!.textContent;
    expect(text.includes('No article was found on this page, so all of its text was read.')).toBe(!articleFound);
  });

  test('the arrow goes to the page', async () => {
    await page.getByRole('button', { name: 'Go to “Erik Lund” on the page' }).click();
    expect(actions.jump).toHaveBeenCalledExactlyOnceWith('erik-lund');
    expect(details().query()).toBeNull();
  });

  test('a name opens its card’s content in place of the list, and Escape gives the list back', async () => {
    const row = page.getByRole('button', { name: /^The Norvik tunnel plan/ });
    await row.click();
    await expect.element(details().getByRole('heading', { name: 'The Norvik tunnel plan' })).toHaveFocus();
    expect(details().element().textContent).toContain('It leaves out who bears the cost');
    expect(page.getByRole('searchbox').query()).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(row).toHaveFocus();
  });

  test('from an entry one can go to the page as well', async () => {
    await page.getByRole('button', { name: /^Mira Halden/ }).click();
    await page.getByRole('button', { name: 'Show on the page' }).click();
    expect(actions.jump).toHaveBeenCalledExactlyOnceWith('mira-halden');
  });

  test('beside enough room the list stays', async () => {
    await page.viewport(900, 800);
    await page.getByRole('button', { name: /^Mira Halden/ }).click();
    await expect.element(page.getByRole('searchbox')).toBeVisible();
    await page.getByRole('button', { name: /^Erik Lund/ }).click();
    await expect.element(details().getByRole('heading', { name: 'Erik Lund' })).toBeVisible();
  });
});

describe('going there and back', () => {
  test('after a jump there is a way back', async () => {
    show(panelData, { jumped: 'there' });
    await page.getByRole('button', { name: 'Back to where I was' }).click();
    expect(actions.jumpBack).toHaveBeenCalledOnce();
  });

  test('without one there is none, and a mention that is gone is said to be', async () => {
    show(panelData, { jumped: 'gone' });
    await expect.element(page.getByText('That mention is no longer on the page.')).toBeVisible();
    expect(page.getByRole('button', { name: 'Back to where I was' }).query()).toBeNull();
  });

  test('what is not marked cannot be gone to, and says so', async () => {
    const categories = { ...report.settings.categories, state: false };
    const settings = { ...report.settings, categories, dismissed: ['erik-lund'] };
    show({ ...panelData, report: { ...report, settings } });
    for (const name of ['Norland', 'Erik Lund']) {
      await expect.element(page.getByRole('button', { name: `Go to “${name}” on the page` })).toBeDisabled();
      await expect.element(page.getByRole('button', { name: new RegExp(`^${name}.*not marked here`) })).toBeVisible();
    }
    await expect.element(page.getByRole('button', { name: 'Go to “Mira Halden” on the page' })).toBeEnabled();
  });
});

describe('matrix', () => {
  beforeEach(async () => {
    show();
    await tab('Positions').click();
  });

  test('a cell opens the evidence of its positions', async () => {
    await page.getByRole('button', { name: 'Norvik Fishers’ Union on: The Norvik tunnel plan. Disagrees' }).click();
    await expect.element(details().getByText(/eight seasons without a catch, and not a line/)).toBeVisible();
    expect(details().getByText('Mira Halden').query()).toBeNull();
  });

  test('arrow keys go from cell to cell, Enter opens, Escape goes back to the cell', async () => {
    const first = document.querySelector<SVGGElement>('.chart-button')!;
    first.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()?.getAttribute('aria-label')).toBe('Mira Halden on: A second survey of the sea floor. Agrees');
    expect(document.querySelectorAll('.chart-button[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect.element(details().getByRole('heading')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()?.getAttribute('aria-label')).toContain('Mira Halden on: A second survey');
  });

  test('is a table for those who hear it, and for those who ask', async () => {
    expect(document.querySelector('.unseen:has(table)')?.getBoundingClientRect().width).toBe(1);
    await page.getByRole('button', { name: 'As a table' }).click();
    expect(document.querySelector('.matrix')).toBeNull();
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows.map((row) => row.map((text) => text?.trim()))).toEqual([
      ['Court of Audit', 'Takes no side', 'Takes no side'],
      ['Mira Halden', 'Agrees', 'Agrees'],
      ['Critics (unnamed in source)', 'Disagrees', ''],
      ['Island League', 'Agrees in part or on a condition', ''],
      ['Norvik Fishers’ Union', 'Disagrees', ''],
    ]);
    await page
      .getByRole('row', { name: /^Island League/ })
      .getByRole('button')
      .click();
    await expect.element(details().getByText(/no support without the ferry/)).toBeVisible();
  });

  test('the names of a wide one stay in view', async () => {
    show(makeWideData(24, 20));
    await tab('Positions').click();
    const matrix = document.querySelector('.matrix')!;
    const actor = document.querySelector('.matrix-actors > div')!;
    const before = actor.getBoundingClientRect().left;
    expect(matrix.scrollWidth).toBeGreaterThan(matrix.clientWidth);
    matrix.scrollLeft = 300;
    expect(matrix.scrollLeft).toBe(300);
    expect(actor.getBoundingClientRect().left).toBe(before);
  });

  test('without a position it says so', async () => {
    show({ ...panelData, views: panelData.views.filter(({ category }) => category !== 'claim') });
    await tab('Positions').click();
    await expect.element(page.getByText('No position is recorded on any claim found here.')).toBeVisible();
  });
});

describe('timeline', () => {
  beforeEach(async () => {
    show();
    await tab('Timeline').click();
  });

  test('marks the article’s own day, and the time of which nothing is known', async () => {
    await expect.element(page.getByText(/This article is dated May 2, 2031\./)).toBeVisible();
    const [day, unknown] = ['.article-day', '.unknown'].map((name) => document.querySelector(name)!);
    expect(day!.getBoundingClientRect().left).toBeGreaterThan(unknown!.getBoundingClientRect().left);
    expect(document.querySelector('.axis')?.textContent).toContain('This article');
  });

  test('a sign opens the evidence', async () => {
    await page.getByRole('button', { name: 'Apr 24, 2023: Mira Halden. Agrees' }).first().click();
    await expect.element(details().getByText(/The tunnel will pay for itself/)).toBeVisible();
  });

  test('what has no date is listed apart', async () => {
    await page.getByRole('button', { name: 'Disagrees: Critics (unnamed in source) The Norvik tunnel plan' }).click();
    await expect.element(details().getByText(/roads that appear in no estimate/)).toBeVisible();
  });

  test('the table has every position by date, the article among them', async () => {
    await page.getByRole('button', { name: 'As a table' }).click();
    const rows = [...document.querySelectorAll('tbody tr')].map(
      ({ children }) => `${children[0]?.textContent} ${children[1]?.textContent}`,
    );
    expect(rows).toHaveLength(8);
    expect(rows.at(-2)).toBe('May 2, 2031 This article');
    expect(rows.at(-1)).toBe('Date unknown Critics (unnamed in source)');
  });

  test('without a date of its own the article has no line', async () => {
    show({ ...panelData, report: { ...report, facts: { ...report.facts, published: null } } });
    await tab('Timeline').click();
    await expect.element(page.getByText(/This page gives no date of its own\./)).toBeVisible();
    expect(document.querySelector('.article-day, .unknown')).toBeNull();
  });
});

describe('voices', () => {
  const voices = async (facts: Partial<typeof report.facts>, leftOut = panelData.leftOut) => {
    show({ ...panelData, leftOut, report: { ...report, facts: { ...report.facts, ...facts } } });
    await tab('Voices').click();
    return document.querySelector('[role=tabpanel]')!.textContent;
  };

  test('lists who has a recorded position and is not named, under each claim', async () => {
    expect(await voices({})).toContain('Recorded in this pack, not named on this page.');
    expect([...document.querySelectorAll('[role=tabpanel] .row-text > bdi')].map((who) => who.textContent)).toEqual([
      'Court of Audit',
      'Island League',
    ]);
    await page.getByRole('button', { name: /Island League/ }).click();
    await expect.element(details().getByText(/no support without the ferry/)).toBeVisible();
  });

  test.each([
    ['a short text', { words: 149 }, 'The text has only 149 words.'],
    ['an article that was not surely found', { articleFound: false }, 'It is not certain where the article'],
  ])('of %s it says nothing, and why', async (_, facts, expected) => {
    const text = await voices(facts);
    expect(text).toContain(expected);
    expect(text).not.toContain('Island League');
    expect(text).not.toContain('not named');
  });

  test('when all are named it says so', async () => {
    expect(await voices({ words: 150 }, {})).toContain('Every actor with a recorded position on a claim here is named');
  });
});

describe('taking it along', () => {
  beforeEach(() => show());

  test('copies Markdown', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    expect(write.mock.calls[0]?.[0]).toContain('## The Norvik tunnel plan');
  });

  test('saves CSV', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return '#saved';
    });
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect(new Uint8Array(await made[0]!.slice(0, 3).arrayBuffer())).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect((await made[0]!.text()).split('\r\n')).toHaveLength(9);
    vi.restoreAllMocks();
  });

  test('prints', async () => {
    const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await page.getByRole('button', { name: 'Print' }).click();
    expect(printed).toHaveBeenCalledOnce();
    expect(document.querySelector('.sheet')?.textContent).toContain('The Norvik tunnel plan');
  });
});

describe('elsewhere', () => {
  test('the limits are always there', () => {
    for (const data of [panelData, { ...panelData, reason: 'noArticle', report: null, views: [] } as PanelData]) {
      show(data);
      const limits = document.querySelector('.limits-line')!;
      expect(limits.textContent).toContain('Rests on 3 sources');
      expect(limits.textContent).toContain('Requests made: 0.');
      expect(limits.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
    }
  });

  test.each([
    [0, 'Requests made: 0.'],
    [3, 'Requests made: 3.'],
    [null, null],
  ])('of %j requests counted it says %j', (requests, expected) => {
    show({ ...panelData, requests });
    const text = document.querySelector('.limits-line')!.textContent;
    if (expected === null) expect(text).not.toContain('Requests');
    else expect(text).toContain(expected);
  });

  test('the details of an entry end with what it rests on', async () => {
    show(panelData, { wanted: contestedClaim });
    const limits = () => document.querySelector('.details .body > :last-child')?.textContent;
    await expect
      .poll(limits)
      .toMatch(/^Known from 5 articles; outlets named: 3\..* this article is from May 2, 2031\.$/);
  });

  test('why there is nothing is said', async () => {
    show({ ...panelData, reason: 'offSite', report: null, views: [] });
    await expect.element(page.getByText('Marking is switched off for this site.')).toBeVisible();
    await page.getByRole('button', { name: 'Read the page again' }).click();
    expect(actions.refresh).toHaveBeenCalledOnce();
  });

  const ANNOTATE = { annotate: true, always: false };
  const NOTHING = { annotate: false, always: false };
  test.each<[Reason, PanelData['offers'], buttons: string[]]>([
    ['notStarted', ANNOTATE, ['Annotate this page']],
    ['noPermission', { annotate: true, always: true }, ['Annotate this page', 'Always on this site']],
    ['offEverywhere', NOTHING, ['On all sites']],
    ['offSite', NOTHING, ['On herald.example']],
    ['unknownPage', NOTHING, []],
    ['browserPage', NOTHING, []],
    ['noArticle', NOTHING, []],
  ])('of %s it says what can be done: %j %j', (reason, offers, expected) => {
    show({ ...panelData, reason, offers, report: null, views: [] });
    const ways = [...document.querySelectorAll('.reason :is(button, label)')];
    expect(ways.map(({ textContent }) => textContent)).toEqual(expected);
    const hint = document.querySelector('.hint')?.textContent ?? '';
    expect(hint.includes('Annotate this page'), 'the way to the toolbar').toBe(reason === 'unknownPage');
  });

  test.each<[name: string, Partial<PanelData>, keyof typeof actions, given: unknown[]]>([
    ['Annotate this page', { reason: 'notStarted', offers: ANNOTATE }, 'annotate', []],
    ['Always on this site', { reason: 'noPermission', offers: { annotate: false, always: true } }, 'always', []],
    ['On all sites', { reason: 'offEverywhere' }, 'change', [{ enabled: true }]],
    ['On herald.example', { reason: 'offSite' }, 'change', [{ site: { host: 'herald.example', on: true } }]],
  ])('%s does just that', async (name, data, action, given) => {
    show({ ...panelData, report: null, views: [], ...data });
    const role = action === 'change' ? 'switch' : 'button';
    await page.getByRole(role, { name }).click();
    expect(actions[action]).toHaveBeenCalledOnce();
    if (given.length > 0) expect(actions[action]).toHaveBeenCalledWith(...given);
  });

  test('what did not work is said', async () => {
    show({ ...panelData, reason: 'notStarted', offers: ANNOTATE, report: null }, { trouble: 'forbidden' });
    await expect.element(page.getByRole('alert')).toHaveTextContent(i18n.t('popup.trouble.forbidden'));
  });

  test('it opens at the entry that was asked for', async () => {
    show(panelData, { wanted: contestedClaim });
    await expect.element(details().getByRole('heading', { name: 'The Norvik tunnel plan' })).toBeVisible();
  });

  test('tabs go by arrow keys, around', async () => {
    show();
    tab('Overview').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab('Positions')).toHaveFocus();
    await expect.element(tab('Positions')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(tab('Voices')).toHaveFocus();
  });
});

describe.each(['light', 'dark'])('axe-core finds nothing in %s', (theme) => {
  test.each([
    ['overview', async () => undefined],
    ['an entry', () => page.getByRole('button', { name: /^The Norvik tunnel plan/ }).click()],
    ['matrix', () => tab('Positions').click()],
    [
      'evidence of a cell',
      async () => {
        await tab('Positions').click();
        await page.getByRole('button', { name: /^Norvik Fishers’ Union on/ }).click();
      },
    ],
    [
      'table',
      async () => {
        await tab('Positions').click();
        await page.getByRole('button', { name: 'As a table' }).click();
      },
    ],
    ['timeline', () => tab('Timeline').click()],
    ['voices', () => tab('Voices').click()],
  ])('%s', async (_, go) => {
    document.documentElement.style.colorScheme = theme;
    show(panelData, { jumped: 'there' });
    await go();
    expect(await findViolations()).toEqual([]);
  });

  test.each(['noPermission', 'offSite', 'unknownPage'] as const)('%s', async (reason) => {
    document.documentElement.style.colorScheme = theme;
    show({ ...panelData, reason, offers: { annotate: true, always: true }, report: null }, { trouble: 'refused' });
    expect(await findViolations()).toEqual([]);
  });
});

test.each([
  [320, '100%'],
  [360, '100%'],
  [320, '200%'],
  [900, '200%'],
])('at %i px and text of %s nothing is wider than the window', async (width, size) => {
  await page.viewport(width, 800);
  document.documentElement.style.fontSize = size;
  show(makeWideData(12, 20));
  for (const name of ['Overview', 'Positions', 'Timeline', 'Voices']) {
    await tab(name).click();
    expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(width);
  }
  document.documentElement.style.fontSize = '';
});
