import { afterEach, expect, test, vi } from 'vitest';
import { NOT_ACTIVE } from '../../../../src/messaging/unsaid.ts';
import { findRedrawn } from '../../../../src/page/navigation/find-redrawn.ts';
import { makeMarks, readFixture } from '../make-marks.ts';
import { render } from '../render.ts';
import { type CardScene, makeCardScene } from './card-scene.ts';

vi.mock('@wxt-dev/browser', () => ({ browser: { runtime: { sendMessage: vi.fn(() => new Promise(() => {})) } } }));

const NAMES = { Xi: { entry: 'xi', category: 'person' }, China: { entry: 'china', category: 'state' } } as const;
const TWICE = '<p>Xi and China.</p><p>Xi and China.</p>';
const SETTINGS = {
  ...{ ...NOT_ACTIVE, active: true, density: 'every' as const, headings: true, unrecorded: true },
  categories: { person: true, organisation: true, state: true, claim: true },
};

let scene: CardScene | null = null;
afterEach(() => scene?.stop());

test.each<[string, string, number | null]>([
  ['the same text', TWICE, 2],
  ['one of two alike', '<p>Xi and China.</p>', null],
  ['other words', '<p>Other words on Xi.</p>', null],
])('what stands where a mark stood, drawn again as %s', (_, html, expected) => {
  const before = makeMarks(render(TWICE), NAMES);
  const after = makeMarks(render(html), NAMES);
  expect(findRedrawn(before, after, before[2]!)).toBe(expected === null ? null : after[expected]);
});

test('a mark whose own text still stands is another’s nowhere', () => {
  const fixture = render(TWICE);
  const before = makeMarks(fixture, NAMES);
  expect(findRedrawn(before, makeMarks(fixture, NAMES), before[2]!)).toBeNull();
});

test('the current mark keeps its place when the page draws the same text again', async () => {
  scene = await makeCardScene(TWICE, NAMES);
  const { layer, navigation } = scene;
  navigation.step(1);
  navigation.step(1);
  for (const html of [TWICE, TWICE]) {
    await layer.show(readFixture(render(html), NAMES), SETTINGS);
    navigation.follow();
    expect(layer.current).toBe(layer.shown[1]);
  }
  await layer.show(readFixture(render('<p>Other words on Xi.</p>'), NAMES), SETTINGS);
  navigation.follow();
  expect(layer.current).toBeNull();
});
