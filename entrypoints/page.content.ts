import '../src/page/painters/highlight-painter.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PageSession } from '../src/page/page-session.ts';
import { LOCAL_PAGES, PUBLISHER_MATCHES } from '../src/settings/publishers.ts';

const RUNNING = Symbol.for('counterpoint.page');

export default defineContentScript({
  matches: import.meta.env.MODE === 'production' ? PUBLISHER_MATCHES : [...PUBLISHER_MATCHES, ...LOCAL_PAGES],
  runAt: 'document_idle',
  main(context) {
    const world = globalThis as { [RUNNING]?: boolean };
    if (world[RUNNING]) return;
    world[RUNNING] = true;
    const session = new PageSession(document);
    context.onInvalidated(() => {
      session.stop();
      delete world[RUNNING];
    });
    void session.start();
  },
});
