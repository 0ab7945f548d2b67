import { type CST, isMap, isNode, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FileText } from './edit-value.ts';
import type { Collection, Part } from './splice.ts';

/** Where the items of a list, or the fields of a map, stand in the text. Undefined where that is not plain to see. */
export function partsOf({ text, eol }: FileText, node: YAMLMap | YAMLSeq): Collection | undefined {
  const token = node.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection | undefined;
  if (!token || !node.items.length || hasExplicitKeys(token)) return undefined;
  const parts: Part[] = [];
  for (const item of node.items) {
    const part = isNode(item) ? { start: item.range?.[0], end: item.range?.[1] } : pairIn(item as Pair);
    if (part.start === undefined || part.end === undefined) return undefined;
    parts.push({ start: part.start, end: trimmed(text, part.start, part.end) });
  }
  if (token.type === 'flow-collection') return { text, eol, isFlow: true, column: 0, parts };
  const hyphens = isMap(node) ? undefined : hyphensIn(token);
  for (const [i, part] of parts.entries()) {
    if (!hyphens) continue;
    const hyphen = hyphens[i];
    if (hyphen === undefined || hyphens.length !== parts.length) return undefined;
    part.start = hyphen;
    part.end = Math.max(part.end, hyphen + 1);
  }
  return { text, eol, isFlow: false, column: token.indent, parts };
}

function pairIn({ key, value }: Pair): Partial<Part> {
  const [from, to] = [isNode(key) ? key.range : undefined, isNode(value) ? value.range : undefined];
  return from && to ? { start: from[0], end: to[1] } : {};
}

/** `? key` on a line of its own. */
function hasExplicitKeys({ items }: CST.BlockMap | CST.BlockSequence | CST.FlowCollection): boolean {
  return items.some(({ start }) => start.some(({ type }) => type === 'explicit-key-ind'));
}

function hyphensIn({ items }: CST.BlockMap | CST.BlockSequence): number[] {
  return items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}

/** What ends a block of lines is behind its last character. */
function trimmed(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
