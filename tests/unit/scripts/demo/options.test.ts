import { describe, expect, it } from 'vitest';
import { type DemoOptions, readOptions } from '../../../../scripts/demo/options.ts';

const SCREEN = { DISPLAY: ':0' };
const WINDOW: DemoOptions = { browser: undefined, headless: false, subscribe: false, port: 0 };

const READ: [args: string[], environment: NodeJS.ProcessEnv, options: DemoOptions | null][] = [
  [[], SCREEN, WINDOW],
  [[], { WAYLAND_DISPLAY: 'wayland-0' }, WINDOW],
  [[], {}, { ...WINDOW, headless: process.platform === 'linux' }],
  [[], { DISPLAY: '' }, { ...WINDOW, headless: process.platform === 'linux' }],
  [['--headless'], SCREEN, { ...WINDOW, headless: true }],
  [['--subscribe'], SCREEN, { ...WINDOW, subscribe: true }],
  [['--browser', 'firefox', '--port=8080'], SCREEN, { ...WINDOW, browser: 'firefox', port: 8080 }],
  [['--help', '--port', '1'], SCREEN, null],
];

const REFUSED: [args: string[], says: string][] = [
  [['--browser', 'netscape'], '--browser takes chromium or firefox, not netscape'],
  [['--port', '70000'], '--port takes a number up to 65535, not 70000'],
  [['--port', ''], '--port takes a number'],
  [['--port', '80a'], '--port takes a number'],
  [['--fullscreen'], "'--fullscreen'"],
  [['somewhere'], "'somewhere'"],
];

describe('options of the demonstration', () => {
  it.each(READ)('%j in %j are read', (args, environment, options) => {
    expect(readOptions(args, environment)).toEqual(options);
  });

  it.each(REFUSED)('%j is refused with a reason', (args, says) => {
    expect(() => readOptions(args, SCREEN)).toThrow(says);
  });
});
