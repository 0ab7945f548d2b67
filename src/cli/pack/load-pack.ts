import path from 'node:path';
import type * as z from 'zod';
import { nameOf } from '../../knowledge/check-references.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { type AuthoredPack, authoredPackSchema, packMetaSchema } from '../../knowledge/schema/pack.ts';
import { asLists } from '../../knowledge/verify.ts';
import { isCompiled, loadCompiled } from './load-compiled.ts';
import { mostTelling } from './most-telling.ts';
import { listFiles, type Section } from './pack-files.ts';
import type { PlacedProblem } from './placed-problem.ts';
import { lineAt, readYaml, type YamlFile } from './read-yaml.ts';

export interface LoadedPack {
  pack: AuthoredPack;
  /** Adds file and line to a problem of this pack. */
  place: <P extends Problem>(problem: P) => P & PlacedProblem;
}

export type Loaded = { ok: true; value: LoadedPack } | { ok: false; problems: PlacedProblem[] };

/** Most characters of all files together; the pack that the extension brings along has a fiftieth of it. */
const MAX_PACK_LENGTH = 16 * 1024 * 1024;

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
}

/**
 * Reads a pack from its folder and checks the form of every record. All problems of all files are reported, each with
 * file, line, record and field. References between records are checked when the pack is compiled. A compiled file is
 * checked whole; what only authors need (the names of the sources' files, boilerplate, context of excerpts) is not in it.
 */
export async function loadPack(place: string): Promise<Loaded> {
  return (await isCompiled(place)) ? loadFile(place) : loadFolder(place);
}

async function loadFile(file: string): Promise<Loaded> {
  const loaded = await loadCompiled(file);
  if (!loaded.ok) return loaded;
  return { ok: true, value: { pack: asLists(loaded.pack), place: (problem) => ({ ...problem, file }) } };
}

async function loadFolder(folder: string): Promise<Loaded> {
  const lists = { sources: [], actors: [], entries: [], positions: [], conflicts: [], spotting: [] };
  const reading: Reading = { meta: undefined, lists, origins: new Map(), problems: [] };
  const { problems, origins } = reading;
  const files = await listFiles(folder, problems);
  let length = 0;
  for (const { file, section } of files) {
    const read = await readYaml(file);
    if (!read.ok) {
      problems.push(...read.problems.map((problem) => ({ ...problem, path: [section] })));
      continue;
    }
    length += read.value.text.length;
    if (length > MAX_PACK_LENGTH) {
      const reason = `is one too many: a pack has at most ${MAX_PACK_LENGTH} characters`;
      problems.push({ file, path: [section], reason });
      break;
    }
    if (section === 'meta') readMeta(reading, read.value);
    else readRecords(reading, section, read.value);
  }
  if (!files.some(({ section }) => section === 'meta') && !problems.some(({ path: [section] }) => section === 'meta')) {
    problems.push({ file: path.join(folder, 'pack.yaml'), path: ['meta'], reason: 'is missing' });
  }
  if (!reading.meta || problems.length) return { ok: false, problems };
  // Each list holds what the schema of its own section made.
  const pack = { meta: reading.meta, ...lists } as AuthoredPack;
  return { ok: true, value: { pack, place: (problem) => ({ ...problem, ...placeOf(problem, origins, folder) }) } };
}

function readMeta(reading: Reading, yaml: YamlFile): void {
  reading.origins.set('meta', { yaml, at: [] });
  const parsed = packMetaSchema.safeParse(yaml.value);
  if (parsed.success) reading.meta = parsed.data;
  else reading.problems.push(...fromZod(parsed.error, yaml, 'meta', []));
}

function readRecords({ lists, origins, problems }: Reading, section: Section, yaml: YamlFile): void {
  const records = yaml.value ?? [];
  if (!Array.isArray(records)) {
    const reason = 'must be a list of records, each beginning with "- "';
    problems.push({ file: yaml.file, line: 1, path: [section], reason });
    return;
  }
  const schema = authoredPackSchema.shape[section].element;
  for (const [i, record] of records.entries()) {
    const parsed = schema.safeParse(record);
    if (parsed.success) origins.set(`${section} ${lists[section].push(parsed.data) - 1}`, { yaml, at: [i] });
    else problems.push(...fromZod(parsed.error, yaml, section, [i], record));
  }
}

function fromZod(error: z.ZodError, yaml: YamlFile, section: string, at: PropertyKey[], record?: unknown) {
  const name = typeof record === 'object' && record !== null ? nameOf(record) : undefined;
  return error.issues.flatMap(mostTelling).map(
    (issue): PlacedProblem => ({
      file: yaml.file,
      line: lineAt(yaml, [...at, ...issue.path]),
      path: [section, ...at, ...issue.path],
      ...(name !== undefined && { record: name }),
      reason: issue.message,
    }),
  );
}

function placeOf(problem: Problem, origins: Map<string, Origin>, folder: string): { file: string; line?: number } {
  const [section, index, ...rest] = problem.path;
  const origin = section === 'meta' ? origins.get('meta') : origins.get(`${String(section)} ${String(index)}`);
  if (!origin) return { file: folder };
  const inFile = section === 'meta' ? problem.path.slice(1) : [...origin.at, ...rest];
  return { file: origin.yaml.file, line: lineAt(origin.yaml, inFile) };
}
