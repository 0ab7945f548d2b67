/** Where records of a pack keep words for readers. */
const WORDED = new Set(
  ['label', 'context', 'proposition', 'office', 'gist', 'condition', 'exact', 'about', 'note', 'outlet', 'term']
    // Of a remark, and of a date.
    .concat(['text', 'words']),
);

/** Every text that a reader is shown of some records. */
export function wordsOf(records: unknown): Set<string> {
  const words = new Set<string>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (typeof part === 'string' && WORDED.has(key)) words.add(part);
      else visit(part);
    }
  };
  visit(records);
  words.delete('');
  return words;
}

/**
 * Texts below an element that do not say their language: words of the pack that do not say that they are English and run
 * from left to right, and texts of the interface that do.
 */
export function findMisplaced(root: ParentNode, words: Set<string>): string[] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const misplaced: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Quotation marks come from the interface, the excerpt between them from the pack.
    const text = node.textContent!.replaceAll(/^[\s«“„\u2068]+|[\s»”“\u2069]+$/gu, '');
    if (!/\p{L}/u.test(text)) continue;
    const isForeign = words.has(text);
    const said = (name: string) => node.parentElement!.closest(`[${name}]`)?.getAttribute(name);
    // Drawings have an attribute of their own.
    const direction = node.parentElement instanceof SVGElement ? said('direction') : said('dir');
    const saysSo = said('lang') === 'en' && direction === 'ltr';
    if (isForeign !== saysSo) misplaced.push(text);
  }
  return misplaced;
}
