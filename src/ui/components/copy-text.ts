import { listen } from '../../dom/listen.ts';
import { createElement, execCommand } from '../../dom/nodes.ts';

/**
 * Put a text on the clipboard during the reader's click on a button, beside it the same as HTML where that is given; whether
 * that worked. Pages without https, and some with a policy of their own, keep the clipboard from scripts: there the text is
 * selected and copied beside the button.
 */
export async function copyText(text: string, button: HTMLElement, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([asItem({ 'text/plain': text, 'text/html': html })]);
    return true;
  } catch {
    return copySelected({ 'text/plain': text, ...(html !== undefined && { 'text/html': html }) }, button);
  }
}

function asItem(forms: Record<string, string>): ClipboardItem {
  const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
  return new ClipboardItem(Object.fromEntries(blobs));
}

function copySelected(forms: Record<string, string> & { 'text/plain': string }, button: HTMLElement): boolean {
  const area = createElement(document, 'textarea');
  area.className = 'unseen';
  area.value = forms['text/plain'];
  button.after(area);
  area.select();
  // The page may listen to copying, and put in something of its own.
  const setText = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
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
