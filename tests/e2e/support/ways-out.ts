import type { Page, WebWorker } from 'puppeteer-core';

/** What a way out is tried from: a window, or the global scope of a worker, which has no document. */
type Scope = typeof globalThis;

interface WayOut {
  /** The directive of the policy that has to refuse it. */
  directive: string;
  go: (scope: Scope, address: string) => unknown;
}

/** By a word that is to be part of the host that it leads to. */
export type Ways = Record<string, WayOut>;

/** For anything that runs, a worker as well. Data over https is left open for packs: no code but theirs has a way to it. */
export const WAYS_OF_ALL: Ways = {
  fetch: { directive: 'connect-src', go: (scope, address) => scope.fetch(address.replace('https:', 'http:')) },
  eventsource: {
    directive: 'connect-src',
    go: (scope, address) => new scope.EventSource(address.replace('https:', 'http:')),
  },
  websocket: {
    directive: 'connect-src',
    go: (scope, address) => new scope.WebSocket(address.replace('https:', 'wss:')),
  },
};

export const WAYS_OF_WORKERS: Ways = {
  ...WAYS_OF_ALL,
  importscripts: {
    directive: 'script-src-elem',
    go: (scope, address) => (scope as unknown as { importScripts(file: string): void }).importScripts(address),
  },
};

export const WAYS_OF_PAGES: Ways = {
  ...WAYS_OF_ALL,
  xhr: {
    directive: 'connect-src',
    go: (scope, address) => {
      const request = new scope.XMLHttpRequest();
      request.open('POST', address.replace('https:', 'http:'));
      request.send('text');
    },
  },
  beacon: {
    directive: 'connect-src',
    go: (scope, address) => scope.navigator.sendBeacon(address.replace('https:', 'http:'), 'text'),
  },
  image: {
    directive: 'img-src',
    go: (scope, address) => {
      new scope.Image().src = address;
    },
  },
  background: {
    directive: 'img-src',
    go: ({ document, CSSStyleSheet }, address) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { background: url("${address}") }`);
      document.adoptedStyleSheets.push(sheet);
    },
  },
  font: { directive: 'font-src', go: ({ FontFace }, address) => new FontFace('Any', `url("${address}")`).load() },
  script: {
    directive: 'script-src-elem',
    go: ({ document }, address) => {
      const script = document.createElement('script');
      script.src = address;
      document.head.append(script);
    },
  },
  style: {
    directive: 'style-src-elem',
    go: ({ document }, address) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = address;
      document.head.append(link);
    },
  },
  video: {
    directive: 'media-src',
    go: ({ document }, address) => {
      const video = document.createElement('video');
      video.src = address;
      document.body.append(video);
    },
  },
  frame: {
    directive: 'frame-src',
    go: ({ document }, address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    },
  },
  object: {
    directive: 'object-src',
    go: ({ document }, address) => {
      const object = document.createElement('object');
      object.data = address;
      document.body.append(object);
    },
  },
  form: {
    directive: 'form-action',
    go: ({ document }, address) => {
      const form = document.createElement('form');
      form.action = address;
      form.method = 'post';
      document.body.append(form);
      form.submit();
    },
  },
};

/** Known to Chromium alone, as far as pages of extensions go. */
export const WAYS_OF_CHROMIUM: Ways = {
  prefetch: {
    directive: 'default-src',
    go: ({ document }, address) => {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      // Over https it is as open as data: Chromium lets through what any directive would.
      link.href = address.replace('https:', 'http:');
      document.head.append(link);
    },
  },
};

/**
 * Frames and forms, for which Chromium calls the host before it asks the policy whether it may: the host can be seen to
 * be called, and gets nothing.
 */
export const CALLED_AHEAD = ['frame', 'form'];

/** Names of hosts that must not hear of anything. */
export const NOWHERE = '.nowhere.example';

const PATIENCE_MS = 5000;

/**
 * Try all ways out of a page or worker at once, or of the scope that an expression in it gives. Resolves to the directive
 * that refused each, or `nothing`.
 */
export function tryWaysOut(where: Page | WebWorker, ways: Ways, scope = 'globalThis'): Promise<Record<string, string>> {
  // As text: the browsers take no functions as values, and the policy forbids to make some of text.
  const list = Object.entries(ways).map(([name, { go }]) => `['${name}', 'https://${name}${NOWHERE}/', ${go}]`);
  return where.evaluate(`(async () => (${tryAll})(await ${scope}, [${list}], ${PATIENCE_MS}))()`) as Promise<
    Record<string, string>
  >;
}

async function tryAll(
  scope: Scope,
  ways: [name: string, address: string, go: WayOut['go']][],
  patience: number,
): Promise<Record<string, string>> {
  const listener: EventTarget = scope.document ?? scope;
  const tried = ways.map(async ([name, address, go]) => {
    const refused = new Promise<string>((resolve) => {
      listener.addEventListener('securitypolicyviolation', (event) => {
        const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
        if (blockedURI.includes(`//${name}.`)) resolve(effectiveDirective);
      });
      scope.setTimeout(() => resolve('nothing'), patience);
    });
    // That one fails does not say that the policy was what refused it.
    await new Promise((done) => done(go(scope, address))).catch(() => undefined);
    return [name, await refused] as const;
  });
  return Object.fromEntries(await Promise.all(tried));
}
