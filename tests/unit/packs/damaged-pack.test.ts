import { beforeEach, describe, expect, test, vi } from 'vitest';
import { outlineOf } from '../../../src/knowledge/outline.ts';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';
import { type InstalledPack, WholePack } from '../../../src/packs/installed-pack.ts';
import { library } from '../../../src/packs/library.ts';
import { actor, authored, compiled, entry, position } from '../knowledge/example-pack.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '1.2.3' }) } } }));
vi.mock('../../../src/packs/database.ts', () => ({ openDatabase: () => Promise.reject(new Error('none')) }));
vi.mock('../../../src/packs/bundled-pack.ts', () => ({
  loadBundledPack: async () => pack,
  loadBundledOutline: async () => outlineOf(pack),
}));
vi.spyOn(console, 'warn').mockReturnValue();

let pack: Pack;
let packs: InstalledPack[];

beforeEach(async () => {
  pack = await compiled({
    meta: { ...authored().meta, id: 'whole' },
    actors: [actor('council', { label: 'The council' }), actor('mayor', { label: 'The mayor' })],
    entries: [entry('bridge-safe', { label: 'The bridge is safe', sameAs: ['damaged/bridge-safe'] })],
    positions: [position('council-on-bridge', '2024')],
  });
  const about = { meta: { ...pack.meta, id: 'damaged' }, content: 'd' };
  const damaged = new WholePack(about, () => Promise.reject(new Error('damaged')));
  packs = [damaged, new WholePack(pack, async () => pack)];
  vi.spyOn(library, 'packs').mockImplementation(async () => packs);
});

describe('beside a pack that cannot be read, another', () => {
  test.each<[string, () => Promise<unknown>, unknown]>([
    [
      'has its entries summed up',
      async () => [...(await library.summarize(['damaged/council', 'whole/council'])).keys()],
      ['whole/council'],
    ],
    [
      'shows its card, that of an entry that both have as well',
      () => library.describeFully('whole/bridge-safe', ['damaged/bridge-safe']),
      { id: 'whole/bridge-safe', elsewhere: [] },
    ],
    [
      'has its entries in the panel',
      async () => (await library.describeAll(['damaged/council', 'whole/council'])).map(({ id }) => id),
      ['whole/council'],
    ],
    [
      'has them told apart from those of others there',
      async () => (await library.describeTogether(['damaged/council', 'whole/council'])).map(({ id }) => id),
      ['whole/council'],
    ],
    ['is searched', async () => (await library.search('bridge')).fitting.map(({ id }) => id), ['whole/bridge-safe']],
    [
      'says who is not named',
      async () => Object.keys(await library.findLeftOut(['damaged/bridge-safe', 'whole/bridge-safe'], [])),
      ['whole/bridge-safe'],
    ],
  ])('%s', async (_, ask, expected) => {
    const answer = await ask();
    if (Array.isArray(expected)) expect(answer).toEqual(expected);
    else expect(answer).toMatchObject(expected as object);
  });
});

test('where there is no other, it is told', async () => {
  packs = packs.slice(0, 1);
  await expect(library.search('bridge')).rejects.toThrow('damaged');
  await expect(library.describe('damaged/council')).rejects.toThrow('damaged');
});
