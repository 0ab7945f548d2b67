import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type * as z from 'zod';
import { nameOf } from '../../knowledge/check-references.ts';
import { compareText } from '../../knowledge/edtf.ts';
import { fieldOf, type Problem } from '../../knowledge/problem.ts';
import { type AuthoredPack, authoredPackSchema, packMetaSchema } from '../../knowledge/schema/pack.ts';
import { mostTelling } from './most-telling.ts';
import { lineAt, readYaml, type YamlFile } from './read-yaml.ts';

/** A problem with the file and line it was found at. */
export interface PlacedProblem extends Problem {
  file: string;
  line?: number;
}

export interface LoadedPack {
  pack: AuthoredPack;
  /** Adds file and line to a problem of this pack. */
  place: <P extends Problem>(problem: P) => P & PlacedProblem;
}

export type Loaded = { ok: true; value: LoadedPack } | { ok: false; problems: PlacedProblem[] };

type Section = Exclude<keyof AuthoredPack, 'meta'>;

/** Names of the record files in a pack's folder: `NAME.yaml`, or a folder `NAME` with any number of files. */
export const SECTIONS: Record<string, Section> = {
  sources: 'sources',
  actors: 'actors',
  claims: 'entries',
  positions: 'positions',
  conflicts: 'conflicts',
  spotting: 'spotting',
};

/** Where a record of the pack was read. */
interface Origin {
  yaml: YamlFile;
  /** Place in the file's list; none for the pack's own record. */
  at: PropertyKey[];
}

/**
 * Reads a pack from its folder and checks the form of every record. All problems of all files are reported, each with
 * file, line, record and field. References between records are checked when the pack is compiled.
 */
export async function loadPack(folder: string): Promise<Loaded> {
  const problems: PlacedProblem[] = [];
  const origins = new Map<string, Origin>();
  const lists = { sources: [], actors: [], entries: [], positions: [], conflicts: [], spotting: [] } as RecordLists;
  const files = await listFiles(folder, problems);
  let meta: AuthoredPack['meta'] | undefined;

  for (const { file, section } of files) {
    const read = await readYaml(file);
    if (!read.ok) {
      problems.push(...read.problems.map((problem) => ({ ...problem, path: [section] })));
      continue;
    }
    if (section === 'meta') {
      origins.set('meta', { yaml: read.value, at: [] });
      const parsed = packMetaSchema.safeParse(read.value.value);
      if (parsed.success) meta = parsed.data;
      else problems.push(...fromZod(parsed.error, read.value, section, []));
      continue;
    }
    const records = read.value.value ?? [];
    if (!Array.isArray(records)) {
      problems.push({ file, line: 1, path: [section], reason: 'must be a list of records, each beginning with "- "' });
      continue;
    }
    const schema = authoredPackSchema.shape[section].element;
    for (const [i, record] of records.entries()) {
      const parsed = schema.safeParse(record);
      if (parsed.success) {
        origins.set(`${section} ${lists[section].push(parsed.data) - 1}`, { yaml: read.value, at: [i] });
      } else problems.push(...fromZod(parsed.error, read.value, section, [i], record));
    }
  }
  if (!meta && !origins.has('meta') && !problems.some((problem) => problem.path[0] === 'meta')) {
    problems.push({ file: path.join(folder, 'pack.yaml'), path: ['meta'], reason: 'is missing' });
  }
  if (!meta || problems.length) return { ok: false, problems };
  // Each list holds what the schema of its own section made.
  const pack = { meta, ...lists } as AuthoredPack;
  return { ok: true, value: { pack, place: (problem) => ({ ...problem, ...placeOf(problem, origins, folder) }) } };
}

type RecordLists = Record<Section, unknown[]>;

/** The files of a pack and what kind of record each holds; files that hold none are told as problems. */
export async function listFiles(folder: string, problems: PlacedProblem[]) {
  const files: { file: string; section: Section | 'meta' }[] = [];
  for (const name of await list(folder, folder, problems)) {
    const file = path.join(folder, name);
    const stem = name.replace(/\.yaml$/, '');
    if (name === 'pack.yaml') files.push({ file, section: 'meta' });
    else if (Object.hasOwn(SECTIONS, stem)) {
      const section = SECTIONS[stem]!;
      const parts =
        stem === name ? (await list(file, folder, problems)).filter((part) => part.endsWith('.yaml')) : [''];
      files.push(...parts.map((part) => ({ file: path.join(file, part), section })));
    } else if (/\.ya?ml$/.test(name)) {
      const known = Object.keys(SECTIONS).map((section) => `${section}.yaml`);
      problems.push({ file, path: [], reason: `holds no known kind of record; these are read: ${known.join(', ')}` });
    }
  }
  return files;
}

/** Names in a folder, in the same order everywhere. */
async function list(folder: string, root: string, problems: PlacedProblem[]): Promise<string[]> {
  try {
    return (await readdir(folder)).sort(compareText);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'is not a readable folder';
    problems.push({ file: folder, path: folder === root ? ['meta'] : [], reason });
    return [];
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

/** A problem in one line: file (relative to a folder, if given) and line, record, field and reason. */
export function printPlaced(problem: PlacedProblem, from?: string): string {
  const file = from === undefined ? problem.file : path.relative(from, problem.file);
  const place = problem.line === undefined ? file : `${file}:${problem.line}`;
  return [place, problem.record, fieldOf(problem), problem.reason].filter(Boolean).join(': ');
}
