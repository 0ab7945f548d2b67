import { beforeEach, describe, expect, it } from 'vitest';
import { makeArticle } from '../support/made-article.ts';
import { BROWSERS, LISTED, useSession } from '../support/session.ts';

const head =
  '<style>.block { display: block } .row { display: flex } .grid { display: grid } .cell { display: table-cell }</style>';

/** What stands side by side or in a line, and what must be marked of it. */
const LAYOUTS: [title: string, html: string, marked: string[]][] = [
  [
    'lines of a byline',
    '<p><span class="block">Wang Yi</span><span class="block">NATO</span></p>',
    ['Wang Yi', 'NATO'],
  ],
  ['items of a row', '<div class="row"><b>Wang Yi</b><b>NATO</b></div>', ['Wang Yi', 'NATO']],
  ['items of a grid', '<div class="grid"><a href="#">Wang Yi</a><a href="#">NATO</a></div>', ['Wang Yi', 'NATO']],
  ['cells', '<div><span class="cell">Wang Yi</span><span class="cell">NATO</span></div>', ['Wang Yi', 'NATO']],
  ['a name on two lines', '<p>It was <span class="block">Wang</span><span class="block">Yi</span></p>', []],
  ['a name in parts within a line', '<p>It was <span>Wang</span> <b>Yi</b> again.</p>', ['Wang Yi']],
  [
    'divisions within a line',
    '<div>It was <div style="display: inline">Wang</div> <div style="display: inline">Yi</div> again.</div>',
    ['Wang Yi'],
  ],
  [
    'what has no box',
    '<p>It was <span style="display: contents">Wang</span> <span style="display: contents">Yi</span> again.</p>',
    ['Wang Yi'],
  ],
  [
    'a translation by elements',
    '<p><font style="vertical-align: inherit"><font style="vertical-align: inherit">Wang </font><font>Yi</font></font> spoke.</p>',
    ['Wang Yi'],
  ],
];

const CHARACTERS: [title: string, html: string][] = [
  [
    'each with its reading',
    '<ruby>王<rp>(</rp><rt>Wáng</rt><rp>)</rp></ruby><ruby>毅<rp>(</rp><rt>Yì</rt><rp>)</rp></ruby>',
  ],
  ['on lines of their own', '<ruby>\n<rb>王</rb>\n<rt>Wáng</rt>\n<rb>毅</rb>\n<rt>Yì</rt>\n</ruby>'],
];

describe.each(BROWSERS)('names as they are laid out in %s', (kind) => {
  const session = useSession(kind);
  // What is on record is none of these tests' affair.
  beforeEach(() => session.backstage.store({ settings: { unrecorded: true } }));
  const open = async (html: string) => {
    session.web.put('/made.html', makeArticle(`<section id="tried">${html}</section>`, { head }));
    const article = await session.openArticle(`${LISTED}made.html`);
    await article.waitUntilRead();
    return article;
  };

  it.each(LAYOUTS)('%s', async (_, html, marked) => {
    const article = await open(html);
    const found = await article.page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight] as Range[])
        .filter(({ startContainer }) => document.querySelector('#tried')!.contains(startContainer))
        .map((range) => range.toString()),
    );
    expect(found.sort()).toEqual(marked.toSorted());
    expect(article.problems).toEqual([]);
  });

  it.each(CHARACTERS)('characters with readings, %s', async (_, html) => {
    const article = await open(`<p lang="zh">${html}随后谈到乌克兰危机，中国的和平计划再次受到关注。</p>`);
    const people = (await article.marks()).person!;
    expect(people.join('')).toBe('王毅');
    await session.choosePainter('elements');
    await article.page.waitForSelector('.counterpoint-mark');
    const elements = await article.page.$$eval('#tried ruby .counterpoint-mark', (marks) =>
      marks.map(({ textContent }) => textContent),
    );
    expect(elements).toEqual(['王', '毅']);
    expect(await article.page.$eval('#tried ruby .counterpoint-mark', (mark) => mark.getAttribute('aria-label'))).toBe(
      '王毅',
    );
  });
});
