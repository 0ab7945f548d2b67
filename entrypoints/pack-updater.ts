import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerUpdates } from '../src/packs/subscriptions/answer-updates.ts';

/** A worker: fetches, checks and stores new versions of packs. */
export default defineUnlistedScript(answerUpdates);
