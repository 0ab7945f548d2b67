import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerDrafts } from '../src/projects/draft-worker.ts';

/** A worker: drafts documents of the studio. */
export default defineUnlistedScript(answerDrafts);
