import { once } from 'node:events';
import { type ExtensionBrowser, openInternalPage } from '../../driver/launch.ts';

/** End a browser as its reader does, so that it keeps what was open: Firefox closes all tabs first when a program ends it. */
export async function quitBrowser({ kind, browser, close }: ExtensionBrowser): Promise<void> {
  if (kind === 'chromium') return close();
  const ended = once(browser.process()!, 'exit');
  const page = await openInternalPage(browser, 'about:addons');
  // The page goes with its browser, before it can answer.
  page.evaluate(quitFirefox).catch(() => undefined);
  await ended;
}

function quitFirefox(): void {
  const { Services } = globalThis as unknown as { Services: { startup: { quit(how: number): void } } };
  const ATTEMPT = 2;
  Services.startup.quit(ATTEMPT);
}
