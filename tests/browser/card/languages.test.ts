import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { i18n } from '#i18n';
import { contestedClaim, person } from '../../fixtures/entry-views.ts';
import { findMisplaced, wordsOf } from '../../support/foreign-words.ts';
import { LANGUAGES, speak } from '../../support/i18n.ts';
import { makeExplanation, makeScene, type Scene, settle } from './open-card.ts';

let scene: Scene;
afterEach(() => {
  scene.card.stop();
  speak('en');
});

/** The card on an English pack, with everything open that can be opened. */
async function openAll(view: typeof contestedClaim): Promise<HTMLElement> {
  scene = makeScene();
  const panel = await scene.open({
    view,
    published: '2023-04-25',
    text: '隧道计划',
    explain: async () => ({ ok: true, value: makeExplanation({ text: 'Тоннель' }) }),
  });
  await userEvent.click(panel.querySelector('[aria-controls], [aria-expanded]')!);
  for (const details of panel.querySelectorAll('details')) details.open = true;
  await settle();
  await settle();
  return panel;
}

describe.each([
  ['ar', 'لغة الحزمة: الإنجليزية.'],
  ['de', 'Sprache des Pakets: Englisch.'],
  ['es', 'Idioma del paquete: inglés.'],
  ['fr', 'Langue de la base : anglais.'],
  ['ru', 'Язык пакета: английский.'],
  ['uk', 'Мова пакета: англійська.'],
  ['zh_CN', '知识包的语言：英语。'],
])('the card in %s on an English pack', (name, sentence) => {
  beforeEach(() => speak(name));

  test.each([
    ['a claim', contestedClaim],
    ['an actor', person],
  ])('on %s says that the pack is in English, and which words are', async (_, view) => {
    const panel = await openAll(view);
    expect(panel.lang).toBe(i18n.t('locale'));
    expect(panel.dir).toBe(i18n.t('direction'));
    expect(panel.querySelector('.footnote')?.textContent).toBe(sentence);
    // What the page and an alias say may be in any language.
    const words = wordsOf(view);
    expect(findMisplaced(panel, words)).toEqual([]);
    expect([...panel.querySelectorAll('bdi:not([lang])')].map(({ textContent }) => textContent)).toEqual(['Тоннель']);
  });
});

test('in English there is nothing to say', async () => {
  const panel = await openAll(contestedClaim);
  expect(panel.querySelector('.footnote')).toBeNull();
});

/** Names of one line and of several, in scripts that run either way. */
const NAMES: [string, string][] = [
  ['en', 'Peace'],
  ['en', 'Whether the plan for a tunnel to the Outer Islands leads to a crossing'],
  ['ar', 'خطة نفق نورفيك إلى الجزر الخارجية وما يترتب عليها من تكاليف'],
];

test.each(LANGUAGES.flatMap((language) => NAMES.map(([lang, label]) => [language, label, lang] as const)))(
  'in %s the tools stand beside the name “%s”, which begins where the card does',
  async (language, label, lang) => {
    speak(language);
    scene = makeScene();
    const panel = await scene.open({ view: { ...contestedClaim, label, lang }, label });
    const text = document.createRange();
    text.selectNodeContents(panel.querySelector('h2')!);
    const lines = [...text.getClientRects()];
    const tools = [...panel.querySelectorAll('.tool')].map((tool) => tool.getBoundingClientRect());
    expect(tools).toHaveLength(4);
    const over = lines.filter((line) =>
      tools.some(
        (tool) =>
          line.left < tool.right && tool.left < line.right && line.top < tool.bottom - 8 && tool.top + 8 < line.bottom,
      ),
    );
    expect(over).toEqual([]);
    const box = panel.querySelector('h2')!.getBoundingClientRect();
    const isRtl = panel.dir === 'rtl';
    const begins = lines.map(({ left, right }) => Math.round(isRtl ? box.right - right : left - box.left));
    expect(Math.max(...begins)).toBeLessThan(6);
  },
);

test('every language is tried', () => expect(LANGUAGES).toHaveLength(8));
