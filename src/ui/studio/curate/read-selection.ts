/** A stretch of the text that is shown, in UTF-16 units of its document. */
export interface Selected {
  start: number;
  end: number;
  text: string;
}

/** What is selected in a text whose pieces say where they start; without the spaces around it; null for nothing. */
export function readSelection(box: Element, text: string): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  if (from === undefined || to === undefined) return null;
  const chosen = text.slice(from, to);
  const start = from + chosen.length - chosen.trimStart().length;
  const words = chosen.trim();
  return words ? { start, end: start + words.length, text: words } : null;
}

/** Where in the document a boundary of a range lies. Outside of a piece it is at the start of the next, or else the end. */
function placeOf(node: Node, offset: number): number | undefined {
  if (node instanceof Text) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-start]');
    return piece ? Number(piece.dataset.start) + offset : undefined;
  }
  const after = node.childNodes[offset];
  const next = after instanceof Element ? (after.closest('[data-start]') ?? after.querySelector('[data-start]')) : null;
  if (next) return Number((next as HTMLElement).dataset.start);
  const pieces = (node as Element).querySelectorAll<HTMLElement>('[data-start]');
  const last = pieces[pieces.length - 1] ?? (node as Element).closest<HTMLElement>('[data-start]');
  if (!last) return undefined;
  return Number(last.dataset.start) + (offset === 0 && !pieces.length ? 0 : last.textContent.length);
}
