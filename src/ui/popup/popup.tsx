import { PopupView } from './popup-view.tsx';
import { usePopup } from './use-popup.ts';

/** The popup, connected to the browser. */
export function Popup() {
  return <PopupView {...usePopup()} />;
}
