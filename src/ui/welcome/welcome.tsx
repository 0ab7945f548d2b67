import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { showPanel } from '../../tabs/panel.ts';
import { WelcomeView } from './welcome-view.tsx';

/** The welcome page, connected to the browser. */
export function Welcome() {
  const [tabId, setTabId] = useState<number | null>(null);

  useEffect(() => {
    void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null));
  }, []);

  return <WelcomeView onOpenPanel={() => tabId !== null && void showPanel(tabId, null)} />;
}
