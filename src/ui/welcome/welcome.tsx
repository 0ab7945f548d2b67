import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '../../messaging/send.ts';
import { showPanel } from '../../tabs/panel.ts';
import { WelcomeView } from './welcome-view.tsx';

/** The welcome page, connected to the browser. */
export function Welcome() {
  const [tabId, setTabId] = useState<number | null>(null);
  const [hover, setHover] = useState<boolean | null>(null);

  useEffect(() => {
    void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null));
    void send('readSettings', {}).then((settings) => setHover(settings.ok ? settings.value.hover : null));
  }, []);

  const changeHover = async (wanted: boolean) => {
    setHover(wanted);
    const settings = await send('changeSettings', { patch: { hover: wanted }, tabId: tabId ?? undefined });
    setHover(settings.ok ? settings.value.hover : !wanted);
  };

  return (
    <WelcomeView
      onOpenPanel={() => tabId !== null && void showPanel(tabId, null)}
      hover={hover}
      onHover={(wanted) => void changeHover(wanted)}
    />
  );
}
