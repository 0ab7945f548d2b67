import { CARD_PORT, type CardPort } from '../../card/port.ts';
import { send } from '../../messaging/send.ts';

/** The card script of this document, if it has been brought in; both scripts share one world. */
export function presentCard(): CardPort | undefined {
  return (globalThis as { [CARD_PORT]?: CardPort })[CARD_PORT];
}

/** Bring the card script in, once; undefined when the browser does not allow it. */
export async function loadCard(): Promise<CardPort | undefined> {
  if (!presentCard()) await send('loadPart', { part: 'card' });
  return presentCard();
}
