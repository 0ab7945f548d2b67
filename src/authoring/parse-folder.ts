import type * as z from 'zod';
import { nameOf } from '../knowledge/check-references.ts';
import { mostTelling } from '../knowledge/most-telling.ts';
import type { Problem } from '../knowledge/problem.ts';
import { type AuthoredPack, authoredPackSchema, packMetaSchema } from '../knowledge/schema/pack.ts';
import { isUnfinished } from './is-unfinished.ts';
import { lineAt, type YamlFile } from './parse-yaml.ts';
import type { PlacedProblem } from './placed-problem.ts';
import { type PackFile, readFolder } from './read-folder.ts';
import type { Section } from './sections.ts';

export interface ParsedFolder {
  pack: AuthoredPack;
  /** Adds file and line to a problem of this pack. */
  place: <P extends Problem>(problem: P) => P & PlacedProblem;
}

export type FolderParse = { ok: true; value: ParsedFolder } | { ok: false; problems: PlacedProblem[] };

/** Where a record of the pack was read. */
interface Origin {
  yaml: YamlFile;
  /** Place in the file's list; none for the pack's own record. */
  at: PropertyKey[];
}

/** What has been read so far. */
interface Reading {
  meta: AuthoredPack['meta'] | undefined;
  lists: Record<Section, unknown[]>;
  /** By section and place in its list. */
  origins: Map<string, Origin>;
  problems: PlacedProblem[];
  takesUnfinished: boolean;
}

/**
 * Reads a pack from the files of its folder and checks the form of every record. All problems of all files are reported,
 * each with file, line, record and field. References between records are checked when the pack is compiled.
 * @param unread problems with files that could not even be read; the pack is then not ok
 * @param takesUnfinished whether records come as they are that their author has still to finish ({@link isUnfinished});
 * those of spotting may be in short forms, and never do
 */
export function parseFolder(
  files: readonly PackFile[],
  unread: readonly PlacedProblem[] = [],
  { takesUnfinished = false } = {},
): FolderParse {
  const lists = { sources: [], actors: [], entries: [], positions: [], conflicts: [], spotting: [] };
  const read = readFolder(files);
  const problems = [...unread, ...read.problems];
  const reading: Reading = { meta: undefined, lists, origins: new Map(), problems, takesUnfinished };
  const isThere = read.files.some(({ section }) => section === 'meta');
  if (!isThere && !problems.some(({ path: [section] }) => section === 'meta')) {
    problems.push({ file: 'pack.yaml', path: ['meta'], reason: 'is missing' });
  }
  for (const { section, yaml } of read.files) {
    if (section === 'meta') readMeta(reading, yaml);
    else readRecords(reading, section, yaml);
  }
  if (!reading.meta || problems.length) return { ok: false, problems };
  // Each list holds what the schema of its own section made.
  const pack = { meta: reading.meta, ...lists } as AuthoredPack;
  const { origins } = reading;
  return { ok: true, value: { pack, place: (problem) => ({ ...problem, ...placeOf(problem, origins) }) } };
}

function readMeta(reading: Reading, yaml: YamlFile): void {
  reading.origins.set('meta', { yaml, at: [] });
  const parsed = packMetaSchema.safeParse(yaml.value);
  if (parsed.success) reading.meta = parsed.data;
  else if (reading.takesUnfinished && isUnfinished(yaml.value, parsed.error)) {
    reading.meta = yaml.value as AuthoredPack['meta'];
  } else reading.problems.push(...fromZod(parsed.error, yaml, 'meta', []));
}

function readRecords({ lists, origins, problems, takesUnfinished }: Reading, section: Section, yaml: YamlFile): void {
  const records = yaml.value ?? [];
  if (!Array.isArray(records)) {
    const reason = 'must be a list of records, each beginning with "- "';
    problems.push({ file: yaml.file, line: 1, path: [section], reason });
    return;
  }
  const schema = authoredPackSchema.shape[section].element;
  for (const [i, record] of records.entries()) {
    const parsed = schema.safeParse(record);
    const isTaken = parsed.success || (takesUnfinished && section !== 'spotting' && isUnfinished(record, parsed.error));
    const taken = parsed.success ? parsed.data : record;
    if (isTaken) origins.set(`${section} ${lists[section].push(taken) - 1}`, { yaml, at: [i] });
    else problems.push(...fromZod(parsed.error!, yaml, section, [i], record));
  }
}

function fromZod(error: z.ZodError, yaml: YamlFile, section: string, at: PropertyKey[], record?: unknown) {
  const name = typeof record === 'object' && record !== null ? nameOf(record) : undefined;
  return error.issues.flatMap(mostTelling).map(
    ({ path, message }): PlacedProblem => ({
      file: yaml.file,
      line: lineAt(yaml, [...at, ...path]),
      path: [section, ...at, ...path],
      ...(name !== undefined && { record: name }),
      reason: message,
    }),
  );
}

function placeOf(problem: Problem, origins: Map<string, Origin>): { file: string; line?: number } {
  const [section, index, ...rest] = problem.path;
  const origin = section === 'meta' ? origins.get('meta') : origins.get(`${String(section)} ${String(index)}`);
  if (!origin) return { file: '' };
  const inFile = section === 'meta' ? problem.path.slice(1) : [...origin.at, ...rest];
  return { file: origin.yaml.file, line: lineAt(origin.yaml, inFile) };
}
