import { parseArgs } from 'node:util';
import type { BrowserKind } from '../../tests/driver/find-browser.ts';

export interface DemoOptions {
  /** Undefined: whichever is found, Chromium first. */
  browser: BrowserKind | undefined;
  headless: boolean;
  /** Show a subscription to a sample pack instead of the article. */
  subscribe: boolean;
  /** 0: any free one. */
  port: number;
}

export const HELP = `Usage: npm start -- [options]

Builds Counterpoint, serves a sample article on this machine and opens it in a
browser with the extension loaded. Without a display it saves pictures instead.

  --browser chromium|firefox   the browser to use (default: the first one found)
  --headless                   no window: save pictures under .output/demo/
  --subscribe                  serve a sample pack, subscribe to it, update it and show
                               what an update would change, with pictures
  --port NUMBER                port of the sample article (default: any free one)
  --help                       this text`;

/** Options from the command line; null for a request for help. Throws an error of one line for a wrong one. */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): DemoOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      subscribe: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Error(`--port takes a number up to 65535, not ${values.port}`);
  const { browser } = values;
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser takes chromium or firefox, not ${browser}`);
  }
  const headless = values.headless || !hasDisplay(environment);
  return { browser, headless, subscribe: values.subscribe, port };
}

function hasDisplay({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
