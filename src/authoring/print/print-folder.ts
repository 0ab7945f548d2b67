import type { AuthoredPack } from '../../knowledge/schema/pack.ts';
import { type PackFile, type RecordFile, readFolder } from '../read-folder.ts';
import { SECTIONS, type Section } from '../sections.ts';
import { chooseFile } from './choose-file.ts';
import { matchRecords } from './match-records.ts';
import { normalForm } from './normal-form.ts';
import { printFile, printMeta, printRecords } from './print-file.ts';
import { printFields } from './print-value.ts';
import { schemaLine } from './schema-line.ts';

/** The records of a pack, which need be neither complete nor valid yet. */
export type PackRecords = { [S in Section]?: readonly object[] } & { meta?: object | undefined };

/**
 * Writes a pack as the files of its folder. Of a pack that was read from a folder the files are kept, whatever they hold:
 * those in which nothing changed byte for byte, and in the others all but the records that changed, with their comments,
 * order, quotation marks and line breaks. New records are added where their author keeps such records. A pack without
 * files is laid out anew: a file for each kind of record, positions in one for each source.
 * @returns all files of the folder; a kept file is left out when nothing is left in it
 */
export function printFolder(pack: AuthoredPack | PackRecords, kept: readonly PackFile[] = []): PackFile[] {
  const { files } = readFolder(kept);
  const texts = new Map(kept.map(({ path, text }) => [path, text]));
  const metaFile = files.find(({ section }) => section === 'meta');
  if (pack.meta && metaFile) texts.set(metaFile.yaml.file, metaFile.yaml.mark + printMeta(metaFile.yaml, pack.meta));
  else if (pack.meta && !texts.has('pack.yaml')) {
    texts.set(
      'pack.yaml',
      newFile('pack', 'pack.yaml', kept, `${printFields(normalForm('meta', pack.meta) as object)}\n`),
    );
  }
  for (const [kind, section] of Object.entries(SECTIONS)) {
    const records = (pack[section] ?? []).map((record) => normalForm(section, record));
    for (const [path, text] of printSection(kind, section, records, files, kept)) {
      if (text.trim() || text === texts.get(path)) texts.set(path, text);
      else texts.delete(path);
    }
  }
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** The files of one kind of record that change or are new. */
function printSection(
  kind: string,
  section: Section,
  records: readonly unknown[],
  files: readonly RecordFile[],
  kept: readonly PackFile[],
): [path: string, text: string][] {
  const own = files
    .filter((file) => file.section === section && isList(file.yaml.value))
    .map(({ yaml }) => {
      const list = (yaml.value ?? []) as unknown[];
      return { yaml, old: list.map((record) => normalForm(section, record)) };
    });
  const all = own.flatMap(({ old }) => old);
  const matches = matchRecords(all, records);
  const taken = new Set(matches);
  const lists = own.map(({ yaml, old }) => ({ path: yaml.file, records: old }));
  const paths = new Set(kept.map(({ path }) => path));
  const added = Map.groupBy(
    records.filter((_, i) => !taken.has(i)),
    (record) => chooseFile(kind, record, lists, records, paths),
  );
  let first = 0;
  const changed = own.map(({ yaml, old }): [string, string] => {
    const places = matches.slice(first, first + old.length);
    first += old.length;
    const keptRecords = places.map((at) => (at === undefined ? undefined : records[at]));
    const change = { old, kept: keptRecords, added: added.get(yaml.file) ?? [] };
    return [yaml.file, yaml.mark + printFile(section, yaml, change)];
  });
  const fresh = [...added].filter(([path]) => !own.some(({ yaml }) => yaml.file === path));
  return [
    ...changed,
    ...fresh.map(([path, list]): [string, string] => [path, newFile(kind, path, kept, printRecords(list))]),
  ];
}

function newFile(kind: string, path: string, kept: readonly PackFile[], text: string): string {
  const head = schemaLine(kind, path, kept);
  const eol = kept.some((file) => file.text.includes('\r\n')) ? '\r\n' : '\n';
  return `${head}${head && '\n'}${text}`.replaceAll('\n', eol);
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || value === null || value === undefined;
}
