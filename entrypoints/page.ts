import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { whenLargeEnough } from '../src/page/frame.ts';
import { removeLeftovers } from '../src/page/marks/leftovers.ts';
import { whenOrphaned } from '../src/page/orphan.ts';
import { PageSession } from '../src/page/page-session.ts';

const RUNNING = Symbol.for('counterpoint.page');

/**
 * The page script: wxt.config.ts registers it for the listed publishers, the background for others. It is no content
 * script to WXT, whose wrapper for those would be a sixth of it and does what `whenOrphaned` does.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { [RUNNING]?: boolean };
  if (world[RUNNING]) return;
  world[RUNNING] = true;
  removeLeftovers(document);
  const session = new PageSession(document);
  const giveUp = whenLargeEnough(() => void session.start());
  whenOrphaned(() => {
    giveUp();
    session.stop();
    delete world[RUNNING];
  });
});
