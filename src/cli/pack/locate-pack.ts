import { isMap, isSeq, visit, type YAMLMap } from 'yaml';
import { findExcerpt } from '../../knowledge/evidence.ts';
import type { SourceText } from '../../knowledge/lint/rule.ts';
import { applyEdits, type Edit, setFields } from './edit-yaml.ts';
import { listFiles } from './pack-files.ts';
import type { PlacedProblem } from './placed-problem.ts';
import { readSources } from './read-sources.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

export interface Located {
  /** Files whose text changes, with the new text. */
  files: { file: string; text: string }[];
  problems: PlacedProblem[];
  /** Number of excerpts found at one place. */
  located: number;
}

/**
 * Finds every excerpt of a pack in the texts of its sources. Works on the files alone, so that records need be neither
 * complete nor valid yet.
 */
export async function locatePack(folder: string, sourceFolder: string): Promise<Located> {
  const result: Located = { files: [], problems: [], located: 0 };
  const files: YamlFile[] = [];
  const sources: { id: string; file: string; node: YAMLMap; yaml: YamlFile }[] = [];
  for (const { file, section } of await listFiles(folder, result.problems)) {
    const read = await readYaml(file);
    if (!read.ok) result.problems.push(...read.problems.map((problem) => ({ ...problem, path: [section] })));
    else {
      files.push(read.value);
      if (section === 'sources') sources.push(...sourcesIn(read.value));
    }
  }
  const { texts, missing } = await readSources(sources, sourceFolder);
  for (const { id, file, reason } of missing) result.problems.push({ file, path: ['sources'], record: id, reason });

  for (const yaml of files) {
    const edits: Edit[] = sources
      .filter((source) => source.yaml === yaml && texts.has(source.id))
      .flatMap(({ node, id }) => setFields(yaml.text, node, pinOf(texts.get(id)!), 'file'));
    for (const { node, record } of excerptsIn(yaml)) {
      const at = { file: yaml.file, line: yaml.lines.linePos(node.range?.[0] ?? 0).line, path: [], record };
      const found = place(node, texts);
      if ('reason' in found) result.problems.push({ ...at, reason: found.reason });
      else {
        result.located++;
        edits.push(...setFields(yaml.text, node, { ...found }, 'exact'));
      }
    }
    if (edits.length) result.files.push({ file: yaml.file, text: applyEdits(yaml.text, edits) });
  }
  return result;
}

function pinOf({ sha256, text }: SourceText): { sha256: string; length: number } {
  return { sha256, length: text.length };
}

function place(node: YAMLMap, texts: Map<string, SourceText>): { start: number; end: number } | { reason: string } {
  const [source, exact] = [textOf(node, 'source'), textOf(node, 'exact')];
  const text = texts.get(source)?.text;
  if (text === undefined) return { reason: `the text of source "${source}" is not at hand` };
  const context = { prefix: textOf(node, 'prefix'), suffix: textOf(node, 'suffix') };
  const starts = findExcerpt(text, { exact, ...context });
  const [start] = starts;
  if (start === undefined) return { reason: `not in ${source}: "${exact}"` };
  if (starts.length > 1) return { reason: `${starts.length} times in ${source}, give a prefix or suffix: "${exact}"` };
  return { start, end: start + exact.length };
}

function* sourcesIn(yaml: YamlFile) {
  if (!isSeq(yaml.document.contents)) return;
  for (const node of yaml.document.contents.items) {
    if (isMap(node) && textOf(node, 'id') && textOf(node, 'file')) {
      yield { id: textOf(node, 'id'), file: textOf(node, 'file'), node, yaml };
    }
  }
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
