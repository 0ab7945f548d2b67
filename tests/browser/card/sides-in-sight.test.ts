import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { isDispute } from '../../../src/knowledge/contention.ts';
import type { EntryView } from '../../../src/knowledge/entry-view.ts';
import { LANGUAGES, speak } from '../../support/i18n.ts';
import { findText, isInSight } from './in-sight.ts';
import { makeScene, type Scene, settle } from './open-card.ts';

let claims: EntryView[] = [];
beforeAll(async () => {
  claims = await commands.contestedClaims();
});

let scene: Scene;
afterEach(() => {
  scene.card.stop();
  speak('en');
});

/** A column of text as in an article, with a mention on the line that begins so far down the window, as a share of it. */
function makeArticle(share: number, mention = 'what it is about'): Scene {
  const line = `<b id="mention" style="font-weight: inherit">${mention}</b>`;
  return makeScene(`<style>body { margin: 0 }</style>
    <p style="position: absolute; inset: calc(${share * 100}vh - 14px) 0 auto; inline-size: min(640px, 100vw - 32px);
      margin: 0 auto; font: 18px/28px serif">Words before ${line} and words after it, up to the end of a line.</p>`);
}

/** Names of the claims of which something of the first so many sides that must be in sight is not. */
async function failuresAt(share: number, least: number, mention?: string): Promise<string[]> {
  scene = makeArticle(share, mention);
  const failed: string[] = [];
  for (const view of claims) {
    const panel = await scene.open({ id: view.id, view });
    await settle();
    const side = [...panel.querySelectorAll('.sides')][0];
    const shown = [...(side?.children ?? [])];
    const own = view.conflicts.filter(isDispute).find(({ sides }) => sides.length === shown.length);
    const all = (own ? shown : []).slice(0, least).every((each) => {
      const gists = view.conflicts.flatMap(({ sides }) => sides.flatMap(({ positions }) => positions.slice(0, 1)));
      const first = gists.find(({ actor, gist }) => findText(each, gist) && findText(each, actor.label));
      if (!first) return false;
      return [first.gist, first.actor.label].every((text) => isInSight(findText(each, text)!, panel));
    });
    const isTooHigh = panel.offsetHeight > Math.max(innerHeight * MOST_SHARE, LEAST_HEIGHT);
    if (shown.length < 2 || !all || isTooHigh) failed.push(view.id);
    scene.card.close();
  }
  return failed;
}

/** Of the window, that a card takes so that all sides are in sight; where that is low, as much as it must. */
const MOST_SHARE = 0.75;
const LEAST_HEIGHT = 520;
const EVERY = Number.POSITIVE_INFINITY;

describe.each<[string, number, number, number]>([
  ['1280 x 680', 1280, 680, EVERY],
  ['1366 x 768', 1366, 768, EVERY],
  ['360 x 740', 360, 740, EVERY],
  ['740 x 360', 740, 360, 1],
])('in a window of %s', (_, width, height, least) => {
  test.each(LANGUAGES)(
    'the first position of each side is in sight at once, in %s',
    { timeout: 60_000 },
    async (language) => {
      speak(language);
      await page.viewport(width, height);
      // A mention in the middle of the window leaves the least room.
      for (const share of language === 'en' ? [0.2, 0.5, 0.8] : [0.5]) {
        expect(await failuresAt(share, least), `mention at ${share * 100}% of the height`).toEqual([]);
      }
    },
  );
});

/** Two lines, each so wide that there is no room beside it. */
const LONG =
  'the sovereignty, independence and territorial integrity of all countries, effectively upheld as the charter of all nations lays down';

test('in a low window, by a mention over two lines, the first side is in sight', { timeout: 60_000 }, async () => {
  await page.viewport(740, 360);
  for (const share of [0.35, 0.45, 0.5, 0.6]) {
    expect(await failuresAt(share, 1, LONG), `mention at ${share * 100}% of the height`).toEqual([]);
    expect(scene.mention.getClientRects().length).toBe(2);
  }
});

test('there is something to try', () => expect(claims.length).toBeGreaterThan(30));
