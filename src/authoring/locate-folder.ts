import { isMap, isSeq, visit, type YAMLMap } from 'yaml';
import type { SourceText } from '../knowledge/lint/rule.ts';
import { applyEdits, type Edit, setFields } from './edit-yaml.ts';
import { type Excerpt, findPlace } from './find-place.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { PlacedProblem } from './placed-problem.ts';
import { type PackFile, type RecordFile, readFolder } from './read-folder.ts';

export interface Located {
  /** Files whose text changes, with the new text. */
  files: PackFile[];
  problems: PlacedProblem[];
  /** Number of excerpts found at one place. */
  located: number;
}

/** The sources of a folder by id, with the names of the files of their texts. */
export function sourceFilesOf(files: readonly PackFile[]): { id: string; file: string }[] {
  return sourcesIn(readFolder(files).files).map(({ id, file }) => ({ id, file }));
}

/**
 * Finds every excerpt of a pack in the texts of its sources, and writes its offsets into the files, and hash and length of
 * the texts. Works on the files alone, so that records need be neither complete nor valid yet.
 * @param texts by source id
 */
export function locateFolder(files: readonly PackFile[], texts: ReadonlyMap<string, SourceText>): Located {
  const read = readFolder(files);
  const result: Located = { files: [], problems: read.problems, located: 0 };
  const sources = sourcesIn(read.files);
  for (const { yaml } of read.files) {
    const edits: Edit[] = sources
      .filter((source) => source.yaml === yaml && texts.has(source.id))
      .flatMap(({ node, id }) => setFields(yaml.text, node, pinOf(texts.get(id)!), 'file'));
    for (const { node, record } of excerptsIn(yaml)) {
      const at = { file: yaml.file, line: yaml.lines.linePos(node.range?.[0] ?? 0).line, path: [], record };
      const found = findPlace(excerptIn(node), texts);
      if ('reason' in found) result.problems.push({ ...at, reason: found.reason });
      else {
        result.located++;
        edits.push(...setFields(yaml.text, node, { ...found }, 'exact'));
      }
    }
    if (edits.length) result.files.push({ path: yaml.file, text: yaml.mark + applyEdits(yaml.text, edits) });
  }
  return result;
}

function pinOf({ sha256, text }: SourceText): { sha256: string; length: number } {
  return { sha256, length: text.length };
}

function excerptIn(node: YAMLMap): Excerpt {
  const [source, exact] = [textOf(node, 'source'), textOf(node, 'exact')];
  return { source, exact, prefix: textOf(node, 'prefix'), suffix: textOf(node, 'suffix') };
}

function sourcesIn(files: readonly RecordFile[]): { id: string; file: string; node: YAMLMap; yaml: YamlFile }[] {
  return files.flatMap(({ section, yaml }) => {
    const { contents } = yaml.document;
    const nodes = section === 'sources' && isSeq(contents) ? contents.items : [];
    return nodes.flatMap((node) => {
      if (!isMap(node)) return [];
      const [id, file] = [textOf(node, 'id'), textOf(node, 'file')];
      return id && file ? [{ id, file, node, yaml }] : [];
    });
  });
}

/** Every map that quotes a source, with the id of its record. */
function excerptsIn(yaml: YamlFile): { node: YAMLMap; record: string }[] {
  const found: { node: YAMLMap; record: string }[] = [];
  const { contents } = yaml.document;
  for (const record of isSeq(contents) ? contents.items : []) {
    if (!isMap(record)) continue;
    visit(record, {
      Map: (_key, node) => {
        if (node.has('source') && node.has('exact')) found.push({ node, record: textOf(record, 'id') });
      },
    });
  }
  return found;
}

function textOf(node: YAMLMap, field: string): string {
  const value = node.get(field);
  return typeof value === 'string' ? value : '';
}
