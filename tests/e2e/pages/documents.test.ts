import { describe, expect, it } from 'vitest';
import { encode } from '../support/encode.ts';
import { BROWSERS, LISTED, PLAN, UNLISTED, useSession } from '../support/session.ts';

const TEXT =
  '<h1>A paper and its readers</h1>' +
  '<p>Two years ago China put forward a 12-point peace plan for Ukraine, and every capital that has quoted it since has quoted the point that it likes best. Nobody has quoted all of them, and nobody will.</p>' +
  '<p>Xi Jinping spoke of it on every journey; Volodymyr Zelenskyy was asked about it on every one of his.</p>';
const EXPECTED = ['China', PLAN, 'Ukraine', 'Xi Jinping', 'Volodymyr Zelenskyy'];

const inside = (text: string, head = '<meta charset="utf-8">') =>
  `<html lang="en"><head>${head}<title>A paper</title><link rel="icon" href="data:,"></head><body><article>${text}</article></body></html>`;
const html = (text: string, head?: string) => `<!doctype html>${inside(text, head)}`;

interface Row {
  title: string;
  path?: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
  marks?: string[];
}

const FILLER = `<p>${'Nothing of note was said at any of these meetings, and it took all of them to say it. '.repeat(12)}</p>`;

const DOCUMENTS: Row[] = [
  {
    title: 'a policy that allows nothing',
    body: html(TEXT),
    headers: { 'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'" },
  },
  {
    title: 'trusted types',
    body: html(TEXT),
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
  {
    title: 'a policy that puts it in a sandbox',
    body: html(TEXT),
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  },
  { title: 'quirks mode', body: inside(TEXT) },
  {
    title: 'XHTML',
    path: '/document.xhtml',
    body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A paper</title></head><body><article>${TEXT}</article></body></html>`,
  },
  {
    title: 'a text in gb2312',
    body: encode(
      html(
        '<h1>一份文件</h1><p>习近平在北京谈到乌克兰危机，中国提出的十二点和平计划再次受到关注。各方对这份文件的看法仍然不同，没有人认为它会很快结束战争，也没有人愿意说它毫无用处。记者们问了很多问题，得到的回答却总是一样的。</p>'.repeat(
          2,
        ),
        '<meta charset="gb2312">',
      ),
      'gb2312',
    ),
    headers: { 'content-type': 'text/html' },
    marks: ['习近平', '北京', '十二点和平计划'],
  },
  {
    title: 'a text in ISO-8859-2',
    body: encode(
      html(TEXT.replace('Two years ago', 'Před dvěma lety, řekl žurnalista,'), '<meta charset="iso-8859-2">'),
      'iso-8859-2',
    ),
    headers: { 'content-type': 'text/html; charset=iso-8859-2' },
  },
  {
    title: 'bytes that mean nothing',
    body: Buffer.concat([
      Buffer.from(html(TEXT).replace('</article>', '')),
      Buffer.from('<p>The Kremlin \uFFFD'),
      Buffer.from([0xc3, 0x28, 0xff, 0x00, 0xfe, 0xed, 0xa0, 0x80, 0x0b]),
      Buffer.from(' and Wang Yi.</p>'),
    ]),
    marks: [...EXPECTED, 'Kremlin', 'Wang Yi'],
  },
  {
    title: 'nearly as much as is read of a page',
    body: html(`${TEXT}${FILLER.repeat(1700)}<p>At last Wang Yi spoke.</p>`),
    marks: [...EXPECTED, 'Wang Yi'],
  },
  {
    title: 'twenty thousand text nodes',
    body: html(`${TEXT}<p>${'a <i>b</i> '.repeat(10_000)}</p>${'<p>c</p>'.repeat(2000)}<p>At last Wang Yi spoke.</p>`),
    marks: [...EXPECTED, 'Wang Yi'],
  },
];

describe.each(BROWSERS)('documents in %s', (kind) => {
  const session = useSession(kind);

  it.each(DOCUMENTS)('$title', async ({ path = '/document.html', body, headers, marks = EXPECTED }) => {
    session.web.put(path, body, headers);
    const plain = await session.openArticle(`${UNLISTED}${path.slice(1)}`);
    const article = await session.openArticle(`${LISTED}${path.slice(1)}`);
    await article.waitUntilRead();
    expect(Object.values(await article.marks()).flat()).toEqual(expect.arrayContaining(marks));
    expect((await article.html()) === (await plain.html())).toBe(true);

    await article.clickMark(marks.at(-1)!);
    await article.card.waitForText();
    const card = await (await article.card.dialog()).boundingBox();
    expect(card!.width).toBeGreaterThan(300);
    await article.page.keyboard.press('Escape');
    await article.card.waitUntilClosed();
    expect((await article.html()) === (await plain.html())).toBe(true);
    expect(article.problems).toEqual(plain.problems);
  });

  it.each(DOCUMENTS)('$title, with marks as elements that leave no trace', async (row) => {
    const { path = '/document.html', body, headers, marks = EXPECTED } = row;
    session.web.put(path, body, headers);
    const plain = await session.openArticle(`${UNLISTED}${path.slice(1)}`);
    await session.choosePainter('elements');
    const article = await session.openArticle(`${LISTED}${path.slice(1)}`);
    await article.waitUntilRead();
    const marked = (await article.marked()).join();
    for (const mark of marks) expect(marked).toContain(`[${mark}]`);
    expect(await article.page.$('span[role="button"][tabindex="0"]')).not.toBeNull();

    await session.choosePainter('highlight');
    await article.waitForMarks();
    expect((await article.html()) === (await plain.html())).toBe(true);
    expect(article.problems).toEqual(plain.problems);
  });

  it('marks what is near the view of a long page, and the rest as the reader scrolls', async () => {
    await session.backstage.sendFromView({
      to: 'background',
      type: 'changeSettings',
      request: { patch: { density: 'every' } },
    });
    session.web.put(
      '/document.html',
      html(`${TEXT}${'<p>Xi Jinping met Wang Yi.</p>'.repeat(700)}<p>At last the Kremlin spoke.</p>`),
    );
    const article = await session.openArticle(`${LISTED}document.html`);
    await article.waitUntilRead();
    const first = (await article.marks()).person!;
    expect(first.length).toBeGreaterThan(20);
    expect(first.length).toBeLessThan(400);
    expect(Object.keys(await article.marks())).not.toContain('organisation');
    await article.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await article.waitForMarks('organisation');
    expect((await article.marks()).person!.length).toBeLessThan(400);
  });
});
