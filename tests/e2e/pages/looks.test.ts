import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, over } from '../../../src/page/marks/colour.ts';
import { nameOfStyle } from '../../../src/settings/mark-style.ts';
import { readColour } from '../support/read-colour.ts';
import { BROWSERS, LISTED, useSession } from '../support/session.ts';

/** Pages by their colours; `scheme` is what the page asks the browser for. */
const PAGES: [title: string, style: string][] = [
  ['light', 'background: #fff; color: #222'],
  ['grey on white, just legible', 'background: #fff; color: #767676'],
  ['dark', 'background: #16181b; color: #e7e4de; color-scheme: dark'],
  ['grey on black, just legible', 'background: #000; color: #757575; color-scheme: dark'],
  ['salmon', 'background: #fff1e5; color: #33302e'],
  ['deep blue', 'background: #0b2a5b; color: #fff'],
  ['mustard', 'background: #e0b000; color: #111'],
];

const TEXTS: Record<string, string> = {
  latin:
    '<h1>A paper and its readers</h1><p>Two years ago China put forward a 12-point peace plan for Ukraine, and every capital that has quoted it since has quoted the point that it likes best. <a href="#x">NATO</a> had no kind word for it, and Xi Jinping spoke of it on every one of his journeys.</p>',
  chinese:
    '<h1>一份文件和它的读者</h1><p>习近平在北京谈到乌克兰危机，中国提出的十二点和平计划再次受到关注。各方对这份文件的看法仍然不同，没有人认为它会很快结束战争。记者们问了很多问题，得到的回答却总是一样的，会谈一直持续到深夜，双方都没有让步。</p>'.replace(
      '</p>',
      '泽连斯基在基辅听取了汇报，普京在莫斯科没有发表评论。北约秘书长说，他会仔细阅读这份文件，然后再作答复。双方都在等待下一次会议，也都知道它不会很快到来，更不知道会在哪里举行。</p>',
    ),
  arabic:
    '<h1>ورقة وقراؤها</h1><p>قبل عامين طرحت الصين خطة سلام من اثنتي عشرة نقطة، وتحدث عنها الرئيس Xi Jinping في كل رحلاته، كما رد عليها حلف NATO في اليوم نفسه. لم يقرأها أحد من أولها إلى آخرها، واكتفى كل طرف بما يعجبه منها، وبقيت بقية النقاط دون جواب حتى اليوم في كل العواصم التي تحدثت عنها.</p>',
};

const PICTURES = '.output/pictures';
mkdirSync(PICTURES, { recursive: true });

const page = (style: string, text = TEXTS.latin, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Colours</title><link rel="icon" href="data:,"><style>html { ${style} } body { font: 20px/1.7 serif; max-width: 640px; margin: 24px auto } a { color: inherit }</style></head><body><article>${text}</article></body></html>`;

describe.each(BROWSERS)('marks to look at in %s', (kind) => {
  const session = useSession(kind);
  const open = async (html: string) => {
    session.web.put('/colours.html', html);
    const article = await session.openArticle(`${LISTED}colours.html`);
    await article.waitForMarks();
    await article.waitUntilRead();
    return article;
  };

  it.each(PAGES)('leave text as legible as the standards ask for on a page that is %s', async (_, style) => {
    const article = await open(page(style));
    const marks = await article.page.evaluate(() => {
      // The styles of the extension are not the page's to read; what the browser computes of them is.
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [...CSS.highlights].map(([name, highlight]) => {
        const [range] = highlight as unknown as Iterable<Range>;
        const element = range!.startContainer.parentElement!;
        const tint = getComputedStyle(element, `::highlight(${name})`).backgroundColor;
        return { name, text: color, page: backgroundColor, tint };
      });
    });
    // With a tint, or without one where text would not be legible on it.
    const contested = (['standard', 'plain'] as const).map(
      (palette) => `counterpoint-${nameOfStyle({ category: 'claim', contested: true }, palette)}`,
    );
    expect(marks.filter(({ name }) => contested.includes(name))).toHaveLength(1);
    for (const { name, text, page, tint } of marks) {
      const ink = readColour(text);
      const paper = readColour(page);
      if (contrast(ink, paper) < 4.5) continue;
      expect(contrast(ink, over(readColour(tint), paper)), `${name}: ${tint} on ${page}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['latin', 'chinese', 'arabic'])('change what is drawn of a text that is %s', async (text) => {
    const attributes = { latin: 'lang="en"', chinese: 'lang="zh"', arabic: 'lang="ar" dir="rtl"' }[text];
    for (const [title, style] of [PAGES[0]!, PAGES[2]!]) {
      const article = await open(page(style, TEXTS[text], attributes));
      const marked = await article.page.screenshot({
        path: `${PICTURES}/marks-${kind}-${text}-${title}.png` as const,
      });
      await article.page.evaluate(() => CSS.highlights.clear());
      const plain = await article.page.screenshot();
      expect(Buffer.compare(Buffer.from(marked), Buffer.from(plain))).not.toBe(0);
    }
  });

  // Only Chromium lets a program ask for forced colours.
  it.runIf(kind === 'chromium')('hold in forced colours', async () => {
    const article = await open(page('background: #fff; color: #222'));
    const session = await article.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const style = await article.page.evaluate(() => {
      const computed = getComputedStyle(document.querySelector('p')!, '::highlight(counterpoint-claim-contested)');
      const link = document.querySelector('a')!;
      link.style.color = 'LinkText';
      return {
        tint: computed.backgroundColor,
        line: computed.textDecorationColor,
        wanted: getComputedStyle(link).color,
      };
    });
    expect(style.tint).toMatch(/, 0\)$/);
    expect(style.line).toBe(style.wanted);
  });
});
