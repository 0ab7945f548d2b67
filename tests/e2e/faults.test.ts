import { cpSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import type { BuildChange } from './support/change-build.ts';
import { BROWSERS, extensionFolder, LISTED, PLAN, PLAN_LABEL, UNLISTED, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

const PACK = 'knowledge/ukraine-diplomacy.json';

// Of many more that a reader has: enough to see what grows with each.
const TABS = 12;
const NAVIGATIONS = 25;

const DAMAGED: BuildChange[] = [
  { name: 'without-pack', make: (copy) => rmSync(join(copy, PACK)) },
  {
    name: 'with-cut-pack',
    make: (copy) => truncateSync(join(copy, PACK), Math.floor(readFileSync(join(copy, PACK)).length / 2)),
  },
];

describe.each(BROWSERS)('in %s', (kind) => {
  describe.each(DAMAGED)('a build $name', (change) => {
    const session = useSession(kind, { change });

    it('leaves pages as they are and says so, and answers what needs no pack', async () => {
      const untouched = await (await session.openArticle(`${UNLISTED}sample.html`)).html();
      const article = await session.openArticle();
      const popup = await session.openPopup(article);
      await popup.waitForText(i18n.t('popup.reason.failed'));
      expect(await article.html()).toBe(untouched);
      expect(article.problems.filter((problem) => !problem.startsWith('Counterpoint: '))).toEqual([]);

      const ask = (type: string, request: object) =>
        session.backstage.sendFromView({ to: 'background', type, request });
      expect(await ask('describeEntry', { entry: 'ukraine-diplomacy/china' })).toMatchObject({
        ok: false,
        error: { code: 'failed' },
      });
      expect(await ask('readSettings', {})).toMatchObject({ ok: true });
    });

    it('reads the pack once that is whole', async () => {
      const build = extensionFolder(kind, 'testing');
      cpSync(join(build, PACK), join(`${build}-${change.name}`, PACK));
      const article = await session.openArticle();
      await article.waitForMarks('claim-contested');
    });
  });

  describe('with much going on', () => {
    const session = useSession(kind);

    async function expectCard(article: WatchedPage): Promise<void> {
      await article.page.bringToFront();
      await article.clickMark(PLAN);
      await article.card.waitForText(PLAN_LABEL);
      expect(article.problems).toEqual([]);
    }

    it(`marks ${TABS} tabs, and changes them all at once`, async () => {
      const articles: WatchedPage[] = [];
      for (let tab = 0; tab < TABS; tab++) articles.push(await session.openArticle());
      for (const article of articles) await article.waitForMarks('person');
      const patch = { categories: { person: false } };
      await session.backstage.sendFromView({ to: 'background', type: 'changeSettings', request: { patch } });
      for (const article of articles) await article.waitForNoMarks('person');
      await expectCard(articles[0]!);
    });

    it(`marks the last of ${NAVIGATIONS} articles in one tab as the first, and keeps nothing of the others`, async () => {
      const article = await session.openArticle();
      await article.waitForMarks();
      const first = { marks: await article.marks(), stored: await kept() };
      for (let turn = 1; turn < NAVIGATIONS; turn++) {
        await article.page.goto(`${LISTED}${turn}/sample.html`);
        await article.waitForMarks();
      }
      expect({ marks: await article.marks(), stored: await kept() }).toEqual(first);
      await expectCard(article);
    });

    /** How much the extension has written down, for the session and for good. */
    async function kept(): Promise<string[]> {
      return [
        ...Object.keys(await session.backstage.stored()),
        ...Object.keys(await session.backstage.sessionStored()),
      ];
    }
  });
});
