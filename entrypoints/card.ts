import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from '../src/card/card.ts';
import { CARD_PORT, type CardPort } from '../src/card/port.ts';

/** Brought into a page when something was found on it; a second time changes nothing. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [CARD_PORT]?: CardPort };
  world[CARD_PORT] ??= createCard(import.meta.env.MODE === 'production' ? 'closed' : 'open');
});
