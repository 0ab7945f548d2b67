import { describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { BROWSERS, LISTED, PLAN, UNLISTED, useSession } from '../support/session.ts';

const TEXT =
  '<h1>A paper and its readers</h1>' +
  '<p>Two years ago China put forward a 12-point peace plan for Ukraine, and every capital that has quoted it since has quoted the point that it likes best. Nobody has quoted all of them, and nobody will.</p>' +
  '<p>Xi Jinping spoke of it on every journey; Volodymyr Zelenskyy was asked about it on every one of his.</p>';
const EXPECTED = ['China', PLAN, 'Ukraine', 'Xi Jinping', 'Volodymyr Zelenskyy'].sort();
const FILLER = 'Nothing of note was said at any of these meetings, and it took all of them to say it. ';

const html = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A paper</title><link rel="icon" href="data:,">${head}</head><body>${inside}</body></html>`;
const article = (inside = '') => `<article>${TEXT}${inside}</article>`;
const script = (code: string) => `<script>${code}</script>`;
const linked = (json: string) => `<script type="application/ld+json">${json}</script>`;

// Properties that a walk through a document asks for, and some that everything has.
const NAMES =
  'nextSibling previousSibling parentNode parentElement firstChild childNodes children nodeType localName tagName hasAttribute getAttribute textContent isConnected ownerDocument getRootNode contains closest matches querySelector querySelectorAll addEventListener getClientRects checkVisibility body documentElement head hidden title activeElement getSelection createRange createTreeWalker createElement createElementNS createTextNode createNodeIterator createDocumentFragment caretPositionFromPoint append location then constructor toString valueOf shadowRoot attachShadow style dataset id';
const CONTROLS = NAMES.split(' ')
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('');
// The tests themselves look for the card with these.
const IMAGES = NAMES.replace('querySelector querySelectorAll', '')
  .split(' ')
  .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
  .join('');

/** A page that is read and marked, and whose cards open, whatever it does. */
const READ: [title: string, body: string][] = [
  ['controls named like properties, beside the article', html(`<form>${CONTROLS}</form>${article()}`)],
  ['controls named like properties, inside it', html(article(`<form>${CONTROLS}</form><p>The end.</p>`))],
  ['controls named like properties, around it', html(`<form>${CONTROLS}${article()}</form>`)],
  ['images and forms named like properties', html(`${IMAGES}${article()}`)],
  ['a type that is an object', html(article(), linked('{"@type":{"toString":1},"datePublished":"2023-03-01"}'))],
  ['a day that the calendar lacks', html(article(), linked('{"@type":"NewsArticle","datePublished":"2025-02-31"}'))],
  ['data nested deeper than any stack', html(article(), linked('[{"a":'.repeat(50_000)))],
  ['a title of five megabytes', html(article(), script('document.title = "x".repeat(5e6)'))],
  ['an address that is a script', html(article(), '<link rel="canonical" href="javascript:alert(1)">')],
];

describe.each(BROWSERS)('hostile pages in %s', (kind) => {
  const session = useSession(kind);

  it.each(READ)('are read: %s', async (_, body) => {
    session.web.put('/hostile.html', body);
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitForMarks();
    expect(
      Object.values(await page.marks())
        .flat()
        .sort(),
    ).toEqual(EXPECTED);
    await page.clickMark('Xi Jinping');
    await page.card.waitForText('Xi Jinping');
    const popup = await session.openPopup(page);
    await popup.page.waitForFunction((name) => document.body.innerText.includes(name), {}, 'Xi Jinping');
  });

  it('wraps marks in elements where documents and forms have other names for everything', async () => {
    session.web.put('/hostile.html', html(`${IMAGES}<form>${CONTROLS}</form>${article()}`));
    await session.choosePainter('elements');
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitUntilRead();
    const marked = await page.page.$$eval('span[data-counterpoint]', (marks) => marks.map((mark) => mark.textContent));
    expect(marked.sort()).toEqual(EXPECTED);
    await session.choosePainter('highlight');
    await page.waitForMarks();
    expect(await page.page.$('span[data-counterpoint]')).toBeNull();
  });

  it('marks the beginning of a page that is longer than any article, and the popup says so', async () => {
    session.web.put('/hostile.html', html(article(`<p>${FILLER.repeat(10)}</p>`.repeat(11_000))));
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitForMarks();
    expect(
      Object.values(await page.marks())
        .flat()
        .sort(),
    ).toEqual(EXPECTED);
    const popup = await session.openPopup(page);
    await popup.page.waitForFunction(
      (text) => document.body.innerText.includes(text),
      {},
      i18n.t('popup.beginningOnly'),
    );
  });

  it('marks the beginning of a page of more blocks than are read', async () => {
    session.web.put('/hostile.html', html(article('<p>a</p>'.repeat(60_000))));
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitForMarks();
    expect(
      Object.values(await page.marks())
        .flat()
        .sort(),
    ).toEqual(EXPECTED);
  });

  it('answers a page while another is the longest that is read, dense with names', async () => {
    const dense = `<p>${'Xi Jinping and Vladimir Putin spoke of the war in Ukraine with NATO in Beijing. '.repeat(10)}</p>`;
    session.web.put('/long.html', html(`<article>${dense.repeat(2400)}</article>`));
    session.web.put('/hostile.html', html(article()));
    const long = await session.openArticle(`${LISTED}long.html`);
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitForMarks();
    expect(
      Object.values(await page.marks())
        .flat()
        .sort(),
    ).toEqual(EXPECTED);
    await long.waitForMarks();
  });

  it('gives a megabyte with a ticker in it its marks, and keeps them', async () => {
    const ticker = script(`
      const ticker = document.querySelector('#ticker');
      let ticks = 0;
      setInterval(() => { ticker.textContent = 'Shares: ' + ++ticks; document.body.dataset.ticks = ticks; }, 250);
    `);
    const long = `<p>${FILLER.repeat(12)}</p>`.repeat(1000);
    session.web.put('/hostile.html', html(`${article(`<p id="ticker">Shares</p>${long}`)}${ticker}`));
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitForMarks();
    const ticks = await page.page.evaluate(() => Number(document.body.dataset.ticks ?? 0));
    await page.page.waitForFunction((before) => Number(document.body.dataset.ticks) > before + 10, {}, ticks);
    expect(
      Object.values(await page.marks())
        .flat()
        .sort(),
    ).toEqual(EXPECTED);
  });

  const TAKING: [title: string, take: string][] = [
    ['clears the registry', 'CSS.highlights.clear()'],
    [
      'empties the highlights',
      'for (const [name, one] of CSS.highlights) if (name.startsWith("counterpoint-")) one.clear()',
    ],
    [
      'replaces the highlights',
      'for (const name of [...CSS.highlights.keys()]) if (name.startsWith("counterpoint-")) CSS.highlights.set(name, new Highlight())',
    ],
  ];

  it.each(TAKING)('has marks back on a page that %s once', async (_, take) => {
    session.web.put('/hostile.html', html(article()));
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitForMarks();
    const left = await page.page.evaluate(`${take}; [...CSS.highlights.values()].flatMap((one) => [...one]).length`);
    expect(left).toBe(0);
    await page.page.mouse.click(5, 5);
    await vi.waitFor(async () =>
      expect(
        Object.values(await page.marks())
          .flat()
          .sort(),
      ).toEqual(EXPECTED),
    );
  });

  it.each(TAKING)('says of a page that it takes marks away, which %s again and again', async (_, take) => {
    session.web.put('/hostile.html', html(article()));
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitForMarks();
    // Frames come in pages that are seen, and this one will not be while the popup is open in a tab.
    await page.page.evaluate(`new Promise((resolve) => {
      const clock = new Worker(URL.createObjectURL(new Blob(['setInterval(() => postMessage(0), 16)'])));
      clock.onmessage = () => { ${take}; resolve(); };
    })`);
    const popup = await session.openPopup(page);
    await popup.page.waitForFunction((text) => document.body.innerText.includes(text), {}, i18n.t('popup.takenAway'));
    await popup.page.waitForFunction((name) => document.body.innerText.includes(name), {}, 'Xi Jinping');
  });

  it('reads and opens cards after the page has opened its document anew', async () => {
    session.web.put('/hostile.html', html('<p>Wait</p>'));
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitUntilRead();
    await page.page.evaluate((text) => {
      document.open();
      document.write(text);
      document.close();
    }, html(article()));
    await page.waitForMarks();
    await page.clickMark('Xi Jinping');
    await page.card.waitForText('Xi Jinping');
    await page.page.keyboard.press('Escape');
    await page.card.waitUntilClosed();
    // What the page clears comes back with the next click: the page itself is listened to, too.
    await page.page.evaluate('CSS.highlights.clear()');
    await page.page.mouse.click(5, 5);
    await page.waitForMarks();
  });

  it('leaves such pages as they are', async () => {
    session.web.put('/hostile.html', html(`<form>${CONTROLS}${IMAGES}${article()}</form>`));
    const plain = await session.openArticle(`${UNLISTED}hostile.html`);
    const page = await session.openArticle(`${LISTED}hostile.html`);
    await page.waitForMarks();
    expect(await page.page.content()).toBe(await plain.page.content());
    expect(page.problems).toEqual(plain.problems);
  });
});
