import { beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (command: string, tab?: { id: number }) => void;

const calls: string[] = [];
const note = (name: string) =>
  vi.fn(async (...given: unknown[]) => {
    calls.push(`${name} ${JSON.stringify(given)}`);
  });

const browser = vi.hoisted(() => ({ commands: undefined as unknown, sidebarAction: undefined as unknown, tabs: {} }));
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../src/background/frames.ts', () => ({
  stepThroughFrames: note('stepThroughFrames'),
  openCardInFrame: note('openCardInFrame'),
}));
vi.mock('../../../src/tabs/panel.ts', () => ({ showPanel: note('showPanel') }));
vi.mock('../../../src/background/broadcast.ts', () => ({ refreshPages: note('refreshPages') }));
vi.mock('../../../src/settings/store.ts', () => ({
  changeSettings: async (change: (before: object) => object) => {
    calls.push(`changeSettings ${JSON.stringify([change({ enabled: true }), change({ enabled: false })])}`);
  },
}));

let press: Listener;

beforeEach(async () => {
  calls.length = 0;
  browser.commands = { onCommand: { addListener: (listener: Listener) => (press = listener) } };
  browser.sidebarAction = undefined;
  browser.tabs = { query: async () => [{ id: 9 }] };
  const { answerCommands } = await import('../../../src/background/commands.ts');
  answerCommands();
});

describe('a command', () => {
  test.each([
    ['next-mark', ['stepThroughFrames [7,1]']],
    ['previous-mark', ['stepThroughFrames [7,-1]']],
    ['open-card', ['openCardInFrame [7]']],
    ['toggle-marking', ['changeSettings [{"enabled":false},{"enabled":true}]', 'refreshPages []']],
    ['open-panel', ['showPanel [7,null]']],
    ['nobody-knows-it', []],
  ])('%s', async (command, expected) => {
    press(command, { id: 7 });
    await vi.waitFor(() => expect(calls).toEqual(expected));
  });

  test('is for the tab in front where the browser does not name one', async () => {
    press('next-mark');
    await vi.waitFor(() => expect(calls).toEqual(['stepThroughFrames [9,1]']));
  });

  test('opens the panel before anything is waited for: the key is all that allows it', () => {
    press('open-panel', { id: 7 });
    expect(calls).toEqual(['showPanel [7,null]']);
  });

  test('opens and closes the sidebar of Firefox, at once as well', () => {
    browser.sidebarAction = { toggle: note('toggle') };
    press('open-panel', { id: 7 });
    expect(calls).toEqual(['toggle []']);
  });
});

test.each([
  ['next-mark', undefined],
  ['open-panel', undefined],
  ['open-panel', { toggle: async () => Promise.reject(new Error('no tab')) }],
])('one that fails is told to a developer, and leaves nothing unhandled: %s', async (command, sidebarAction) => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  browser.sidebarAction = sidebarAction;
  browser.tabs = { query: async () => Promise.reject(new Error('no tab')) };
  press(command);
  await vi.waitFor(() => expect(warned).toHaveBeenCalledExactlyOnceWith(expect.anything(), new Error('no tab')));
  warned.mockRestore();
});

test('a browser without commands is left alone', async () => {
  browser.commands = undefined;
  const { answerCommands } = await import('../../../src/background/commands.ts');
  expect(answerCommands).not.toThrow();
});
