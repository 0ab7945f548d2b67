import { PanelView } from './panel-view.tsx';
import { usePanel } from './use-panel.ts';

/** The side panel, connected to the browser. */
export function Panel() {
  return <PanelView {...usePanel()} />;
}
