import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from '../src/card/card.ts';
import { type MakeNavigation, NAVIGATION } from '../src/page/navigation/late-navigation.ts';
import { Navigation } from '../src/page/navigation/navigation.ts';

/** Brought into a page whose reader may want to know more of a mark: the card, and the ways to it. A second time changes nothing. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [NAVIGATION]?: MakeNavigation };
  if (world[NAVIGATION]) return;
  const card = createCard(import.meta.env.MODE === 'production' ? 'closed' : 'open');
  world[NAVIGATION] = (page) => new Navigation(page, card);
});
