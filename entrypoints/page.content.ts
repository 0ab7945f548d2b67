import '../src/page/painters/highlight-painter.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { whenLargeEnough } from '../src/page/frame.ts';
import { whenOrphaned } from '../src/page/orphan.ts';
import { PageSession } from '../src/page/page-session.ts';

const RUNNING = Symbol.for('counterpoint.page');

export default defineContentScript({
  // Set in wxt.config.ts: the list of publishers need not be in the script that runs on each of them.
  matches: [],
  runAt: 'document_idle',
  allFrames: true,
  matchOriginAsFallback: true,
  main(context) {
    const world = globalThis as { [RUNNING]?: boolean };
    if (world[RUNNING]) return;
    world[RUNNING] = true;
    const session = new PageSession(document);
    const giveUp = whenLargeEnough(() => void session.start());
    const stop = () => {
      giveUp();
      session.stop();
      delete world[RUNNING];
    };
    context.onInvalidated(stop);
    whenOrphaned(document, stop);
  },
});
