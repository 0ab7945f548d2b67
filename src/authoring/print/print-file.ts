import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { applyEdits, type Edit } from '../edit-yaml.ts';
import { parseYaml, type YamlFile } from '../parse-yaml.ts';
import type { Section } from '../sections.ts';
import { editValue, type FileText, inFile, styleOf } from './edit-value.ts';
import { isSame, normalForm } from './normal-form.ts';
import { partsOf } from './parts-of.ts';
import { printFields, printItem, printRecord } from './print-value.ts';
import { type Collection, cutLines, lineStart, splice } from './splice.ts';

/** What becomes of the records of a file, all in normal form. */
export interface FileChange {
  /** What the file says. */
  old: readonly unknown[];
  /** For each of these records what it becomes; undefined when it is gone. */
  kept: readonly unknown[];
  /** Records that are new in this file. */
  added: readonly unknown[];
}

/**
 * The text of a file of records in which those that changed are written anew. What did not change keeps its wording: fields
 * of a changed record too, where that can be; where it cannot, the whole record is written anew, and if need be the file.
 */
export function printFile(section: Section, { text, document, value }: YamlFile, change: FileChange): string {
  const { old, kept, added } = change;
  if (!added.length && kept.every((record, i) => record !== undefined && isSame(record, old[i]))) return text;
  const file = fileText(text);
  const records = [...kept.filter((record) => record !== undefined), ...added];
  const says = (printed: string) => {
    const parsed = parseYaml(printed, '');
    if (!parsed.ok) return false;
    const list = parsed.value.value ?? [];
    return (
      Array.isArray(list) &&
      isSame(
        list.map((record) => normalForm(section, record)),
        records,
      )
    );
  };
  const { contents } = document;
  const attempts = [
    () => isSeq(contents) && edited(file, contents, change, true),
    () => isSeq(contents) && edited(file, contents, change, false),
    () => (value === null || value === undefined) && append(file, text, added, true),
  ];
  for (const attempt of attempts) {
    const printed = attempt();
    if (typeof printed === 'string' && says(printed)) return printed;
  }
  return headOf(text) + inFile(file, printRecords(records));
}

/** The text of the pack's own file in which the fields that changed are written anew. */
export function printMeta({ text, document, value }: YamlFile, meta: object): string {
  const [old, next] = [normalForm('meta', value), normalForm('meta', meta)];
  if (isSame(old, next)) return text;
  const file = fileText(text);
  const edits = isMap(document.contents) ? editValue(file, document.contents, old, next, '') : undefined;
  const printed = edits && applyEdits(text, edits);
  const parsed = printed === undefined ? undefined : parseYaml(printed, '');
  if (printed !== undefined && parsed?.ok && isSame(normalForm('meta', parsed.value.value), next)) return printed;
  return headOf(text) + inFile(file, `${printFields(next as object)}\n`);
}

/** Prints records as the list of a file, a blank line between any two. */
export function printRecords(records: readonly unknown[], comments: readonly (string | undefined)[] = []): string {
  return records
    .map((record, i) => {
      const comment = comments[i];
      return `${comment === undefined ? '' : `# ${comment}\n`}${printRecord(record)}\n`;
    })
    .join('\n');
}

function edited(
  file: FileText,
  list: YAMLSeq,
  { old, kept, added }: FileChange,
  isInside: boolean,
): string | undefined {
  const collection = partsOf(file, list);
  if (!collection || collection.parts.length !== old.length) return undefined;
  const { isFlow, column, parts } = collection;
  const print = (record: unknown) =>
    isFlow ? printItem('', record, styleOf(collection)) : inFile(file, printRecord(record, column));
  const changes = kept.flatMap((record, i): Edit[] => {
    if (record === undefined || isSame(record, old[i])) return [];
    const inside = isInside ? editValue(file, list.items[i], old[i], record, '') : undefined;
    return inside ?? [{ ...parts[i]!, insert: print(record) }];
  });
  const removed = [...kept.keys()].filter((i) => kept[i] === undefined);
  if (isFlow) {
    const additions = added.map((record) => ({ after: old.length - 1, printed: print(record) }));
    const spliced = splice(collection, removed, additions);
    return spliced && applyEdits(file.text, [...changes, ...spliced]);
  }
  const firstKept = kept.findIndex((record) => record !== undefined);
  const cuts = removed.map((i) => cutLines(collection, i, firstKept !== -1 && firstKept < i));
  return append(file, applyEdits(file.text, [...changes, ...cuts]), added, hasBlankLines(collection), column);
}

/** Adds records at the end of a file. */
function append(file: FileText, text: string, added: readonly unknown[], isSpaced: boolean, column = 0): string {
  const indent = ' '.repeat(column);
  return added.reduce<string>((before, record) => {
    // What stands directly below a comment seems to be what it speaks of.
    const isApart = isSpaced || /^[ \t]*#[^\n]*\s*$/.test(before.slice(lineStart(before, before.trimEnd().length)));
    const lineBreak = before.trim() && !before.endsWith('\n') ? file.eol : '';
    const blankLine = before.trim() && isApart && !/\n\r?\n$/.test(before) ? file.eol : '';
    return before + lineBreak + blankLine + indent + inFile(file, printRecord(record, column)) + file.eol;
  }, text);
}

function hasBlankLines({ text, parts }: Collection): boolean {
  const gaps = parts.slice(1).map((part, i) => /\n\s*\n/.test(text.slice(parts[i]!.end, part.start)));
  return gaps.filter(Boolean).length * 2 >= gaps.length;
}

function fileText(text: string): FileText {
  return { text, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The comment lines with which a file begins. */
function headOf(text: string): string {
  return /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0] ?? '';
}
