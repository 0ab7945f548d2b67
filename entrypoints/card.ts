import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from '../src/card/card.ts';
import { LATE_PARTS, type MakeLateParts } from '../src/page/navigation/late-navigation.ts';
import { LateParts } from '../src/page/navigation/late-parts.ts';

/** Brought into a page when something was found on it: the card, and the ways to it. A second time changes nothing. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [LATE_PARTS]?: MakeLateParts };
  if (world[LATE_PARTS]) return;
  const card = createCard(import.meta.env.MODE === 'production' ? 'closed' : 'open');
  world[LATE_PARTS] = (page) => new LateParts(page, card);
});
