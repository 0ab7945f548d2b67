import { beforeEach, describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { canonicalJson } from '../../src/knowledge/canonical-json.ts';
import { spottingSchema } from '../../src/knowledge/schema/spotting.ts';
import { actor, authored, compiled, entry, position } from '../unit/knowledge/example-pack.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, PLAN, PLAN_LABEL, useSession } from './support/session.ts';
import type { WatchedPage } from './support/watched-page.ts';

const TITLE = 'Harbour notes';
const GIST = 'The council calls the plan a beginning.';
const NEW_GIST = 'The council calls the plan an end.';

/** A pack that knows the plan, too, and what the other one does not know. */
async function makePack(version: string, gist = GIST): Promise<string> {
  const pack = await compiled({
    meta: {
      ...authored().meta,
      ...{ id: 'harbour', title: TITLE, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
    },
    actors: [actor('council', { label: 'The harbour council' })],
    entries: [
      entry('the-plan', { label: 'The plan in twelve points', sameAs: ['ukraine-diplomacy/twelve-point-plan'] }),
      entry('the-table', { label: 'A table to sit at' }),
    ],
    positions: [
      position('council-on-plan', '2024-04-02', { entry: 'the-plan', gist }),
      position('council-on-table', '2024-04-02', { entry: 'the-table', gist: 'The council wants a table.' }),
    ],
    spotting: [
      spottingSchema.parse({ target: 'the-plan', aliases: [{ text: PLAN, case: 'any' }] }),
      spottingSchema.parse({ target: 'the-table', aliases: [{ text: 'table', case: 'any' }] }),
    ],
  });
  return canonicalJson(pack);
}

describe.each(BROWSERS)('packs of the reader’s own in %s', (kind) => {
  // Long enough for a busy machine to have a pack stored before Firefox ends the background.
  const session = useSession(kind, { backgroundRest: 2500 });

  // The library outlives a test, as it outlives a visit.
  beforeEach(async () => {
    const change = { kind: 'remove', id: 'harbour' };
    await session.backstage.sendFromView({ to: 'background', type: 'changePack', request: { change } });
  });

  /** How many claims are marked on the article by the pack of the extension alone. */
  async function openUnaided(): Promise<[WatchedPage, number]> {
    const article = await session.openArticle();
    await article.waitForMarks('claim');
    return [article, (await article.marks()).claim!.length];
  }

  async function add(options: OptionsObject, json: string, confirm = i18n.t('options.packs.confirm')): Promise<void> {
    await options.choosePack('harbour.json', json);
    await options.waitForText('.offer', TITLE);
    await options.press(confirm);
    await options.waitForText('.status', i18n.t('options.packs.packAdded'));
  }

  it('are shown before anything is stored, and then mark open pages beside the one of the extension', async () => {
    const [article, before] = await openUnaided();
    const options = await OptionsObject.open(session.browser);
    await options.choosePack('harbour.json', await makePack('2024.6.1.1'));
    await options.waitForText('.offer', GIST);
    expect(await options.textOf('.offer')).toContain('CC-BY-4.0');
    expect(await options.page.$$('#packs > .pack')).toHaveLength(1);

    await options.press(i18n.t('options.packs.confirm'));
    await options.waitForText('.status', i18n.t('options.packs.packAdded'));
    await options.page.waitForFunction(() => document.querySelectorAll('#packs > .pack').length === 2);
    await article.waitForCount('claim', 'more than', before);
    expect((await article.marks()).claim).toContain('table');
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_LABEL);
    await article.card.waitForText(GIST);
    await article.card.waitForText(TITLE);
  });

  it('come first, are switched off, and removed, as the reader wants, and pages follow', async () => {
    const [article, before] = await openUnaided();
    const options = await OptionsObject.open(session.browser);
    await add(options, await makePack('2024.6.1.1'));
    await article.waitForCount('claim', 'more than', before);
    expect((await article.marks()).claim).toContain('table');

    await options.press(`${i18n.t('options.packs.up')}: ${TITLE}`);
    await options.waitForText('#packs > .pack', TITLE);
    await article.waitForMarks('claim');
    await article.clickMark(PLAN);
    await article.card.waitForText('The plan in twelve points');
    await article.page.keyboard.press('Escape');

    await options.choose(i18n.t('options.packs.on'));
    await article.waitForMarks('claim-contested');
    await article.waitForCount('claim', 'exactly', before);
    await options.choose(i18n.t('options.packs.on'));
    await article.waitForCount('claim', 'more than', before);

    await options.press(`${i18n.t('options.packs.remove')}: ${TITLE}`);
    await options.page.waitForFunction(() => document.querySelectorAll('#packs > .pack').length === 1);
    await article.waitForMarks('claim-contested');
    await article.waitForCount('claim', 'exactly', before);
  });

  it('are replaced by a newer version, whose differences are shown, and the reader can go back', async () => {
    const options = await OptionsObject.open(session.browser);
    await add(options, await makePack('2024.6.1.1'));
    await options.choosePack('harbour.json', await makePack('2024.6.2.1', NEW_GIST));
    await options.waitForText('.offer', i18n.t('options.packs.replaces', ['2024.6.1.1']));
    expect(await options.textOf('.offer')).toContain(NEW_GIST);
    expect(await options.textOf('.offer del')).toBe(GIST);
    await options.press(i18n.t('options.packs.replace'));
    await options.waitForText('.status', i18n.t('options.packs.packAdded'));

    const article = await session.openArticle();
    await article.waitForMarks('claim-contested');
    await article.clickMark(PLAN);
    await article.card.waitForText(NEW_GIST);
    await article.page.keyboard.press('Escape');
    const saved = await options.catchExport(`${i18n.t('options.packs.save')}: ${TITLE}`);
    expect(saved).toEqual({ name: 'harbour-2024.6.2.1.json', text: await makePack('2024.6.2.1', NEW_GIST) });

    await options.press(`${i18n.t('options.packs.restore', ['2024.6.1.1'])}: ${TITLE}`);
    await options.waitForText('.status', i18n.t('options.saved'));
    await article.waitForMarks('claim-contested');
    await article.clickMark(PLAN);
    await article.card.waitForText(GIST);
  });

  it('outlive the background', async () => {
    const options = await OptionsObject.open(session.browser);
    await add(options, await makePack('2024.6.1.1'));
    // Firefox lets the background live while a page of the extension is busy.
    await options.page.close();
    await session.endBackground();
    const article = await session.openArticle();
    await article.waitForMarks('claim');
    expect((await article.marks()).claim).toContain('table');
  });

  it('that are broken are refused, all faults at once, and leave what was there', async () => {
    const options = await OptionsObject.open(session.browser);
    await add(options, await makePack('2024.6.1.1'));
    const broken = JSON.parse(await makePack('2024.6.2.1'));
    broken.meta.homepage = 'javascript:alert(1)';
    broken.entries['the-plan'].label = 'A\u202eB';
    await options.choosePack('broken.json', JSON.stringify(broken));
    await options.waitForText('.pack-import [role="alert"]', i18n.t('options.packs.refused.faulty', ['broken.json']));
    expect(await options.textOf('.pack-import [role="alert"]')).toMatch(/homepage[\s\S]*the-plan: label/);
    await options.choosePack('newer.json', '{"meta": {"format": 2}}');
    await options.waitForText('.pack-import [role="alert"]', i18n.t('options.packs.refused.newer', ['newer.json']));
    await options.choosePack('none.json', '{');
    await options.waitForText('.pack-import [role="alert"]', i18n.t('options.packs.refused.notJson', ['none.json']));
    expect(await options.page.$$('#packs > .pack')).toHaveLength(2);
    const article = await session.openArticle();
    await article.waitForMarks('claim');
    expect((await article.marks()).claim).toContain('table');
  });
});
