import type { CDPSession, Page } from 'puppeteer-core';
import type { browser as ExtensionApi } from 'wxt/browser';
import type { ExtensionBrowser } from '../../driver/launch.ts';

/** End the background, as the browser does after half a minute of rest. @param helper a page of the extension */
export async function endBackground(browser: ExtensionBrowser, helper: Page): Promise<void> {
  if (browser.kind === 'chromium') {
    const target = await browser.browser.waitForTarget((other) => other.type() === 'service_worker');
    await (await target.worker())?.close();
    return;
  }
  // Firefox ends it by itself; it is a view of the extension for as long as it lives.
  await helper.waitForFunction(
    () => {
      const { browser: api } = globalThis as unknown as { browser: typeof ExtensionApi };
      const views = api.extension.getViews() as unknown as { location: Location }[];
      return !views.some(({ location }) => location.pathname.includes('background'));
    },
    { timeout: 60_000 },
  );
}

/** A way into the background, which only Chromium offers. */
export async function attachToBackground({ browser }: ExtensionBrowser): Promise<CDPSession> {
  const target = await browser.waitForTarget((other) => other.type() === 'service_worker');
  return target.createCDPSession();
}

/** What the background holds after a collection, bytes: objects, and all of it with the tables beside them. */
export async function measureBackgroundHeap(session: CDPSession): Promise<{ objects: number; all: number }> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return { objects: usage.usedSize, all: usage.usedSize + (usage.backingStorageSize ?? 0) };
}

/** Time that the background's scripts take while something is done, ms. */
export async function measureBackgroundWork(session: CDPSession, run: () => Promise<unknown>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await run();
  const { profile } = await session.send('Profiler.stop');
  const idle = new Set(
    profile.nodes.filter(({ callFrame }) => /^\((?:idle|root)\)$/.test(callFrame.functionName)).map(({ id }) => id),
  );
  const { samples = [], timeDeltas = [] } = profile;
  return samples.reduce((sum, node, at) => (idle.has(node) ? sum : sum + (timeDeltas[at] ?? 0)), 0) / 1000;
}

/**
 * Ask the background from an article, again and again until `stop`, what is known of a short text, as pages do; longest
 * answer, ms. @param helper a page of the extension, by which a script comes into the article
 */
export async function watchAnswers(helper: Page, article: Page): Promise<{ stop(): Promise<Answers> }> {
  await article.bringToFront();
  const tab = await helper.evaluate(async () => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', typeof ExtensionApi>;
    const [front] = await (scope.browser ?? scope.chrome).tabs.query({ active: true, currentWindow: true });
    return front!.id!;
  });
  const watching = helper.evaluate(async (tabId) => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', typeof ExtensionApi>;
    const api = scope.browser ?? scope.chrome;
    const [injected] = await api.scripting.executeScript({
      target: { tabId },
      func: async () => {
        const inPage = globalThis as unknown as Record<'browser' | 'chrome', typeof ExtensionApi>;
        const { runtime } = inPage.browser ?? inPage.chrome;
        const blocks = ['Nothing of note was said in Kyiv.'];
        const text = { page: 1, since: null, blocks, headings: [] };
        const answers = { longest: 0, count: 0 };
        for (let revision = 1; document.documentElement.dataset.watch !== 'stop'; revision++) {
          const began = performance.now();
          // A background that ends meanwhile answers the next.
          await runtime
            .sendMessage({ to: 'background', type: 'annotate', request: { ...text, revision } })
            .catch(() => undefined);
          answers.longest = Math.max(answers.longest, performance.now() - began);
          answers.count += 1;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        return answers;
      },
    });
    return injected?.result as { longest: number; count: number };
  }, tab);
  return {
    async stop() {
      await article.evaluate(() => {
        document.documentElement.dataset.watch = 'stop';
      });
      return watching;
    },
  };
}

export interface Answers {
  longest: number;
  count: number;
}
