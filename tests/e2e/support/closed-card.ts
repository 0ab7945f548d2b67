import type { Page } from 'puppeteer-core';

/** The one call that Firefox's side of puppeteer needs and does not publish. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: { result: RemoteValue } }> };
}
interface RemoteValue {
  value?: { shadowRoot?: { sharedId: string } } & string;
}

/**
 * Ask the card of a build that readers install. Its shadow root is closed to the page and to its scripts, but not to the
 * debugger. Null when no card is open. `read` runs in the page and sees nothing around it but what it is given.
 */
export async function readClosedCard<T>(page: Page, read: (root: ShadowRoot) => T): Promise<T | null>;
export async function readClosedCard<T, Given>(
  page: Page,
  read: (root: ShadowRoot, given: Given) => T,
  given: Given,
): Promise<T | null>;
export async function readClosedCard(page: Page, read: object, given?: unknown): Promise<unknown> {
  const isFirefox = (await page.browser().version()).startsWith('firefox');
  const code = `(root) => (${read})(root, ${JSON.stringify(given)})`;
  return isFirefox ? readInFirefox(page, code) : readInChromium(page, code);
}

async function readInChromium(page: Page, code: string): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    const { result: host } = await session.send('Runtime.evaluate', { expression: FIND });
    if (!host.objectId) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: host.objectId, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function () { return (${code})(this); }`,
      returnByValue: true,
    });
    return result.value;
  } finally {
    await session.detach();
  }
}

async function readInFirefox(page: Page, code: string): Promise<unknown> {
  const { connection } = page.browser() as unknown as Bidi;
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const call = async (functionDeclaration: string, ...args: object[]) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    return result.result.value;
  };
  const sharedId = (await call(`() => ${FIND}`))?.shadowRoot?.sharedId;
  return sharedId === undefined
    ? null
    : JSON.parse((await call(`(root) => JSON.stringify((${code})(root))`, { sharedId }))!);
}

const FIND = 'document.querySelector("[data-counterpoint-card]")';
