import { deleteDB } from 'idb';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PackImported } from '../../../../src/ui/options/use-pack-import.ts';
import { servePack } from '../../../support/published-pack.ts';
import { startInPage } from '../../../support/start-in-page.ts';
import { compiled } from '../../../unit/knowledge/example-pack.ts';

// The browser, and the background with the subscriptions that it has.
const world = vi.hoisted(() => ({
  allowed: new Set<string>(),
  held: new Set<string>(),
  sent: [] as [string, unknown][],
  subscriptions: [] as { origin: string }[],
  answer: Promise.resolve(true),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      request: async ({ origins: [origin] }: { origins: string[] }) => {
        const isGiven = await world.answer;
        if (isGiven) world.allowed.add(origin!);
        return isGiven;
      },
      getAll: async () => ({ origins: [...world.allowed] }),
      contains: async ({ origins: [origin] }: { origins: string[] }) => world.allowed.has(origin!),
    },
    extension: { inIncognitoContext: false },
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
  },
}));
vi.mock('../../../../src/messaging/send.ts', () => ({
  send: async (type: string, request: { origin?: string; subscription?: { origin: string } }) => {
    world.sent.push([type, request]);
    if (type === 'subscribe') world.subscriptions.push(request.subscription!);
    if (type === 'holdOrigin') world.held.add(request.origin!);
    const isNeeded = world.subscriptions.some(({ origin }) => origin === request.origin);
    if (type === 'leaveOrigin' && !isNeeded && world.held.delete(request.origin!))
      world.allowed.delete(request.origin!);
    return { ok: true, value: type === 'packs' ? [] : null };
  },
}));
// The worker's end of the line is in this page, where nobody is on the net.
vi.mock('../../../../src/packs/import/start-worker.ts', () => ({ startWorker: () => startInPage() }));
vi.mock('../../../../src/packs/bundled-pack.ts', () => ({ loadBundledPack: async () => ({ meta: { id: 'ours' } }) }));
const { usePackImport } = await import('../../../../src/ui/options/use-pack-import.ts');
const { PackImportBox } = await import('../../../../src/ui/options/pack-import.tsx');

const ORIGIN = 'https://packs.example/*';
const [ADDRESS, GONE] = ['https://packs.example/index.json', 'https://packs.example/gone.json'];
const onDone = vi.fn<(done: PackImported) => void>();

function Box() {
  const [state, actions] = usePackImport(onDone);
  return <PackImportBox state={state} actions={actions} />;
}

const look = async (address: string) => {
  await page.getByRole('textbox').fill(address);
  await page.getByRole('button', { name: 'Look at the pack' }).click();
};
const offer = () => page.getByRole('article', { name: 'The bridge' });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const allowed = () => [...world.allowed];

beforeEach(async () => {
  await deleteDB('counterpoint');
  Object.assign(world, {
    allowed: new Set(),
    held: new Set(),
    sent: [],
    subscriptions: [],
    answer: Promise.resolve(true),
  });
  onDone.mockClear();
  const { files } = await servePack({ pack: await compiled() });
  vi.stubGlobal('fetch', async (address: string) => {
    const file = files.get(address.replace('https://packs.example/', ''));
    return file ? new Response(file) : new Response('', { status: 404 });
  });
  document.body.innerHTML = '<main></main>';
  render(<Box />, document.querySelector('main')!);
});
afterEach(() => {
  render(null, document.querySelector('main')!);
  vi.unstubAllGlobals();
});

describe('the permission that comes with a look at a pack', () => {
  test('stays with the subscription', async () => {
    await look(ADDRESS);
    await expect.element(offer()).toBeVisible();
    expect(allowed()).toEqual([ORIGIN]);
    await press('Subscribe');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith('subscribed'));
    expect(allowed()).toEqual([ORIGIN]);
    const [, request] = world.sent.find(([type]) => type === 'subscribe')!;
    expect(request).toMatchObject({ subscription: { pack: 'bridge', address: ADDRESS, origin: ORIGIN } });
    expect(world.sent).toContainEqual(['requestsMade', { count: 3 }]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the reader cancels', async () => press('Cancel')],
    ['the page goes', async () => dispatchEvent(new Event('pagehide'))],
  ])('goes when %s', async (_, act) => {
    await look(ADDRESS);
    await expect.element(offer()).toBeVisible();
    await act();
    await vi.waitFor(() => expect(allowed()).toEqual([]));
  });

  test('that was there before stays when nothing comes of it', async () => {
    world.allowed.add(ORIGIN);
    await look(ADDRESS);
    await expect.element(offer()).toBeVisible();
    await press('Cancel');
    await vi.waitFor(() => expect(world.sent.at(-1)?.[0]).toBe('leaveOrigin'));
    expect(allowed()).toEqual([ORIGIN]);
  });

  test('goes when there is nothing there', async () => {
    await look(GONE);
    await expect.element(page.getByRole('alert')).toBeVisible();
    await vi.waitFor(() => expect(allowed()).toEqual([]));
  });

  test('stays for a second look at the same host', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    world.answer = promise;
    await look(ADDRESS);
    await look('https://packs.example/');
    resolve(true);
    await expect.element(page.getByText('https://packs.example/index.json')).toBeVisible();
    expect(allowed()).toEqual([ORIGIN]);
  });

  test('goes when it comes after the reader has turned to something else', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    world.answer = promise;
    await look(ADDRESS);
    await look('none');
    await expect.element(page.getByRole('alert')).toHaveTextContent('“none” is not the address of a pack.');
    resolve(true);
    await vi.waitFor(() => expect(world.sent.filter(([type]) => type === 'leaveOrigin')).toHaveLength(2));
    expect(allowed()).toEqual([]);
    expect(offer().elements()).toEqual([]);
  });

  test('requests are counted that were made before the reader turned to something else', async () => {
    const fetching = vi.fn(() => new Promise(() => {}));
    vi.stubGlobal('fetch', fetching);
    await look(ADDRESS);
    await vi.waitFor(() => expect(fetching).toHaveBeenCalled());
    await press('Cancel');
    const count = fetching.mock.calls.length;
    await vi.waitFor(() => expect(world.sent).toContainEqual(['requestsMade', { count }]));
  });

  test('that is not given is no fault of anybody, and nothing is fetched', async () => {
    world.answer = Promise.resolve(false);
    await look(ADDRESS);
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The browser did not give permission for packs.example, so nothing was fetched.');
    expect(world.sent.filter(([type]) => type === 'requestsMade')).toEqual([]);
  });
});
