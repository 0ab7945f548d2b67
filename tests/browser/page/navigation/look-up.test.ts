import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardScene, makeCardScene } from './card-scene.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('@wxt-dev/browser', () => ({ browser: { runtime: { sendMessage } } }));

let scene: CardScene;
beforeEach(async () => {
  sendMessage.mockReset();
  sendMessage.mockResolvedValue({ ok: true, value: null });
  scene = await makeCardScene('<p>Nobody that is known.</p>', {});
});
afterEach(() => scene.stop());

const heading = () => scene.panel()!.querySelector('h2')!.textContent;
const asked = () => sendMessage.mock.calls.filter(([{ type }]) => type === 'lookUp').length;

describe('a selected text of which nothing is known', () => {
  test.each<[string, string, string, boolean]>([
    ['a name', 'The Meridian', 'The Meridian', true],
    ['as much as is shown', 'x'.repeat(300), 'x'.repeat(300), true],
    ['a paragraph', 'x'.repeat(2000), `${'x'.repeat(300)}…`, true],
    ['a character that is cut in two', `${'x'.repeat(299)}🕊️ and more`, `${'x'.repeat(299)}…`, true],
    ['as much as is looked up', 'x'.repeat(10_000), `${'x'.repeat(300)}…`, true],
    ['more than is looked up', 'x'.repeat(10_001), `${'x'.repeat(300)}…`, false],
  ])('%s: the card says so under a heading that can be read', async (_, text, shown, isAsked) => {
    const { navigation } = scene;
    expect(await navigation.lookUp(text)).toBe(false);
    await expect.poll(() => scene.panel()?.textContent).toContain('Nothing on record about this.');
    expect(heading()).toBe(shown);
    expect(asked() > 0).toBe(isAsked);
    expect(scene.panel()!.textContent).not.toContain('Try again');
  });
});
