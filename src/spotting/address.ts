/** How far to each side a web or mail address is looked for, in UTF-16 units. */
const REACH = 120;
const ADDRESS =
  /:\/\/|www\.|@|[\p{L}\p{N}]\.[\p{Ll}][^\s]*\/|[\p{L}\p{N}]\.(?:com|org|net|gov|edu|info|int|eu|uk|us|cn|ru|ua|de|fr|tv|co)\b/u;
const JOINS = new Set('./@:_-=&?%#');
const EDGE = /[\s<>"“”()[\]]/;

/** Whether a stretch is part of a web address, a mail address or a handle: those are not running text. */
export function isInAddress(text: string, start: number, end: number): boolean {
  // Nearly all mentions have a space or plain punctuation on both sides.
  if (!JOINS.has(text[start - 1] ?? ' ') && !JOINS.has(text[end] ?? ' ')) return false;
  let from = start;
  while (from > 0 && start - from < REACH && !EDGE.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !EDGE.test(text[to]!)) to++;
  return (from < start || to > end) && ADDRESS.test(text.slice(from, to));
}
