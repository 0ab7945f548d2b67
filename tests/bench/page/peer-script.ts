import MarkJs from 'mark.js';

declare const TERMS: string[];
const TERMS_A_CALL = 100;

/** What is measured beside the product, each as a content script on a fresh page, started by the address. */
const PEERS: Record<string, () => void> = {
  floor: () => void readAll(),
  watch: () =>
    new MutationObserver(() => undefined).observe(document, { subtree: true, childList: true, characterData: true }),
  mark: () => {
    // Given all at once, mark.js calls itself once for each term, until the stack is full.
    for (let at = 0; at < TERMS.length; at += TERMS_A_CALL) {
      const terms = TERMS.slice(at, at + TERMS_A_CALL);
      new MarkJs(document.body).mark(terms, { separateWordSearch: false, accuracy: 'exactly' });
    }
  },
  markRegExp: () => {
    const words = TERMS.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    new MarkJs(document.body).markRegExp(new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'));
  },
};

/** Elements and text with a table of offsets: the least that anything which marks a page must read. */
function readAll(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const offsets = new Map<Node, number>();
  const names: string[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      offsets.set(node, text.length);
      text += (node as Text).data;
    } else names.push((node as Element).localName);
  }
  return text.length + names.length + offsets.size;
}

const peer = PEERS[location.hash.slice(1)];
if (peer) {
  const began = performance.now();
  try {
    peer();
    performance.measure('peer', { start: began });
  } catch (error) {
    console.error(error);
  }
  document.documentElement.dataset.peer = 'done';
}
