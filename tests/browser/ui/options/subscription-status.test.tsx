import '../../../../src/ui/options/options.css';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CheckResult, SubscriptionInfo } from '../../../../src/messaging/subscription.ts';
import { PacksSection } from '../../../../src/ui/options/packs-section.tsx';
import { PacksWait } from '../../../../src/ui/popup/packs-wait.tsx';
import { findViolations } from '../../../support/find-violations.ts';
import { actions, data } from './options-data.ts';

const waits: CheckResult = {
  kind: 'waits',
  version: '2.0.0.0',
  sha256: 'a'.repeat(64),
  reasons: ['removes', 'licence'],
};

function packWith(changes: Partial<SubscriptionInfo>) {
  const subscription: SubscriptionInfo = {
    ...{ pack: 'norland', address: 'https://packs.example/index.json', origin: 'https://packs.example/*' },
    ...{ publisher: 'The Ferry Gazette', key: 'k'.repeat(43), version: '1.0.0.0', sha256: 'a'.repeat(64) },
    ...{ isPinned: false, expires: '2100-01-01', checkEvery: 168, told: null, notice: null },
    ...{ lastAt: Date.UTC(2031, 4, 1), nextAt: Date.UTC(2031, 4, 8), fingerprint: 'MZXW 6YTB OI5D KNJV HA4D CMRT' },
    result: { kind: 'current' },
    ...changes,
  };
  return { ...data.packs![0]!, isBundled: false, subscription };
}

function root(): HTMLElement {
  return document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
}

function show(changes: Partial<SubscriptionInfo>): string {
  const packs = [packWith(changes)];
  render(<PacksSection packs={packs} imported={null} importing={actions.importing} actions={actions} />, root());
  return document.querySelector('.subscription')!.textContent;
}

beforeEach(() => {
  vi.clearAllMocks();
  document.documentElement.lang = 'en';
  document.title = 'Options';
});

describe('of a subscription is said', () => {
  test.each<[string, Partial<SubscriptionInfo>, string[]]>([
    [
      'who publishes it, from where, and by which key',
      {},
      [
        'The Ferry Gazette',
        'https://packs.example/index.json',
        'MZXW 6YTB OI5D KNJV HA4D CMRT',
        'latest version',
        '8, 2031',
      ],
    ],
    ['what was taken over', { result: { kind: 'updated', version: '2.0.0.0' } }, ['Version 2.0.0.0 was taken over.']],
    [
      'what waits, and why',
      { result: waits },
      ['Version 2.0.0.0 waits for your decision.', 'Positions would be removed.', 'The licence is another one.'],
    ],
    [
      'what was wrong, and that nothing has changed',
      { result: { kind: 'failed', fault: 'badSignature' } },
      ['The signature does not fit', 'Your version stays as it is.'],
    ],
    ['that nobody has signed it', { key: null, fingerprint: '', nextAt: null }, ['Not signed', 'only when you ask']],
    ['that it may be held back', { expires: '2024-01-01' }, ['stood by this only until Jan 1, 2024']],
    ['that it was never asked for', { lastAt: null }, ['not yet']],
  ])('%s', async (_, changes, texts) => {
    const said = show(changes);
    for (const text of texts) expect(said).toContain(text);
    expect(await findViolations()).toEqual([]);
  });
});

test('a reader looks at what waits, checks, keeps a version, and unsubscribes', async () => {
  show({ result: waits });
  const button = (name: string) => page.getByRole('button', { name: `${name}: The Norvik tunnel` });
  await button('Show what waits').click();
  expect(actions.importing.look).toHaveBeenCalledExactlyOnceWith('https://packs.example/index.json');
  await button('Check now').click();
  expect(actions.checkPack).toHaveBeenCalledExactlyOnceWith('norland');
  await page.getByRole('switch', { name: 'Keep this version' }).click();
  expect(actions.pinPack).toHaveBeenCalledExactlyOnceWith('norland', true);
  await button('Unsubscribe').click();
  expect(actions.unsubscribe).toHaveBeenCalledExactlyOnceWith('norland');
});

test('nothing is shown to look at where nothing waits', () => {
  show({});
  expect(page.getByRole('button', { name: /Show what waits/ }).elements()).toEqual([]);
});

test('an address is pasted, and looked at once there is one', async () => {
  show({});
  const look = page.getByRole('button', { name: 'Look at the pack' });
  await look.click();
  expect(actions.importing.look).not.toHaveBeenCalled();
  await page.getByRole('textbox', { name: 'Address of the pack' }).fill('https://packs.example/');
  await look.click();
  expect(actions.importing.look).toHaveBeenCalledExactlyOnceWith('https://packs.example/');
});

test.each([
  ['nothing', [null, null], null],
  ['one', [null, 'waits'], '1 pack needs your attention'],
  ['two', ['expired', 'waits'], '2 packs need your attention'],
])('the popup says of %s that waits', (_, notices, text) => {
  const onOpen = vi.fn();
  render(<PacksWait packs={notices.map((notice) => packWith({ notice }))} onOpen={onOpen} />, root());
  expect(document.querySelector('.packs-wait')?.textContent ?? null).toBe(text);
  document.querySelector<HTMLButtonElement>('.packs-wait button')?.click();
  expect(onOpen).toHaveBeenCalledTimes(text === null ? 0 : 1);
});
