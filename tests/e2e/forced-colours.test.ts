import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { contrast, over } from '../../src/page/marks/colour.ts';
import { type Inked, inkOf, type Look, lookOf } from './support/ink.ts';
import { OptionsObject } from './support/options-object.ts';
import { readColour } from './support/read-colour.ts';
import { PLAN, PLAN_LABEL, useSession } from './support/session.ts';

/** WCAG 1.4.3 for words, 1.4.11 for signs and the edges of what can be pressed. */
const LEAST = { words: 4.5, sign: 3, edge: 3 };

const PICTURES = '.output/pictures';
mkdirSync(PICTURES, { recursive: true });

// Only Chromium lets a program ask for forced colours.
describe('in forced colours', () => {
  const session = useSession('chromium');

  async function force(page: Page, scheme: string): Promise<void> {
    await page.bringToFront();
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
      ],
    });
    await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
  }

  async function openCard(): Promise<Page> {
    const article = await session.openArticle();
    await article.waitForMarks();
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    await article.card.openEvidence();
    await article.card.press(i18n.t('card.more'));
    return article.page;
  }

  async function openPopup(): Promise<Page> {
    const article = await session.openArticle();
    await article.waitForMarks();
    const popup = await session.openPopup(article);
    await popup.toggle(i18n.t('category.state'));
    return popup.page;
  }

  async function openPanel(view: 'overview' | 'matrix' | 'timeline' | 'voices', pressed = ''): Promise<Page> {
    const article = await session.openArticle();
    await article.waitForMarks();
    const panel = await session.openPanel(article);
    // Wide enough for what is picked and what it is picked from.
    await panel.page.setViewport({ width: 900, height: 800 });
    await panel.show(view);
    if (pressed) {
      await panel.click(pressed);
      await panel.page.waitForSelector('.details');
    }
    return panel.page;
  }

  const SCREENS: Record<string, () => Promise<Page>> = {
    'the card': openCard,
    'the popup': openPopup,
    'the overview': () => openPanel('overview', `.found .row::-p-text(${PLAN_LABEL})`),
    'the matrix': () => openPanel('matrix', `.chart-button[aria-label^="China on: ${PLAN_LABEL}"]`),
    'the timeline': () => openPanel('timeline', '.chart-button'),
    'the voices': () => openPanel('voices'),
    'the options': async () => (await OptionsObject.open(session.browser)).page,
    'the welcome page': () => session.browser.openExtensionPage('welcome.html'),
  };

  it.each(
    Object.entries(SCREENS).flatMap(([screen, open]) =>
      ['light', 'dark'].map((scheme) => [screen, scheme, open] as const),
    ),
  )('%s shows everything, %s', async (screen, scheme, open) => {
    const page = await open();
    await force(page, scheme);
    await page.screenshot({ path: `${PICTURES}/forced-${screen.replace('the ', '')}-${scheme}.png` });
    const inked = await page.evaluate(inkOf);
    expect(inked.length).toBeGreaterThan(20);
    expect(inked.filter((each) => contrastOf(each) < LEAST[each.kind])).toEqual([]);
  });

  it.each<[what: string, screen: string, one: string, other: string]>([
    [
      'a switch that is on from one that is off',
      'the popup',
      '[role="switch"]:checked',
      '[role="switch"]:not(:checked)',
    ],
    ['the density that is chosen', 'the popup', '.choice input:checked', '.choice input:not(:checked)'],
    [
      'the view that is shown',
      'the matrix',
      '[role="tab"][aria-selected="true"]',
      '[role="tab"][aria-selected="false"]',
    ],
    ['the entry that is open', 'the overview', '.found.selected', '.found:not(.selected)'],
    [
      'the cell that is open',
      'the matrix',
      '[aria-pressed="true"] > .hit',
      '.chart-button[aria-pressed="false"] > .hit',
    ],
    ['agreeing from disagreeing', 'the card', '.glyph-support > *', '.glyph-oppose > *'],
  ])('tell %s', async (_, screen, one, other) => {
    const page = await SCREENS[screen]!();
    await force(page, 'light');
    const [chosen, rest] = [await page.evaluate(lookOf, one), await page.evaluate(lookOf, other)];
    expect(distinctness(chosen!, rest!)).toBeGreaterThanOrEqual(LEAST.sign);
  });
});

/** How well two looks are told apart: another form is as good as any contrast. */
function distinctness(one: Look, other: Look): number {
  if (one.form.join() !== other.form.join()) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...one.colours.map((colour, index) => contrast(readColour(colour), readColour(other.colours[index]!))),
  );
}

function contrastOf({ ink, paper }: Inked): number {
  const ground = paper
    .map(readColour)
    .reduceRight((below, colour) => over(colour, below), readColour('rgb(255, 255, 255)'));
  return contrast(over(readColour(ink), ground), ground);
}
