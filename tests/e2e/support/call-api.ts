import type { Page, WebWorker } from 'puppeteer-core';

/** Call a function of the extension API, such as `tabs.query`, on a page of the extension or in its background. */
export function callApi<T>(where: Page | WebWorker, name: string, ...args: unknown[]): Promise<T> {
  const call = (path: string, given: unknown[]) => {
    type Tree = { [key: string]: Tree } & ((...args: unknown[]) => unknown);
    const scope = globalThis as unknown as Record<'browser' | 'chrome', Tree>;
    const steps = path.split('.');
    const method = steps.pop()!;
    const at = steps.reduce<Tree>((tree, step) => tree[step]!, scope.browser ?? scope.chrome);
    return at[method]!(...given);
  };
  return where.evaluate(call, name, args) as Promise<T>;
}
