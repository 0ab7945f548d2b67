import type { KeyInput, Page } from 'puppeteer-core';
import type { Project } from '../../src/projects/project.ts';
import type { ExtensionBrowser } from './launch.ts';

/** The studio in a tab, as its author works with it. */
export class StudioObject {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open({ openExtensionPage }: ExtensionBrowser): Promise<StudioObject> {
    const page = await openExtensionPage('studio.html');
    // A page that nobody sees lays nothing out.
    await page.bringToFront();
    return new StudioObject(page);
  }

  /** Makes a project by the form; it is opened at its documents. */
  async makeProject(title: string): Promise<void> {
    await this.page.type('.new-project input', title);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.studio');
  }

  /** Id of the project that is open. */
  project(): string {
    return new URLSearchParams(new URL(this.page.url()).hash.slice(1)).get('project') ?? '';
  }

  /** Puts records and texts into the open project, as if they had been brought in; the page is loaded anew. */
  async seed(content: Partial<Project>, texts: ReadonlyMap<string, string>): Promise<void> {
    const records = Object.entries(content).flatMap(([section, own]) =>
      [...(own as ReadonlyMap<string, unknown>)].map(([id, value]) => ({ section, id, value: JSON.stringify(value) })),
    );
    await this.page.evaluate(
      async (id, rows, ownTexts) => {
        const asked = indexedDB.open('counterpoint-studio');
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
        const writing = database.transaction(['records', 'texts'], 'readwrite');
        for (const { section, id: record, value } of rows) {
          writing.objectStore('records').put(JSON.parse(value), [id, section, record]);
        }
        for (const [hash, text] of ownTexts) writing.objectStore('texts').put(text, [id, hash]);
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve;
          writing.onerror = () => reject(writing.error);
        });
        database.close();
      },
      this.project(),
      records,
      [...texts],
    );
    // Firefox tells no program that a page of an extension was loaded anew.
    await this.page.evaluate(() => {
      document.body.className = 'old';
      setTimeout(() => location.reload());
    });
    await this.page.waitForFunction(() => document.body?.className !== 'old' && document.querySelector('.studio'));
  }

  /** Opens a project of the list. */
  async openProject(title: string): Promise<void> {
    await this.waitForText('.project', title);
    for (const project of await this.page.$$('.project')) {
      if ((await project.evaluate((one) => one.textContent ?? '')).includes(title)) return project.click();
    }
  }

  async goTo(step: 'documents' | 'curate' | 'check' | 'takeAlong'): Promise<void> {
    await this.page.waitForSelector(`#step-${step}`);
    await this.page.click(`#step-${step}`);
  }

  /** Chooses what a list tells in these words. */
  async choose(words: string): Promise<void> {
    await this.waitForText('[role="option"]', words);
    for (const option of await this.page.$$('[role="option"]')) {
      if ((await option.evaluate((one) => one.textContent ?? '')).includes(words)) await option.click();
    }
  }

  async press(key: KeyInput): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async undo(): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.press('z');
    await this.page.keyboard.up('Control');
  }

  async redo(): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.down('Shift');
    await this.press('z');
    await this.page.keyboard.up('Shift');
    await this.page.keyboard.up('Control');
  }

  /** Waits until a field has the focus, told by its path in the record. */
  async waitForFocus(field: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => (document.activeElement as HTMLElement | null)?.dataset.field === wanted,
      {},
      field,
    );
  }

  /** Waits until the list that is shown has so many items of a state. */
  async waitForCount(state: 'suggested' | 'accepted' | 'rejected', count: number): Promise<void> {
    const at = ['suggested', 'accepted', 'rejected'].indexOf(state);
    await this.page.waitForFunction(
      (index, wanted) => document.querySelectorAll('.state-choice .number')[index]?.textContent === wanted,
      {},
      at,
      String(count),
    );
  }

  /** Waits until the rules have found something wrong. */
  async waitForErrors(): Promise<void> {
    await this.page.waitForSelector('#step-check .number');
  }

  async waitForText(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (where, wanted) => [...document.querySelectorAll(where)].some((one) => one.textContent?.includes(wanted)),
      {},
      selector,
      text,
    );
  }
}
