import { type Document, isCollection, isNode, LineCounter, type Node, parseDocument } from 'yaml';

const BYTE_ORDER_MARK = '\ufeff';

export interface YamlFile {
  file: string;
  /** The byte order mark with which the file begins, or nothing. */
  mark: string;
  /** What follows it; all places refer to this. */
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

export type YamlParse = { ok: true; value: YamlFile } | { ok: false; problems: FileProblem[] };

/** Parses the text of one YAML 1.2 file: one document, no aliases, no unknown tags, no key twice. */
export function parseYaml(content: string, file: string): YamlParse {
  // Behind it the parser would not see a hyphen.
  const mark = content.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const text = content.slice(mark.length);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      lineCounter: lines,
      prettyErrors: false,
      // By these edits find their places.
      keepSourceTokens: true,
    });
    const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
      file,
      line: lines.linePos(pos[0]).line,
      reason: message,
    }));
    if (problems.length) return { ok: false, problems };
    // Aliases could blow a small file up to gigabytes, and records have no use for them.
    return { ok: true, value: { file, mark, text, document, lines, value: document.toJS({ maxAliasCount: 0 }) } };
  } catch (error) {
    // Thrown instead of reported: a stack that deep nesting has used up, and aliases.
    const reason = error instanceof RangeError ? 'is nested too deeply' : messageOf(error);
    return { ok: false, problems: [{ file, reason }] };
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
