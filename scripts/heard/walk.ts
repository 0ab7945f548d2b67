import { spawnSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { ArticlePage } from '../../tests/driver/article-page.ts';
import type { ExtensionBrowser } from '../../tests/driver/launch.ts';
import { PanelObject } from '../../tests/driver/panel-object.ts';
import { PopupObject } from '../../tests/driver/popup-object.ts';
import type { Speech } from './speech.ts';
import { type Heard, withoutPassing } from './transcript.ts';

/** The claim whose card is read, and how its sides begin. */
const CLAIM = 'China’s 12-point peace plan';
const MOST_PRESSES = 24;

/** A walk through what the extension shows, by real keys, and what is said on it. */
export class Walk {
  /** What was waited for and never said. */
  readonly missed: string[] = [];
  private heard: Heard[] = [];
  private readonly session: ExtensionBrowser;
  private readonly speech: Speech;
  private readonly url: string;

  constructor(session: ExtensionBrowser, speech: Speech, url: string) {
    this.session = session;
    this.speech = speech;
    this.url = url;
  }

  /** What was heard since this was asked last. */
  take(): Heard[] {
    const { heard } = this;
    this.heard = [];
    return heard;
  }

  /**
   * An article and the card of a claim on it: next mark, open, both sides, evidence, Escape. Resolves to what was heard
   * from the opening of the card to its last side.
   */
  async article(): Promise<Heard[]> {
    const { page } = await this.open();
    await this.press('Tab', 'a link of the page');
    await this.pressUntil('alt+shift+period', 'next mark', (said) => said.includes(CLAIM));
    const from = this.heard.length;
    await this.press('Return', 'open');
    const sides = await readSides(page);
    await this.pressUntil('Down', 'read on', (said) => said.includes(sides.at(-1)!));
    const card = this.heard.slice(from);
    await this.pressUntil('Down', 'read on', (said) => /Evidence/.test(said));
    await this.press('Return', 'evidence');
    for (let line = 0; line < 3; line++) await this.press('Down', 'read on');
    await this.press('Escape', 'close');
    await this.press('Down', 'read on in the article');
    await page.close();
    return card;
  }

  /** The same with marks that are elements of the page. */
  async elements(): Promise<void> {
    await this.changeSettings({ painter: 'elements' });
    const { page } = await this.open('.counterpoint-mark');
    await this.press('Tab', 'a link of the page');
    await this.pressUntil('alt+shift+period', 'next mark', (said) => said.includes('positions differ'));
    await this.press('Return', 'open');
    await this.press('Escape', 'close');
    await this.press('Tab', 'the next mark');
    await this.changeSettings({ painter: 'highlight' });
    await page.close();
  }

  /** The panel: its lists, the matrix as a table, evidence of a cell, and back. */
  async panel(): Promise<void> {
    const { page } = await this.open();
    const panel = await PanelObject.open(this.session, page);
    await this.arrive(panel.page);
    await this.pressUntil('Tab', 'go on', (said) => /page tab/.test(said));
    await this.press('Tab', 'go on');
    await this.press('Tab', 'go on');
    await this.press('Tab', 'go on');
    await panel.show('matrix');
    await this.speech.next();
    await this.pressUntil('Tab', 'go on', (said) => /As a table/.test(said));
    await this.press('Return', 'as a table');
    await this.press('Tab', 'the table');
    await this.press('Tab', 'a cell');
    await this.press('Return', 'evidence of the cell');
    await this.press('Escape', 'close');
    await panel.page.close();
    await page.close();
  }

  /** The popup: what it says to who goes through it by Tab. */
  async popup(): Promise<void> {
    const { page } = await this.open();
    const popup = await PopupObject.open(this.session, page);
    await this.arrive(popup.page);
    for (let stop = 0; stop < 11; stop++) await this.press('Tab', 'go on');
    await popup.page.close();
    await page.close();
  }

  private async open(marked?: string): Promise<ArticlePage> {
    const article = new ArticlePage(await this.session.browser.newPage());
    await article.page.goto(this.url);
    await (marked ? article.page.waitForSelector(marked) : article.waitForMarks());
    await this.arrive(article.page);
    return article;
  }

  /** Be on a page before anything is pressed; what is said by the way is not written down. */
  private async arrive(page: Page): Promise<void> {
    await page.bringToFront();
    await page.evaluate(() => document.body.focus());
    await this.speech.next();
  }

  private async press(keys: string, done: string): Promise<string> {
    const { status } = spawnSync('xdotool', ['key', '--clearmodifiers', keys]);
    if (status !== 0) throw new Error(`xdotool does not press ${keys}.`);
    const said = withoutPassing(await this.speech.next());
    this.heard.push({ done: `${done} (${keys})`, said });
    return said.join(' ');
  }

  private async pressUntil(keys: string, done: string, isThere: (said: string) => boolean): Promise<void> {
    let said = '';
    for (let times = 0; times < MOST_PRESSES; times++) {
      // What is waited for may go over the end of a line.
      said += ` ${await this.press(keys, done)}`;
      if (isThere(said)) return;
    }
    this.missed.push(`However often ${keys} is pressed, what is wanted of "${done}" is not said.`);
  }

  private async changeSettings(patch: object): Promise<void> {
    const page = await this.session.openExtensionPage('popup.html');
    await page.evaluate((given) => {
      type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };
      const scope = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      const message = { to: 'background', type: 'changeSettings', request: { patch: given } };
      return (scope.browser ?? scope.chrome).runtime.sendMessage(message);
    }, patch);
    await page.close();
  }
}

/** How the paraphrase of the first position of each side begins, as the card on a page shows them. */
async function readSides(page: Page): Promise<string[]> {
  const handle = await page.waitForFunction(() => {
    const root = document.querySelector('[data-counterpoint-card]')?.shadowRoot;
    const gists = [...(root?.querySelectorAll('[data-needed="gist"]') ?? [])].map(({ textContent }) => textContent);
    return gists.length > 1 && gists.map((gist) => gist.split(' ').slice(0, 3).join(' '));
  });
  return (await handle.jsonValue()) as string[];
}
