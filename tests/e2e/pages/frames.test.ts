import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { countText } from '../../../src/i18n/count-text.ts';
import { BROWSERS, LISTED, useSession } from '../support/session.ts';

// Under the time a test has, ms.
const WAIT = { timeout: 8000 };

const ELSEWHERE = 'http://www.reuters.com/pages/frame.html';
const SRCDOC = `srcdoc="<article><h1>Written in place</h1><p>The foreign minister, Wang Yi, spoke in Munich of a political settlement, and of little else. He was asked about it by everyone who was let into the room, and he gave each of them the same answer, in the same words as before.</p></article>"`;

const FRAMES: [title: string, attributes: string][] = [
  ['of the same origin', 'src="/pages/frame.html"'],
  ['of another publisher', `src="${ELSEWHERE}"`],
  ['written in place', SRCDOC],
  ['in a sandbox', 'sandbox src="/pages/frame.html"'],
  ['in a sandbox, of another publisher', `sandbox="allow-scripts" src="${ELSEWHERE}"`],
  ['in a sandbox, written in place', `sandbox ${SRCDOC}`],
];

const page = (attributes: string, size = 'width="600" height="400"') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Around a frame</title><link rel="icon" href="data:,"></head>
  <body><article><h1>Around it</h1><p>The Kremlin answered on the following day, at some length, and those who had waited for its answer learned nothing from it that they had not known. The frame below says more.</p></article>
  <iframe ${attributes} ${size}></iframe></body></html>`;

describe.each(BROWSERS)('frames in %s', (kind) => {
  const session = useSession(kind);

  it.each(FRAMES)('%s: the article in it is marked and listed', async (_, attributes) => {
    session.web.put('/around.html', page(attributes));
    const article = await session.openArticle(`${LISTED}around.html`);
    await article.waitForMarks('organisation');
    const frame = article.page.frames().find((one) => one !== article.page.mainFrame())!;
    await article.waitUntilRead(frame);
    expect((await article.marked(frame)).join()).toMatch(/\[Wang Yi\]/);

    const popup = await session.openPopup(article);
    await popup.waitForText('Wang Yi');
    await popup.waitForText('Kremlin');
    await popup.pressButton('Wang Yi');
    await article.page.bringToFront();
    await frame.waitForFunction(() => CSS.highlights.has('counterpoint-current'));
    expect(article.problems).toEqual([]);
  });

  it('that are done before the page itself are listed all the same', async () => {
    const release = session.web.hold('/late.js');
    session.web.put('/late.js', '');
    session.web.put(
      '/around.html',
      page(`src="${ELSEWHERE}"`).replace('</body>', '<script src="/late.js"></script></body>'),
    );
    const article = await session.openUnfinished(`${LISTED}around.html`);
    const frame = await article.page.waitForFrame(ELSEWHERE);
    await article.waitUntilRead(frame);
    release();
    await article.waitForMarks('organisation');
    const popup = await session.openPopup(article);
    await popup.waitForText('Kremlin');
    await popup.waitForText('Wang Yi');
  });

  const STORY = /<article>.*<\/article>/s.exec(SRCDOC)![0];

  it.each([
    [
      'once, where one shows the article of the page again',
      STORY.replace('<p>', '<p>From the archive of this paper. '),
      1,
    ],
    ['once more, where one names it in another article', STORY.replaceAll('everyone', 'a good many of those'), 2],
  ])('count a name %s', async (_, inFrame, mentions) => {
    session.web.put('/around.html', page(`srcdoc='${inFrame}'`).replace(/<article>.*?<\/article>/s, STORY));
    const article = await session.openArticle(`${LISTED}around.html`);
    await article.waitForMarks('person');
    const frame = article.page.frames().find((one) => one !== article.page.mainFrame())!;
    await article.waitUntilRead(frame);
    expect((await article.marked(frame)).join()).toMatch(/\[Wang Yi\]/);
    const popup = await session.openPopup(article);
    await popup.waitForText('Wang Yi');
    const found = await popup.page.$$eval('.found li', (items) => items.map(({ textContent }) => textContent));
    expect(found).toEqual([expect.stringContaining(countText('popup.mentions', mentions))]);
  });

  it('that are taken out of the page are not listed any more', async () => {
    session.web.put('/around.html', page(`src="${ELSEWHERE}"`));
    const article = await session.openArticle(`${LISTED}around.html`);
    await article.waitForMarks('organisation');
    const frame = article.page.frames().find((one) => one !== article.page.mainFrame())!;
    await article.waitUntilRead(frame);
    const before = await session.openPopup(article);
    await before.waitForText('Wang Yi');
    await article.page.evaluate(() => document.querySelector('iframe')!.remove());
    const popup = await session.openPopup(article);
    await popup.waitForText('Kremlin');
    expect(await popup.page.$$eval('.found li', (items) => items.length)).toBe(1);
  });

  it('too small for an article are ignored until they grow', async () => {
    session.web.put('/around.html', page('src="/pages/frame.html"', 'width="299" height="400"'));
    const article = await session.openArticle(`${LISTED}around.html`);
    await article.waitForMarks('organisation');
    const frame = article.page.frames().find((one) => one !== article.page.mainFrame())!;
    const begun = () => frame.evaluate(() => performance.getEntriesByName('counterpoint:start').length);
    // The page itself is done, and its frame was there before it.
    expect(await begun()).toBe(0);
    await article.page.evaluate(() => {
      document.querySelector('iframe')!.width = '600';
    });
    await article.waitUntilRead(frame);
    expect(await begun()).toBe(1);
  });
});

describe('keys on a page with a frame, in chromium', () => {
  const session = useSession('chromium');

  it('lead through the marks of both, and open the card where the mark is', async () => {
    session.web.put('/around.html', page(`src="${ELSEWHERE}"`));
    const article = await session.openArticle(`${LISTED}around.html`);
    await article.waitForMarks('organisation');
    const frame = article.page.frames().find((one) => one !== article.page.mainFrame())!;
    await article.waitUntilRead(frame);
    const current = async () =>
      [await currentIn(article.page), await currentIn(frame)].filter((mark) => mark !== '').join(' and ');
    const seen: string[] = [];
    while (seen.length < 4) {
      const before = await current();
      await session.press(article, 'next-mark');
      seen.push(await vi.waitUntil(async () => [await current()].find((now) => now !== before && now !== ''), WAIT));
    }
    expect(seen).toEqual([
      'Kremlin: on Around a frame',
      'Wang Yi: on An article of its own',
      'Russia: on An article of its own',
      'Kremlin: on Around a frame',
    ]);
    await session.press(article, 'previous-mark');
    await vi.waitUntil(async () => (await current()).startsWith('Russia'), WAIT);
    await session.press(article, 'open-card');
    await frame.waitForSelector('[data-counterpoint-card]');
    expect(await article.page.$('[data-counterpoint-card]')).toBeNull();
  });

  it('go on from a mark that was clicked in the frame', async () => {
    session.web.put('/around.html', page(`src="/pages/frame.html"`));
    const article = await session.openArticle(`${LISTED}around.html`);
    const frame = article.page.frames().find((one) => one !== article.page.mainFrame())!;
    await article.waitUntilRead(frame);
    const { x, y } = await frame.evaluate(() => {
      const [mark] = CSS.highlights.get('counterpoint-person') as unknown as Set<Range>;
      const { left, top, height } = mark!.getBoundingClientRect();
      return { x: left + 3, y: top + height / 2 };
    });
    const around = (await (await article.page.$('iframe'))!.boundingBox())!;
    await article.page.mouse.click(around.x + x, around.y + y);
    await vi.waitUntil(async () => (await currentIn(frame)).startsWith('Wang Yi'), WAIT);
    await session.press(article, 'next-mark');
    await vi.waitUntil(async () => (await currentIn(frame)).startsWith('Russia'), WAIT);
    expect(await currentIn(article.page)).toBe('');
  });
});

function currentIn(where: Page | Frame): Promise<string> {
  return where.evaluate(() =>
    [...(CSS.highlights.get('counterpoint-current') ?? [])].map((range) => `${range}: on ${document.title}`).join(),
  );
}
