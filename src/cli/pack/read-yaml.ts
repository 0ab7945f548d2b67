import { readFile, stat } from 'node:fs/promises';
import { type Document, isCollection, isNode, LineCounter, type Node, parseDocument } from 'yaml';

/** Most bytes that one file of a pack may have; more is refused before it is read. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

const NOT_UTF8 = 'is not UTF-8 text';

export interface YamlFile {
  file: string;
  text: string;
  document: Document.Parsed;
  lines: LineCounter;
  /** The content as plain data. */
  value: unknown;
}

export interface FileProblem {
  file: string;
  line?: number;
  reason: string;
}

export type ReadYaml = { ok: true; value: YamlFile } | { ok: false; problems: FileProblem[] };

/** Reads one YAML 1.2 file: UTF-8, one document, no aliases, no unknown tags, no key twice. */
export async function readYaml(file: string): Promise<ReadYaml> {
  const text = await readText(file);
  if (!text.ok) return { ok: false, problems: [{ file, reason: text.reason }] };
  return parseYaml(text.value, file);
}

/** Parses the text of a YAML file; see {@link readYaml}. */
export function parseYaml(text: string, file: string): ReadYaml {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false });
    const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
      file,
      line: lines.linePos(pos[0]).line,
      reason: message,
    }));
    if (problems.length) return { ok: false, problems };
    // Aliases could blow a small file up to gigabytes, and records have no use for them.
    return { ok: true, value: { file, text, document, lines, value: document.toJS({ maxAliasCount: 0 }) } };
  } catch (error) {
    // Thrown instead of reported: a stack that deep nesting has used up, and aliases.
    const reason = error instanceof RangeError ? 'is nested too deeply' : messageOf(error);
    return { ok: false, problems: [{ file, reason }] };
  }
}

/** Reads a file as UTF-8, which it must be throughout; refuses what is too large or no plain file. */
export async function readText(file: string): Promise<{ ok: true; value: string } | { ok: false; reason: string }> {
  try {
    const info = await stat(file);
    if (!info.isFile()) return { ok: false, reason: 'is not a file' };
    if (info.size > MAX_FILE_BYTES) {
      return { ok: false, reason: `is too large: ${info.size} bytes, at most ${MAX_FILE_BYTES} are read` };
    }
    const bytes = await readFile(file);
    const value = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // UTF-16 without a byte order mark passes for UTF-8 with a null character after every letter.
    return value.includes('\0') ? { ok: false, reason: NOT_UTF8 } : { ok: true, value };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, reason: NOT_UTF8 };
    return { ok: false, reason: `cannot be read: ${messageOf(error)}` };
  }
}

/** The line of the node at a path, or of the nearest one above it that exists. */
export function lineAt({ document, lines }: YamlFile, path: PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    node = node.get(typeof key === 'symbol' ? String(key) : key, true);
    offset = offsetOf(node) ?? offset;
  }
  return lines.linePos(offset).line;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
