import '../../../../src/ui/panel/panel.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { i18n } from '#i18n';
import { setPageLanguage } from '../../../../src/ui/components/page-language.ts';
import { PanelView } from '../../../../src/ui/panel/panel-view.tsx';
import { TABS, tabId } from '../../../../src/ui/panel/tab-list.tsx';
import { noNotes } from '../../../fixtures/no-notes.ts';
import { panelData } from '../../../fixtures/panel-data.ts';
import { findMisplaced, wordsOf } from '../../../support/foreign-words.ts';
import { speak } from '../../../support/i18n.ts';

const nothing = () => undefined;
const actions = {
  ...{ jump: nothing, jumpBack: nothing, refresh: nothing },
  ...{ change: nothing, annotate: nothing, always: nothing },
  ...{ search: async () => null, describe: async () => panelData.views[0]! },
  ...{ openArticles: async () => [{ tabId: 9, title: 'Another article' }], readArticle: async () => panelData.report },
  notes: noNotes,
};
/** What opens details, once its view has what it shows. */
const SHOWS = 'main .row:not(:disabled), [role="button"]';
const words = wordsOf([panelData.views, panelData.report]);

function show(data = panelData): HTMLElement {
  document.body.innerHTML = '<div></div>';
  setPageLanguage();
  const root = document.querySelector('div')!;
  const state = { data, jumped: null, wanted: null, trouble: null, requests: 0 };
  render(<PanelView {...state} actions={actions} />, root);
  return root;
}

beforeEach(() => page.viewport(900, 800));
afterEach(() => {
  speak('en');
  setPageLanguage();
});

describe.each([
  ['ar', 'الإنجليزية'],
  ['de', 'Englisch'],
  ['es', 'inglés'],
  ['fr', 'anglais'],
  ['ru', 'английский'],
  ['uk', 'англійська'],
  ['zh_CN', '英语'],
])('the panel in %s on an English pack', (name, english) => {
  beforeEach(() => speak(name));

  test('says that the pack is in English, on paper as well', () => {
    const root = show();
    const sentence = i18n.t('packLanguage', [english]);
    expect(root.querySelector('.limits-line')?.textContent).toContain(sentence);
    expect(root.querySelector('.sheet footer')?.textContent).toContain(sentence);
  });

  test.each(TABS)('says which words are in English: %s', async (tab) => {
    const root = show();
    await page.elementLocator(root.querySelector(`#${tabId(tab)}`)!).click();
    await expect.poll(() => root.querySelector(SHOWS)).not.toBeNull();
    await page.elementLocator(root.querySelector(SHOWS)!).click();
    await expect.poll(() => root.querySelector('.details')).not.toBeNull();
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(findMisplaced(root, words)).toEqual([]);
  });
});

test.each(['en', 'ar'])(
  'in %s names begin where the panel does, whichever way their own words run',
  async (language) => {
    speak(language);
    for (const title of ['A tunnel under the strait', 'نفق تحت المضيق']) {
      show({ ...panelData, report: { ...panelData.report!, facts: { ...panelData.report!.facts, title } } });
      const text = document.createRange();
      const heading = document.querySelector('h1')!;
      text.selectNodeContents(heading);
      const [line, box] = [text.getBoundingClientRect(), heading.getBoundingClientRect()];
      expect(language === 'ar' ? box.right - line.right : line.left - box.left).toBeLessThan(2);
    }
  },
);
