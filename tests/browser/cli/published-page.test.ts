import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import css from '../../../src/cli/pack/publish/page.css?raw';
import { wordsFrom } from '../../../src/cli/pack/publish/page-words-from.ts';
import { renderPage } from '../../../src/cli/pack/publish/render-page.ts';
import { servePack } from '../../support/published-pack.ts';
import { authored, compiled, evidence, position, source } from '../../unit/knowledge/example-pack.ts';

const files = import.meta.glob<string>('../../../assets/{locales,published-page}/*.yml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const words = (name: string) => wordsFrom((folder, file) => files[`../../../assets/${folder}/${file}.yml`] ?? '', name);

/** The page of an example pack. */
async function makePage(name: string): Promise<string> {
  const speech = evidence({ exact: 'the bridge holds', mode: 'direct-quote' });
  const pack = await compiled({
    meta: { ...authored().meta, lang: 'it', homepage: 'https://gazette.example/' },
    sources: [source('gazette', { url: { value: 'https://gazette.example/1', basis: 'stated' } }), source('herald')],
    positions: [
      position('council-safe', '2024-04-02', { evidence: [speech, evidence({ source: 'herald' })] }),
      position('union-unsafe', null, { actor: 'union', stance: 'oppose', status: 'superseded' }),
      position('union-mended', '../2024-05', { actor: 'union', stance: 'qualify', condition: 'if it is mended' }),
      position('ferry-neutral', '2023/..', { actor: 'ferry', stance: 'neutral', certainty: 'implied' }),
    ],
  });
  const { index } = await servePack({ pack });
  const address = 'https://packs.example/index.json';
  return renderPage({ pack, index, fingerprint: 'ABCD EFGH', address, words: words(name), css });
}

/** The page in a frame, as a host serves it. */
async function openPage(name: string, width = 800): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.inlineSize = `${width}px`;
  frame.srcdoc = await makePage(name);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  return frame;
}

/** The page in place of the test's own document: its policy lets no tool into a frame. */
async function showHere(name: string, scheme: string): Promise<void> {
  const page = new DOMParser().parseFromString(await makePage(name), 'text/html');
  const { documentElement: root, head, body } = document;
  const style = page.querySelector('style')!;
  Object.assign(root, { lang: page.documentElement.lang, dir: page.documentElement.dir });
  root.style.colorScheme = scheme;
  document.title = page.title;
  head.append(style);
  body.replaceChildren(...page.body.childNodes);
  onTestFinished(() => {
    style.remove();
    body.replaceChildren();
    root.removeAttribute('style');
    Object.assign(root, { lang: '', dir: '' });
  });
}

describe.each(['en', 'ar', 'zh_CN'])('the page of a pack in %s', (name) => {
  test.each(['light', 'dark'])('has nothing that keeps anybody from reading it, when %s', async (scheme) => {
    await showHere(name, scheme);
    const { violations } = await axe.run();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
  });

  test('has its style sheet, which its policy lets in', async () => {
    const frame = await openPage(name);
    const { body } = frame.contentDocument!;
    expect(getComputedStyle(body).maxInlineSize).not.toBe('none');
  });

  test('fits a phone', async () => {
    const { scrollWidth, clientWidth } = (await openPage(name, 320)).contentDocument!.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});

test('quotation marks are for speech as printed', async () => {
  const page = (await openPage('en')).contentDocument!;
  expect([...page.querySelectorAll('q')].map((one) => one.textContent)).toEqual(['the bridge holds']);
  expect([...page.querySelectorAll('span.excerpt')].length).toBe(4);
});

test('dates say how far they reach', async () => {
  const page = (await openPage('en')).contentDocument!;
  const texts = [...page.querySelectorAll('.position > p:first-child')].map((line) => line.textContent);
  expect(texts).toEqual([
    'Neutral · The ferry · since 2023 · implied, not stated',
    'For · The council · 2024-04-02',
    'For with conditions · The union · by 2024-05',
    'Against · The union · Date unknown · changed later',
  ]);
});
