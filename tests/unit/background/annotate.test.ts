import { beforeEach, describe, expect, test, vi } from 'vitest';
import { annotate } from '../../../src/background/annotate.ts';
import { outlineOf } from '../../../src/knowledge/outline.ts';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { MAX_PAGE_MENTIONS, MAX_PAGE_UNITS } from '../../../src/messaging/limits.ts';
import type { PageText } from '../../../src/messaging/protocol.ts';
import { indexes } from '../../../src/packs/index-cache.ts';
import { WholePack } from '../../../src/packs/installed-pack.ts';
import { library } from '../../../src/packs/library.ts';
import { bundled } from '../spotting/bundled-index.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '1.2.3' }) } } }));
vi.mock('../../../src/packs/database.ts', () => ({ openDatabase: () => Promise.reject(new Error('none')) }));
vi.mock('../../../src/packs/bundled-pack.ts', () => ({
  BUNDLED: 'ukraine-diplomacy',
  loadBundledPack: async () => pack,
  loadBundledOutline: async () => outlineOf(pack),
}));
vi.spyOn(console, 'warn').mockImplementation(() => {});

const byId = <T extends { id: string }>(records: T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));
const { meta, actors, entries, positions, conflicts, spotting } = bundled.pack;
const pack = {
  ...{ meta, content: 'c', actors: byId(actors), entries: byId(entries) },
  ...{ positions: byId(positions), spotting, sources: {} },
  get conflicts() {
    return byId(conflicts);
  },
} as unknown as Pack;

const of = (one: Pack) => ({ meta: one.meta, content: one.content, load: async () => one });
beforeEach(() => indexes.read(of(pack), () => null));

/** As much as a page may send, in paragraphs that are full of names. */
const PARAGRAPH = 'Xi Jinping met Vladimir Putin in Beijing, and China spoke of a ceasefire in Ukraine.';
const LARGEST = Array.from({ length: Math.floor(MAX_PAGE_UNITS / PARAGRAPH.length) }, () => PARAGRAPH);
const SMALL = ['Volodymyr Zelenskyy spoke.'];

const request = (blocks: string[], revision = 1): PageText => ({
  page: 1,
  revision,
  headings: [],
  since: null,
  blocks,
});

test('a small page is answered while the largest that is allowed is being searched', async () => {
  const order: string[] = [];
  const large = annotate('1 0', request(LARGEST)).finally(() => order.push('large'));
  const small = annotate('2 0', request(SMALL)).finally(() => order.push('small'));
  expect(await small).toMatchObject({
    ok: true,
    value: { mentions: [{ entry: 'ukraine-diplomacy/volodymyr-zelenskyy' }] },
  });
  const answer = await large;
  expect(order).toEqual(['small', 'large']);
  const mentions = answer.ok ? answer.value.mentions : [];
  // The first of them all, as many as are told of a page.
  expect(mentions).toHaveLength(MAX_PAGE_MENTIONS);
  expect(mentions[0]?.block).toBe(0);
});

test('a newer request of a frame ends the one before, wherever that is', async () => {
  const answers = [1, 2, 3].map((revision) => annotate('1 0', request(revision < 3 ? LARGEST : SMALL, revision)));
  expect(await Promise.all(answers)).toMatchObject([
    { ok: false, error: { code: 'overtaken' } },
    { ok: false, error: { code: 'overtaken' } },
    { ok: true, value: { mentions: [{ entry: 'ukraine-diplomacy/volodymyr-zelenskyy' }] } },
  ]);
});

test('what has changed is spotted in the text as it stands', async () => {
  await annotate('1 0', request(['Xi Jinping spoke.', 'Nothing is here.']));
  const changed: PageText = { page: 1, revision: 2, headings: [], since: 1, blocks: ['Well.', [0, 2], ...SMALL] };
  expect(await annotate('1 0', changed)).toMatchObject({
    ok: true,
    value: { mentions: [{ block: 1, entry: 'ukraine-diplomacy/xi-jinping' }, { block: 3 }] },
  });
});

test('a mention has both quotation marks of what it holds one of', async () => {
  const text = 'Russia and China declared a “no limits” partnership.';
  const answer = await annotate('1 0', request([text]));
  const words = answer.ok ? answer.value.mentions.map(({ start, end }) => text.slice(start, end)) : [];
  expect(words).toContain('“no limits” partnership');
});

describe('a pack that marks too much of a page', () => {
  const WORDS = Array<string>(100).fill('word').join(' ');
  const text = [`${Array<string>(60).fill('Northland').join(' ')} Eastland Eastland`, `Xi Jinping ${WORDS}`];
  const alias = (target: string, text: string) => spottingSchema.parse({ target, aliases: [text] });
  const stranger = {
    ...{ meta: { id: 'flood', title: 'Flood' }, content: 'f', entries: {} },
    actors: byId(['north', 'east'].map((id) => ({ id, kind: 'state', label: id, evidence: [] }))),
    spotting: [alias('north', 'Northland'), alias('east', 'Eastland')],
    ...{ positions: {}, conflicts: {}, sources: {} },
  } as unknown as Pack;

  async function annotateWith(packs: Pack[], blocks: string[]): Promise<[marks: string[], cut: string[] | undefined]> {
    await library.loadBundled();
    const spy = vi.spyOn(library, 'packs').mockResolvedValue(packs.map((one) => new WholePack(one, async () => one)));
    const answer = await annotate('1 0', request(blocks));
    spy.mockRestore();
    return answer.ok ? [answer.value.mentions.map(({ entry }) => entry), answer.value.cut] : [[], undefined];
  }

  test('is cut to the first mention of each entry, and no other pack is', async () => {
    const [marks, cut] = await annotateWith([pack, stranger], text);
    expect([marks, cut]).toEqual([['flood/north', 'flood/east', 'ukraine-diplomacy/xi-jinping'], ['flood']]);
  });

  test('is not where it marks little', async () => {
    const [marks, cut] = await annotateWith([pack, stranger], ['Northland, Northland', WORDS]);
    expect([marks, cut]).toEqual([['flood/north', 'flood/north'], undefined]);
  });

  test('is not where it is the one of the extension', async () => {
    const [marks, cut] = await annotateWith([pack], [Array<string>(150).fill('Xi Jinping').join(' and ')]);
    expect([marks.length, cut]).toEqual([150, undefined]);
  });
});

test('what is wrong with one pack costs the marks of that one; where there is no other, it is told', async () => {
  await library.loadBundled();
  const other = { ...pack, meta: { ...pack.meta, id: 'damaged' }, content: 'd' };
  const damaged = new WholePack(other, () => Promise.reject(new Error('damaged')));
  const packs = vi.spyOn(library, 'packs').mockResolvedValue([damaged, new WholePack(pack, async () => pack)]);
  expect(await annotate('1 0', request(SMALL))).toMatchObject({
    ok: true,
    value: { mentions: [{ entry: 'ukraine-diplomacy/volodymyr-zelenskyy' }] },
  });
  packs.mockResolvedValue([damaged]);
  await expect(annotate('1 0', request(SMALL, 2))).rejects.toThrow('damaged');
  packs.mockRestore();
});

test('a request that cannot be put together ends nothing', async () => {
  const good = annotate('1 0', request(SMALL));
  const bad = annotate('1 0', { page: 1, revision: 2, headings: [], since: 9, blocks: [[0, 1]] });
  expect(await bad).toMatchObject({ ok: false, error: { code: 'outdated' } });
  expect(await good).toMatchObject({ ok: true });
});

test('what the pack says of its entries is put together once, however many pages ask', async () => {
  await annotate('1 0', request(SMALL));
  const put = vi.spyOn(pack, 'conflicts', 'get');
  expect(await annotate('2 0', request(SMALL))).toMatchObject({ ok: true, value: { mentions: [{}] } });
  expect(put).not.toHaveBeenCalled();
});
