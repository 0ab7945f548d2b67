import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Project, Section, Sections } from '../../src/projects/project.ts';
import { type ItemState, LISTS, type ListName, STATES } from '../../src/ui/studio/curate/keys.ts';
import type { ExtensionBrowser } from './launch.ts';
import { readStudio } from './read-studio.ts';

const PRESS_MS = 8000;

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

  /** Records of a project by section, as they are stored; of the open one when no other is named. */
  async readRecords(project = this.project()): Promise<{ [S in Section]?: Sections[S][] }> {
    const own = (await readStudio(this.page, 'records')).filter(({ key }) => key[0] === project);
    const sections = Map.groupBy(own, ({ key }) => key[1]!);
    return Object.fromEntries([...sections].map(([section, rows]) => [section, rows.map(({ value }) => value)]));
  }

  /** Texts of the documents of the open project. */
  async readTexts(): Promise<string[]> {
    const texts = await readStudio(this.page, 'texts');
    return texts.filter(({ key }) => key[0] === this.project()).map(({ value }) => value as string);
  }

  /** Has the first input for files within an element take files of this machine, as if they had been chosen. */
  async chooseFiles(within: string, ...paths: string[]): Promise<void> {
    const input = await this.page.waitForSelector(`${within} input[type="file"]`, { hidden: true });
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  /** Waits until so many documents are there and all of them are drafted. */
  async waitForDrafted(count: number): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => {
        const states = [...document.querySelectorAll('.document-item .document-state')];
        return states.length === wanted && states.every((one) => /^\d+ statements?/.test(one.textContent.trim()));
      },
      {},
      count,
    );
  }

  /** Presses the button of these words. */
  async pressButton(words: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator(`button::-p-text(${words})`).setTimeout(PRESS_MS).click();
  }

  /** Shows one of the lists of what was found and made. */
  async showList(list: ListName, state: ItemState): Promise<void> {
    await this.page.click(`.list-choice button:nth-of-type(${LISTS.indexOf(list) + 1})`);
    const at = list === 'conflicts' ? 1 : STATES.indexOf(state) + 1;
    await this.page.click(`.state-choice button:nth-of-type(${at})`);
  }

  /** Writes a text into a field of the form, told by its path in the record. */
  async fill(field: string, text: string): Promise<void> {
    const found = (await this.page.waitForSelector(`.form-pane [data-field="${field}"]`))!;
    await found.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await found.click({ count: 3 });
    await found.type(text);
    await this.page.waitForFunction(
      (name, wanted) => document.querySelector<HTMLInputElement>(`.form-pane [data-field="${name}"]`)?.value === wanted,
      {},
      field,
      text,
    );
  }

  /** What the rules say of a record, told by its name. */
  remarks(name: string): Promise<string[]> {
    return this.page.evaluate((wanted) => {
      const record = [...document.querySelectorAll('.check-records > li')].find((one) =>
        one.querySelector('h3')?.textContent.includes(wanted),
      );
      return [...(record?.querySelectorAll('.finding') ?? [])].map((one) => one.textContent);
    }, name);
  }

  /** Has a statement accepted: on what, with which stance by its key, in other words. */
  async accept(words: string, about: string, stance: KeyInput, gist: string): Promise<void> {
    await this.choose(words);
    await this.fill('about', about);
    await this.fill('gist', gist);
    for (const key of ['Escape', stance, 'a'] as const) await this.press(key);
    await this.page.waitForFunction(
      (wanted) => ![...document.querySelectorAll('[role="option"]')].some((one) => one.textContent.includes(wanted)),
      {},
      words,
    );
  }

  /** The bytes of the file that is saved when a button is pressed; none comes to this machine. */
  async takeSaved(words: string): Promise<Uint8Array> {
    await this.page.evaluate(() => {
      HTMLAnchorElement.prototype.click = () => undefined;
      URL.createObjectURL = (blob) => {
        Object.assign(window, { saved: blob });
        return 'blob:saved';
      };
    });
    await this.pressButton(words);
    const bytes = await this.page.waitForFunction(async () => {
      const { saved } = window as unknown as { saved?: Blob };
      return saved && [...new Uint8Array(await saved.arrayBuffer())];
    });
    return Uint8Array.from((await bytes.jsonValue()) as number[]);
  }

  /** Waits until all that was written is stored. */
  async waitForSaved(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector('.history .saved[aria-busy="false"]') && !document.querySelector('.studio-trouble'),
    );
  }

  /** Opens a project of the list. */
  async openProject(title: string): Promise<void> {
    await this.waitForText('.project', title);
    for (const project of await this.page.$$('.project')) {
      if ((await project.evaluate((one) => one.textContent ?? '')).includes(title)) {
        await project.click();
        break;
      }
    }
    await this.page.waitForSelector('.studio');
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
