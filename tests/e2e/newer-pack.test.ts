import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { canonicalJson } from '../../src/knowledge/canonical-json.ts';
import { contentHash } from '../../src/knowledge/compile.ts';
import { outlineOf } from '../../src/knowledge/outline.ts';
import type { Pack } from '../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../src/knowledge/schema/spotting.ts';
import { authored, compiled, entry, position } from '../unit/knowledge/example-pack.ts';
import { rewrite } from './support/change-build.ts';
import { OptionsObject } from './support/options-object.ts';
import { BROWSERS, extensionFolder, PLAN, useSession } from './support/session.ts';

const BUNDLED = 'ukraine-diplomacy';
const NEWER = 'Diplomacy, second edition';
const PLAN_NOW = 'The plan of twelve points, second edition';
const CHANGE = { name: 'newer-pack', make: () => undefined };

async function harbour(): Promise<string> {
  return canonicalJson(
    await compiled({
      meta: { ...authored().meta, id: 'harbour', title: 'Harbour notes' },
      entries: [entry('the-table', { label: 'A table to sit at' })],
      ...{
        positions: [position('council-on-table', '2024', { entry: 'the-table' })],
        spotting: [spottingSchema.parse({ target: 'the-table', aliases: [{ text: 'table', case: 'any' }] })],
      },
    }),
  );
}

/** Make of the build in a folder the next version of the extension, which brings another version of the pack. */
async function makeNewer(folder: string): Promise<void> {
  const file = join(folder, `knowledge/${BUNDLED}.json`);
  const pack = JSON.parse(readFileSync(file, 'utf8')) as Pack;
  pack.meta = { ...pack.meta, title: NEWER, version: '2099.1.1.1' };
  pack.entries['twelve-point-plan']!.label = PLAN_NOW;
  pack.content = await contentHash(pack);
  writeFileSync(file, canonicalJson(pack));
  writeFileSync(join(folder, `knowledge/${BUNDLED}.outline.json`), canonicalJson(outlineOf(pack)));
  rewrite(folder, 'manifest.json', (text) => text.replace(/"version": ?"[^"]+"/, '"version":"0.9.9"'));
}

describe.each(BROWSERS)('an extension that brings a newer pack, in %s', (kind) => {
  const session = useSession(kind, { change: CHANGE, backgroundRest: 2500 });
  const send = (type: string, request: object) => session.backstage.sendFromView({ to: 'background', type, request });
  const change = (one: object) => send('changePack', { change: one });
  const titles = (options: OptionsObject) =>
    options.page.$$eval('#packs > .pack > h3', (all) => all.map((h3) => h3.textContent));

  beforeAll(async () => {
    const options = await OptionsObject.open(session.browser);
    await options.choosePack('harbour.json', await harbour());
    await options.press(i18n.t('options.packs.confirm'));
    await options.waitForText('.status', i18n.t('options.packs.packAdded'));
    await change({ kind: 'move', id: 'harbour', by: -1 });
    const dismissal = { entry: `${BUNDLED}/china`, host: null, dismissed: true };
    await send('changeSettings', { patch: { dismissal } });
    await makeNewer(`${extensionFolder(kind, 'testing')}-${CHANGE.name}`);
    await session.installAgain(`${extensionFolder(kind, 'testing')}-${CHANGE.name}`);
    await session.openBackstage();
  });

  it('replaces the one before; order, what is hidden and other packs stay, and so does off', async () => {
    const options = await OptionsObject.open(session.browser);
    expect(await titles(options)).toEqual(['Harbour notes', NEWER]);
    expect(await options.textOf('#packs')).toContain('2099.1.1.1');
    const article = await session.openArticle();
    await article.waitForMarks('claim-contested');
    const marks = JSON.stringify(await article.marks());
    expect(marks).toContain('table');
    expect(marks).not.toContain('"China"');
    await article.clickMark(PLAN);
    await article.card.waitForText(PLAN_NOW);

    await change({ kind: 'switch', id: BUNDLED, isOn: false });
    await article.waitForNoMarks('claim-contested');
    await session.installAgain(`${extensionFolder(kind, 'testing')}-${CHANGE.name}`);
    await session.openBackstage();
    expect(await send('packs', {})).toMatchObject({
      value: [
        { id: 'harbour', isOn: true },
        { id: BUNDLED, isOn: false, isBundled: true, meta: { title: NEWER } },
      ],
    });
  });
});
