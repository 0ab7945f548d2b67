import { type Browser, browser } from 'wxt/browser';
import { changeSettings } from '../settings/store.ts';
import { showPanel } from '../tabs/panel.ts';
import { refreshPages } from './broadcast.ts';
import { captureTab } from './capture.ts';
import { openCardInFrame, stepThroughFrames } from './frames.ts';
import { tellFailure } from './tell-failure.ts';

type Tab = Pick<Browser.tabs.Tab, 'id'> & Partial<Pick<Browser.tabs.Tab, 'incognito'>>;

/** Firefox's sidebar, which Chromium and its types do not know. */
interface WithSidebar {
  sidebarAction?: { toggle(): Promise<void> };
}

/** Answer the keyboard commands. Browsers on phones have none. */
export function answerCommands(): void {
  browser.commands?.onCommand.addListener((command: string, tab?: Tab) => {
    // A browser opens its side panel only while it is still handling the key: no question may come before.
    tellFailure(command, answer(command, tab));
  });
}

function answer(command: string, tab: Tab | undefined): Promise<void> {
  if (command === 'open-panel') return togglePanel(tab);
  return command === 'toggle-marking' ? toggleMarking() : passOn(command, tab);
}

async function passOn(command: string, tab: Tab | undefined): Promise<void> {
  const { id, incognito = false } = tab ?? (await tabInFront());
  if (id === undefined) return;
  if (command === 'add-to-pack') await captureTab({ id, incognito });
  else if (command === 'next-mark') await stepThroughFrames(id, 1);
  else if (command === 'previous-mark') await stepThroughFrames(id, -1);
  else if (command === 'open-card') await openCardInFrame(id);
}

async function toggleMarking(): Promise<void> {
  await changeSettings(({ enabled }) => ({ enabled: !enabled }));
  await refreshPages();
}

async function togglePanel(tab: Tab | undefined): Promise<void> {
  const { sidebarAction } = browser as WithSidebar;
  if (sidebarAction) return sidebarAction.toggle();
  const { id } = tab ?? (await tabInFront());
  if (id !== undefined) await showPanel(id, null);
}

async function tabInFront(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ?? { id: undefined };
}
