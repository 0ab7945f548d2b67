import '../../../../src/ui/options/options.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Problem } from '../../../../src/knowledge/problem.ts';
import type { Pack } from '../../../../src/knowledge/schema/pack.ts';
import { offerOf, type PackOffer } from '../../../../src/packs/import/pack-offer.ts';
import { PackImportBox } from '../../../../src/ui/options/pack-import.tsx';
import type { PackImport } from '../../../../src/ui/options/use-pack-import.ts';
import { findViolations } from '../../../support/find-violations.ts';
import { compiled, position } from '../../../unit/knowledge/example-pack.ts';

const importing = { choose: vi.fn(), look: vi.fn(), confirm: vi.fn(), cancel: vi.fn() };

const offered = (name: string, offer: PackOffer, pack: Pack): PackImport => ({
  ...{ phase: 'offered', name, offer },
  loadSources: async () => Object.values(pack.sources),
});

function show(state: PackImport | null): void {
  const root = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  render(<PackImportBox state={state} actions={importing} />, root);
}

beforeEach(() => {
  vi.clearAllMocks();
  document.documentElement.lang = 'en';
  document.title = 'Options';
});

test('a pack that is new is shown, and added when it is wanted', async () => {
  const pack = await compiled();
  const findings = { count: 1, first: [{ rule: 'contexts', record: 'x', reason: 'is short' }] };
  show(offered('bridge.json', { ...offerOf(pack, undefined, null), findings }, pack));
  const offer = page.getByRole('article', { name: 'The bridge' });
  expect(offer.element().textContent).toContain('The council says the bridge is safe.');
  expect(document.activeElement?.textContent).toBe('The bridge');
  expect(offer.element().textContent).toContain('x: is short');
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: 'Add this pack' }).click();
  expect(importing.confirm).toHaveBeenCalledOnce();
});

test('of a new version what is added, changed and removed is told in words', async () => {
  const before = await compiled({ positions: [position('a', '2024'), position('b', '2024', { gist: 'Old.' })] });
  const pack = await compiled({ positions: [position('b', '2024', { gist: 'New.' }), position('c', '2024')] });
  show(offered('bridge.json', offerOf(pack, before, null), pack));
  for (const text of ['1 position added', '1 position changed', '1 position removed']) {
    await expect.element(page.getByText(text, { exact: true })).toBeVisible();
  }
  await expect.element(page.getByRole('button', { name: 'Replace' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(importing.cancel).toHaveBeenCalledOnce();
});

test('one that is there already cannot be added again', async () => {
  const pack = await compiled();
  show(offered('bridge.json', offerOf(pack, pack, null), pack));
  expect(page.getByRole('button', { name: /Add|Replace/ }).elements()).toEqual([]);
});

describe('a file that was refused', () => {
  const at = (record: string, reason: string, named?: Problem['named']): Problem => ({
    ...{ path: ['actors', record, 'label'], record, reason, ...(named && { named }) },
  });
  const refuse = (problems: Problem[]) => {
    show({ phase: 'refused', name: 'bad.json', why: { kind: 'badFile', why: 'faulty', problems } });
    return page.getByRole('alert').element().textContent;
  };

  test('says what is wrong, and how much more', async () => {
    const problems = Array.from({ length: 30 }, (_, i) => at(`a${i}`, 'wrong'));
    expect(refuse(problems)).toMatch(/bad\.json.*actors a19: labelwrong.*and 10 more/);
    expect(await findViolations()).toEqual([]);
  });

  test('says it in the words of its reader, with the place as it is called in the file', () => {
    const said = refuse([
      at('a', 'there is no actor "mayor"', { kind: 'noSuch', values: ['mayor'] }),
      at('b', '5000 characters are more than 2000', { kind: 'long', values: [5000, 2000] }),
    ]);
    expect(said).toContain('actors a: labelIt names “mayor”, which is not in the pack.');
    expect(said).toContain('Too long: 5,000 characters, where at most 2,000 are allowed.');
    expect(said).not.toContain('there is no actor');
  });

  test('gives the exact words for its author where the others say less', () => {
    expect(refuse([at('a', 'a date is "YYYY"', { kind: 'malformed' })])).toContain(
      'as it has to be here.a date is "YYYY"',
    );
  });

  test('says the same of one place once', () => {
    refuse([at('a', 'wrong'), at('a', 'wrong'), at('a', 'long')]);
    expect(page.getByRole('alert').getByRole('listitem').elements()).toHaveLength(2);
  });
});

test('the buttons of a pack with much to read are in sight, and its title has the focus', async () => {
  await page.viewport(360, 500);
  const positions = Array.from({ length: 40 }, (_, i) => position(`p${i}`, '2024', { gist: `Gist ${i}.` }));
  const [pack, before] = [await compiled(), await compiled({ positions })];
  show(offered('bridge.json', offerOf(pack, before, null), pack));
  await expect.element(page.getByRole('heading', { name: 'The bridge' })).toHaveFocus();
  const { bottom } = page.getByRole('button', { name: 'Replace' }).element().getBoundingClientRect();
  expect(document.documentElement.scrollHeight).toBeGreaterThan(innerHeight);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
});

test('in a private window nothing can be added', () => {
  show({ phase: 'private' });
  expect(page.getByRole('button').elements()).toEqual([]);
  expect(document.querySelector('.pack-import')?.textContent).toContain('not private');
});

test('what a pack rests on is asked for when its reader unfolds it', async () => {
  const pack = await compiled();
  const loadSources = vi.fn(async () => Object.values(pack.sources));
  show({ phase: 'offered', name: 'bridge.json', offer: offerOf(pack, undefined, null), loadSources });
  expect(loadSources).not.toHaveBeenCalled();
  document.querySelector<HTMLElement>('.offer details summary')!.click();
  await vi.waitFor(() => expect(document.querySelectorAll('.offer details:first-of-type li')).toHaveLength(2));
  expect(loadSources).toHaveBeenCalledOnce();
});

test('of very much the first is told, and how much more there is', async () => {
  const positions = Array.from({ length: 70 }, (_, i) => position(`p${i}`, '2024', { gist: `Gist ${i}.` }));
  const [pack, before] = [await compiled(), await compiled({ positions })];
  const offer = offerOf(pack, before, null);
  expect(offer.before?.difference.removed.first).toHaveLength(20);
  show(offered('bridge.json', offer, pack));
  await expect.element(page.getByText('70 positions removed', { exact: true })).toBeVisible();
  await expect.element(page.getByText('and 50 more')).toBeVisible();
});

test.each(['checking', 'storing'] as const)('%s can be stopped', async (phase) => {
  const names = { name: 'bridge.json', title: 'The bridge', part: 0 };
  show({ phase, ...names });
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(importing.cancel).toHaveBeenCalledOnce();
});

test('a worker that has ended is told in words', () => {
  const problems = [{ path: [], reason: 'Error: out of memory' }];
  const told = 'could not be checked: the browser stopped the work, perhaps for want of memory. Nothing was added.';
  show({ phase: 'refused', name: 'bridge.json', why: { kind: 'badFile', why: 'stopped', problems } });
  expect(page.getByRole('alert').element().textContent).toContain(`“bridge.json” ${told}`);
  show({ phase: 'refused', name: 'x', why: { kind: 'badAddress', why: 'stopped', at: 'packs.example', problems } });
  expect(page.getByRole('alert').element().textContent).toContain(`“packs.example” ${told}`);
});

test('what is being stored can be stopped', async () => {
  show({ phase: 'storing', title: 'The bridge', part: 0.4 });
  expect(page.getByRole('progressbar').element()).toHaveProperty('value', 0.4);
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(importing.cancel).toHaveBeenCalledOnce();
});

test('of a pack from an address who stands behind it is told, and why it was not taken unasked', async () => {
  const pack = await compiled();
  const subscription = {
    ...{ pack: 'bridge', address: 'https://packs.example/index.json', origin: 'https://packs.example/*', told: null },
    ...{ publisher: 'The Ferry Gazette', key: null, version: '1.0.0.0', sha256: 'a'.repeat(64), isPinned: false },
    ...{ expires: null, checkEvery: 168, lastAt: null, nextAt: null, result: { kind: 'current' as const } },
  };
  const published = { subscription, fingerprint: '', reasons: [], isSubscribed: false };
  show(offered('packs.example', offerOf(pack, undefined, published), pack));
  const told = page.getByRole('article', { name: 'The bridge' }).element();
  for (const text of ['The Ferry Gazette', 'https://packs.example/index.json', 'Not signed']) {
    expect(told.textContent).toContain(text);
  }
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: 'Subscribe', exact: true }).click();
  expect(importing.confirm).toHaveBeenCalledOnce();

  const waiting = { ...published, fingerprint: 'MZXW 6YTB', reasons: ['newKey' as const], isSubscribed: true };
  const before = { ...pack, content: 'x' };
  show(offered('packs.example', offerOf(pack, before, waiting), pack));
  expect(told.textContent).toMatch(/signed with another key.*MZXW 6YTB/);
  await expect.element(page.getByRole('button', { name: 'Replace' })).toBeVisible();
});

test.each([
  ['notSecure', 'http://packs.example/', /“http:\/\/packs.example\/” is not secure/],
  ['elsewhere', 'packs.example', /You already get this pack from packs\.example/],
  ['noPermission', 'packs.example', /did not give permission for packs\.example/],
  ['late', 'packs.example', /packs\.example: nothing was added\. The site took too long to answer\./],
] as const)('an address of which nothing comes says why: %s', (why, at, said) => {
  show({ phase: 'refused', name: at, why: { kind: 'badAddress', why, at, problems: [] } });
  expect(page.getByRole('alert').element().textContent).toMatch(said);
});
