import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from '../src/card/card.ts';
import type { CardPort } from '../src/card/port.ts';
import { CARD } from '../src/page/navigation/late-card.ts';

/** Brought into a page whose reader may want to know more of a mark. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [CARD]?: CardPort };
  world[CARD] ??= createCard(import.meta.env.MODE === 'production' ? 'closed' : 'open');
});
