import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../src/page/capture/capture-page.ts';

/** Run in a page when its reader adds it, or words of it, to a pack; the background gets what this returns. */
export default defineUnlistedScript(() => capturePage(document));
