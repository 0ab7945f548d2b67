import type { Block } from '../reading/block.ts';

/** A text, and where in it a selection stands: undefined where it does not. In UTF-16 units. */
export interface Selected {
  text: string;
  selection: { start: number; end: number } | null;
}

/** Blocks as plain text, a paragraph each with a blank line between, and where a range stands in it. */
export function toText(blocks: readonly Block[], range: Range | null): Selected {
  const paragraphs: string[] = [];
  let length = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (const block of blocks) {
    const paragraph = tidy(block.text);
    if (paragraph === '') continue;
    const touched = range && stretchIn(block, range);
    if (touched) {
      start ??= length + tidyLength(block.text, touched.start);
      end = length + tidyLength(block.text, touched.end);
    }
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  const text = paragraphs.join('\n\n');
  return { text, selection: start === undefined || end === undefined ? null : withoutSpace(text, start, end) };
}

/** On one line, without space at the ends. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How long the text up to an offset is once it is tidied with what follows. */
function tidyLength(text: string, offset: number): number {
  return Math.min(text.slice(0, offset).replace(/\s+/g, ' ').trimStart().length, tidy(text).length);
}

/** The part of a block's text that a range covers. */
function stretchIn({ nodes, starts }: Block, range: Range): { start: number; end: number } | undefined {
  let stretch: { start: number; end: number } | undefined;
  for (const [i, node] of nodes.entries()) {
    if (!range.intersectsNode(node)) continue;
    const from = starts[i]! + (node === range.startContainer ? range.startOffset : 0);
    const to = starts[i]! + (node === range.endContainer ? range.endOffset : node.length);
    if (from < to) stretch = { start: stretch?.start ?? from, end: to };
  }
  return stretch;
}

function withoutSpace(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
