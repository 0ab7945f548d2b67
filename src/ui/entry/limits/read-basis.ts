import { countRequests } from '../../../messaging/count-requests.ts';
import type { PackInfo } from '../../../messaging/protocol.ts';
import { send } from '../../../messaging/send.ts';

/** What everything that our pages show rests on. */
export interface Basis {
  /** Empty when they could not be read. */
  packs: PackInfo[];
  /** Requests to the outside that this page and the background have made; null when the background does not answer. */
  requests: number | null;
}

export async function readBasis(): Promise<Basis> {
  const [packs, outside] = await Promise.all([send('packs', {}), send('countRequests', {})]);
  return {
    packs: packs.ok ? packs.value : [],
    requests: outside.ok ? outside.value + countRequests() : null,
  };
}
