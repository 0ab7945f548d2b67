import type { Subscription } from '../../messaging/subscription.ts';
import { type Checked, checkSubscription } from './check-subscription.ts';
import { takeCount } from './fetch-bytes.ts';

/** What the worker is asked, once: it is ended with its answer. */
export interface UpdateRequest {
  subscription: Subscription;
  /** Version of the extension. */
  by: string;
}

export interface UpdateAnswer {
  checked: Checked;
  /** How many requests it took. */
  requests: number;
}

/** In the worker: answer what is asked. Only our own background and pages can start it. */
export function answerUpdates(): void {
  addEventListener('message', async ({ data }: MessageEvent<UpdateRequest>) => {
    const checked = await checkSubscription(data.subscription, data.by);
    const answer: UpdateAnswer = { checked, requests: takeCount() };
    postMessage(answer);
  });
}
