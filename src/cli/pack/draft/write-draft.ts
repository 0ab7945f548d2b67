import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DraftRecord } from '../../../authoring/draft/draft-record.ts';
import { draftRecords } from '../../../authoring/draft/draft-records.ts';
import { normalForm } from '../../../authoring/print/normal-form.ts';
import { printRecords } from '../../../authoring/print/print-file.ts';
import { printFields } from '../../../authoring/print/print-value.ts';
import { SECTIONS, type Section } from '../../../authoring/sections.ts';
import type { SourceDocument } from '../../../documents/source-document.ts';
import type { Draft } from '../../../drafting/combine-drafts.ts';
import type { Source } from '../../../knowledge/schema/source.ts';
import { sha256 } from '../../../knowledge/sha256.ts';
import { loadPack } from '../load-pack.ts';
import { printPlaced } from '../placed-problem.ts';

export interface Target {
  folder: string;
  /** Name, without its ending, of the files of records in a pack that is there already; undefined for a new pack. */
  file: string | undefined;
  /** Day of the draft, `YYYY-MM-DD`. */
  today: string;
}

export type Written = { ok: true; leftOut: number } | { ok: false; reason: string };

/** Files that a folder may hold and still be empty to its owner. */
const NO_WORK = new Set(['.git', '.gitignore', '.DS_Store']);

/**
 * Writes a draft as the folder of a pack, with the texts that its offsets refer to in `texts`; or as files of their own
 * into the pack that a folder holds. No file that is there is changed: where one would be, nothing is written.
 */
export async function writeDraft(
  draft: Draft,
  documents: readonly SourceDocument[],
  { folder, file, today }: Target,
): Promise<Written> {
  const listed = await list(folder);
  if (!listed) return { ok: false, reason: `${folder} is not a folder that can be read` };
  const names = listed.filter((name) => !NO_WORK.has(name));
  if (names.length && file === undefined) {
    return {
      ok: false,
      reason: `${folder} holds files already: name another folder, or with --file NAME the new files of records in the pack there`,
    };
  }
  if (file !== undefined && !/^[a-z0-9][a-z0-9_-]*$/.test(file)) {
    return { ok: false, reason: `--file "${file}" is no name of small letters, digits and hyphens` };
  }
  const isNew = !names.includes('pack.yaml');
  const existing = isNew ? undefined : await loadPack(folder);
  if (existing && !existing.ok) {
    return {
      ok: false,
      reason: `${folder} must be a pack without faults of form first:\n${existing.problems.map((problem) => printPlaced(problem)).join('\n')}`,
    };
  }
  const twice = existing && (await knownSource(documents, existing.value.pack.sources));
  if (twice) return { ok: false, reason: `${twice}, and nothing was written: leave it out` };
  const { records, leftOut } = await draftRecords(draft, documents, existing?.value.pack);
  const files = new Map(documents.map(({ name, text }) => [path.join('texts', name), text]));
  if (isNew) files.set('pack.yaml', packFile(path.basename(path.resolve(folder)), today, documents));
  for (const [kind, section] of Object.entries(SECTIONS)) {
    const list: DraftRecord<object>[] | undefined = section === 'conflicts' ? undefined : records[section];
    if (list?.length)
      files.set(file === undefined ? `${kind}.yaml` : path.join(kind, `${file}.yaml`), toYaml(section, list));
  }
  for (const [name, text] of files) {
    const there = await readFile(path.join(folder, name), 'utf8').catch(() => undefined);
    if (there !== undefined && !(name.startsWith('texts') && there === text)) {
      return {
        ok: false,
        reason: `${path.join(folder, name)} is there already, and nothing was written: give --file another name, or rename the document`,
      };
    }
  }
  try {
    for (const [name, text] of files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
  } catch (error) {
    return { ok: false, reason: `${folder} was not written as a whole: ${(error as Error).message}` };
  }
  return { ok: true, leftOut };
}

/** Says which of the documents is a source of the pack already: what it holds would be in there twice. */
async function knownSource(
  documents: readonly SourceDocument[],
  sources: readonly Source[],
): Promise<string | undefined> {
  for (const { name, text } of documents) {
    const sum = await sha256(text);
    const known = sources.find((source) => source.sha256 === sum);
    if (known) return `${name} is in the pack already, as its source "${known.id}"`;
  }
  return undefined;
}

async function list(folder: string): Promise<string[] | undefined> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    return undefined;
  });
}

function toYaml(section: Section, records: readonly DraftRecord<object>[]): string {
  return printRecords(
    records.map(({ record }) => normalForm(section, record)),
    records.map(({ comment }) => comment),
  );
}

function packFile(name: string, today: string, documents: readonly SourceDocument[]): string {
  const id =
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'draft';
  const version = `${today.split('-').map(Number).join('.')}.1`;
  const langs = new Set(['en', ...documents.flatMap(({ lang }) => lang?.split('-')[0] ?? [])]);
  const meta = {
    format: 1,
    id,
    title: `Draft: ${name}`,
    version,
    asOf: today,
    scope: 'Draft: say what the pack covers.',
    lang: 'en',
    matchLangs: [...langs],
    license: 'Draft: name a licence for your own wording.',
    quotesNotice: 'Excerpts belong to their publishers.',
    homepage: null,
    contact: null,
    changelog: [{ version, date: today, note: 'Draft' }],
  };
  return `${printFields(meta)}\n`;
}
