import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import type { BrowserKind } from '../driver/find-browser.ts';
import { changeDatabase, DAMAGES, damageIndex, HOLDS, holdDatabase, readStore, STATES } from './support/index-store.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, LISTED, UNLISTED, useSession } from './support/session.ts';

const WAIT = { timeout: 8000 };

/** A session in which an article is compared with what is marked in it while all is well. */
function useHealthySession(kind: BrowserKind, backgroundRest: number) {
  const session = useSession(kind, { backgroundRest });
  let healthy: string[];
  let healthyStore: string;

  /** Have a healthy index stored. Firefox may be about to end the background, and then nobody hears. */
  const rebuild = () =>
    vi.waitFor(async () => {
      const answer = await session.backstage.sendFromView({ to: 'background', type: 'rebuildIndex', request: {} });
      expect(answer).toEqual({ ok: true, value: null });
    }, WAIT);

  /** What a new background has marked in an article, all of which is in view. */
  async function readArticle(): Promise<string[]> {
    // Not a page that is read: the first to ask anything of the new background is the article.
    const article = await session.openArticle(`${UNLISTED}sample.html`);
    await article.page.setViewport({ width: 1200, height: 5000 });
    await session.endBackground();
    await article.page.goto(`${LISTED}sample.html`);
    await article.waitUntilRead();
    expect(article.problems).toEqual([]);
    return article.marked();
  }

  const expectMarked = async () => expect(await readArticle()).toEqual(healthy);
  const expectStored = () =>
    vi.waitFor(async () => expect(await session.backstage.run(readStore)).toBe(healthyStore), WAIT);

  beforeAll(async () => {
    await rebuild();
    healthyStore = await session.backstage.run(readStore);
    healthy = await readArticle();
    expect(healthy.length).toBeGreaterThan(20);
  });

  beforeEach(async () => {
    await session.backstage.run(changeDatabase, 'deleted');
    await rebuild();
    await expectStored();
  });

  return { session, expectMarked, expectStored };
}

// Long enough for a busy machine to have the index stored before Firefox ends the background.
describe.each(BROWSERS)('with a broken storage in %s', (kind) => {
  const { session, expectMarked, expectStored } = useHealthySession(kind, 1500);

  it.each(DAMAGES)('marks an article as ever, and mends what is stored, where %s', async (damage) => {
    await session.backstage.run(damageIndex, damage);
    await expectMarked();
    await expectStored();
  });

  it.each(STATES)('marks an article as ever with a database that is %s', async (state) => {
    await session.backstage.run(changeDatabase, state);
    await expectMarked();
    // What a newer version keeps there is not ours to delete.
    if (state !== 'of a newer version') await expectStored();
  });

  it('builds the index anew for a reader who asks for it in the options', async () => {
    await session.backstage.run(damageIndex, 'one bit of one table is turned');
    const options = await OptionsObject.open(session.browser);
    await options.press(i18n.t('options.packs.rebuild'));
    await options.waitForText('[role="status"]', i18n.t('options.packs.rebuilt'));
    await expectStored();
    await expectMarked();
  });
});

// Firefox does not wait for answers that are due before it ends a background that it calls idle.
describe.each(BROWSERS)('with a database that does not answer in %s', (kind) => {
  const { session, expectMarked, expectStored } = useHealthySession(kind, 3000);

  it.each(HOLDS)('marks an article as ever while it is kept by %s', async (hold) => {
    await session.endBackground();
    await session.backstage.run(holdDatabase, hold);
    try {
      await expectMarked();
    } finally {
      await session.backstage.run(() => letGo());
    }
    await expectMarked();
    await expectStored();
  });
});
