import { isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../edit-yaml.ts';
import { align } from './align.ts';
import { isSame } from './normal-form.ts';
import { partsOf } from './parts-of.ts';
import { printField, printItem, type Style } from './print-value.ts';
import { type Addition, type Collection, lineEnd, splice } from './splice.ts';

type Data = Record<string, unknown>;

/** The text of a file, and its line break. */
export interface FileText {
  text: string;
  eol: string;
}

/**
 * Edits by which what a node of the text says becomes another value, with everything between that stays as its author wrote
 * it. Undefined where that cannot be done inside of it: it is written anew as a whole.
 * @param old what the node says, in normal form
 * @param field that the node belongs to, directly or as an item of its list
 */
export function editValue(
  file: FileText,
  node: unknown,
  old: unknown,
  next: unknown,
  field: string,
): Edit[] | undefined {
  if (isMap(node) && isData(old) && isData(next)) return editMap(file, node, old, next);
  if (isSeq(node) && Array.isArray(old) && Array.isArray(next) && old.length === node.items.length) {
    return editList(file, node, old, next, field);
  }
  return undefined;
}

function editMap(file: FileText, node: YAMLMap, old: Data, next: Data): Edit[] | undefined {
  const collection = partsOf(file, node);
  const keys = node.items.map(({ key }) => (isScalar(key) && typeof key.value === 'string' ? key.value : undefined));
  if (!collection || keys.includes(undefined)) return undefined;
  const edits: Edit[] = [];
  const removed: number[] = [];
  const added: Addition[] = [];
  for (const [i, key] of (keys as string[]).entries()) {
    const isLeft = Object.hasOwn(old, key) ? isSame(old[key], next[key]) : !Object.hasOwn(next, key);
    if (isLeft) continue;
    if (!Object.hasOwn(next, key)) {
      removed.push(i);
      continue;
    }
    const value = node.items[i]?.value;
    const inside = Object.hasOwn(old, key) ? editValue(file, value, old[key], next[key], key) : undefined;
    edits.push(...(inside ?? [replace(collection, i, (style) => printField(key, next[key], style), value)]));
  }
  let after = -1;
  for (const key of Object.keys(next)) {
    const at = keys.indexOf(key);
    if (at !== -1) after = at;
    else if (!isSame(old[key], next[key])) {
      added.push({ after, printed: inFile(collection, printField(key, next[key], styleOf(collection))) });
    }
  }
  const spliced = splice(collection, removed, added);
  return spliced && [...edits, ...spliced];
}

function editList(file: FileText, node: YAMLSeq, old: unknown[], next: unknown[], field: string): Edit[] | undefined {
  const collection = partsOf(file, node);
  if (!collection) return undefined;
  const { changed, removed, added } = align(old, next);
  const edits = changed.flatMap(([i, k]) => {
    const item = node.items[i];
    const inside = editValue(file, item, old[i], next[k], field);
    return inside ?? [replace(collection, i, (style) => printItem(field, next[k], style), item)];
  });
  const additions = added.map(({ next: k, after }) => ({
    after,
    printed: inFile(collection, printItem(field, next[k], styleOf(collection))),
  }));
  const spliced = splice(collection, removed, additions);
  return spliced && [...edits, ...spliced];
}

/** Writes a part anew; a comment behind it in its line stays there. */
export function replace(collection: Collection, i: number, print: (style: Style) => string, value: unknown): Edit {
  const { text, isFlow } = collection;
  const { start, end } = collection.parts[i]!;
  const isLine = !isFlow && !isBlock(value) && text.slice(end, lineEnd(text, end)).trim() !== '';
  const style: Style = isLine ? { ...styleOf(collection), layout: 'line' } : styleOf(collection);
  return { start, end, insert: inFile(collection, print(style)) };
}

/** Whether what is behind a node in its line is part of it. */
function isBlock(value: unknown): boolean {
  return (isCollection(value) && !value.flow) || (isScalar(value) && value.type?.startsWith('BLOCK') === true);
}

export function styleOf({ isFlow, column }: Collection): Style {
  return { column, layout: isFlow ? 'flow' : 'lines' };
}

export function inFile({ eol }: { eol: string }, printed: string): string {
  return printed.replaceAll('\n', eol);
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
