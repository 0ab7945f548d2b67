import { listen } from '../../dom/listen.ts';
import { createElement, execCommand } from '../../dom/nodes.ts';

/**
 * Put a text on the clipboard during the reader's click on a button; whether that worked. Pages without https, and some
 * with a policy of their own, keep the clipboard from scripts: there the text is selected and copied beside the button.
 */
export async function copyText(text: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, button);
  }
}

function copySelected(text: string, button: HTMLElement): boolean {
  const area = createElement(document, 'textarea');
  area.className = 'unseen';
  area.value = text;
  button.after(area);
  area.select();
  // The page may listen to copying, and put in something of its own.
  const setText = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  const copying = new AbortController();
  listen(window, 'copy', setText, { capture: true, signal: copying.signal });
  try {
    return execCommand(document, 'copy');
  } finally {
    copying.abort();
    area.remove();
    button.focus({ preventScroll: true });
  }
}
