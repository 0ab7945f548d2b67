import { createElement } from '../dom/nodes.ts';
/**
 * Style a shadow tree of ours by the text of a sheet. On pages of the web as an element: a content script's own is exempt
 * from the policy of the page, and Firefox refuses it `adoptedStyleSheets` (bug 1751346). Our own pages, such as the
 * welcome page, forbid inline styles to us as well; there, a sheet is adopted.
 */
export function addStyles(root: ShadowRoot, text: string): void {
  if (location.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = createElement(document, 'style');
  // One text, set at once: only so is it exempt.
  style.textContent = text;
  root.append(style);
}
