import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { canonicalJson } from '../../src/knowledge/canonical-json.ts';
import { contentHash } from '../../src/knowledge/compile.ts';
import { outlineOf } from '../../src/knowledge/outline.ts';
import type { Pack } from '../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../src/knowledge/schema/spotting.ts';
import type { Settings } from '../../src/settings/schema.ts';
import { actor, authored, compiled, entry, position } from '../unit/knowledge/example-pack.ts';
import { rewrite } from './support/change-build.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, extensionFolder, PLAN, PLAN_LABEL, useSession } from './support/session.ts';

const COPY = 'to-be-updated';
const TITLE = 'Harbour notes';
const NEW_VERSION = '2099.1.1.1';
const NEW_LABEL = 'The plan, told anew';
const FILE = 'knowledge/ukraine-diplomacy.json';
const DISMISSED = 'ukraine-diplomacy/ceasefire';

async function makePack(): Promise<string> {
  const version = '2024.6.1.1';
  const pack = await compiled({
    meta: {
      ...authored().meta,
      ...{ id: 'harbour', title: TITLE, version, changelog: [{ version, date: '2024-06-01', note: 'A version' }] },
    },
    actors: [actor('council')],
    entries: [entry('the-table', { label: 'A table to sit at' })],
    positions: [position('council-on-table', '2024-04-02', { entry: 'the-table', gist: 'The council wants one.' })],
    spotting: [spottingSchema.parse({ target: 'the-table', aliases: [{ text: 'table', case: 'any' }] })],
  });
  return canonicalJson(pack);
}

/** Bring a newer pack with the next version of the extension, in the folder of a build. */
async function bringNewer(folder: string): Promise<void> {
  let pack = {} as Pack;
  rewrite(folder, FILE, (json) => {
    pack = JSON.parse(json);
    return json;
  });
  pack.meta.version = NEW_VERSION;
  pack.meta.changelog.push({ version: NEW_VERSION, date: '2099-01-01', note: 'Told anew' });
  pack.entries['twelve-point-plan']!.label = NEW_LABEL;
  pack.content = await contentHash(pack);
  rewrite(folder, FILE, () => canonicalJson(pack));
  rewrite(folder, FILE.replace('.json', '.outline.json'), () => canonicalJson(outlineOf(pack)));
}

describe.each(BROWSERS)('a newer version of the extension in %s', (kind) => {
  const session = useSession(kind, { change: { name: COPY, make: () => {} } });
  const folder = `${extensionFolder(kind, 'testing')}-${COPY}`;

  const titles = (options: OptionsObject) =>
    options.page.$$eval('#packs > .pack > h3', (all) => all.map(({ textContent }) => textContent));
  const dismissed = async () => {
    const answer = await session.backstage.sendFromView({ to: 'background', type: 'readSettings', request: {} });
    return (answer as { value: Settings }).value.dismissed.always;
  };

  it('brings its newer pack to the place of the one before; order, packs and dismissals of the reader stay', async () => {
    const options = await OptionsObject.open(session.browser);
    await options.choosePack('harbour.json', await makePack());
    await options.waitForText('.offer', TITLE);
    await options.press(i18n.t('options.packs.confirm'));
    await options.waitForText('.status', i18n.t('options.packs.packAdded'));
    await options.press(`${i18n.t('options.packs.up')}: ${TITLE}`);
    await options.waitForText('#packs > .pack', TITLE);
    const dismissal = { entry: DISMISSED, host: null, dismissed: true };
    const request = { patch: { dismissal } };
    await session.backstage.sendFromView({ to: 'background', type: 'changeSettings', request });
    expect(await dismissed()).toEqual([DISMISSED]);
    const before = await session.openArticle();
    await before.waitForMarks('claim-contested');
    await before.clickMark(PLAN);
    await before.card.waitForText(PLAN_LABEL);
    const order = await titles(options);
    expect(order[0]).toBe(TITLE);

    await bringNewer(folder);
    session.isInstalled = false;
    await session.browser.browser.installExtension(folder);
    await session.openBackstage();

    const after = await OptionsObject.open(session.browser);
    expect(await titles(after)).toEqual(order);
    await after.waitForText('#packs > .pack:nth-of-type(2)', NEW_VERSION);
    expect(await dismissed()).toEqual([DISMISSED]);
    const article = await session.openArticle();
    await article.waitForMarks('claim-contested');
    expect((await article.marks()).claim).toContain('table');
    await article.clickMark(PLAN);
    await article.card.waitForText(NEW_LABEL);
  });
});
