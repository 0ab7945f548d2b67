import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Candidate, candidateSchema, compareCandidates, mergeCandidates } from './candidate.ts';
import { LineWriter } from './line-writer.ts';
import { readLines } from './read-lines.ts';

/** A file of candidates in order, one a line, each once; what it must hold where that is known. */
export interface CandidateFile {
  file: string;
  expected?: { lines: number; sha256: string };
}

export type Merged = { ok: true; candidate: Candidate } | { ok: false; reason: string };

/** A candidate has at most as many forms, days and entries as there are; far below this in bytes. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;
/** Files that are read at the same time. */
const MOST_OPEN = 64;

/**
 * The candidates of all files in order, those of one key as one. Of each file one line is in memory; more files than may be
 * open at a time are merged in parts first. After a reason why a file cannot be read nothing more comes.
 * @param folder where files in between may be written
 */
export async function* mergeFiles(files: readonly CandidateFile[], folder: string): AsyncGenerator<Merged> {
  let left = [...files];
  const made: string[] = [];
  try {
    while (left.length > MOST_OPEN) {
      const file = path.join(folder, `merged-${made.length}.jsonl`);
      made.push(file);
      const written = await writeCandidates(file, mergeOpen(left.slice(0, MOST_OPEN)));
      if (!written.ok) return yield written;
      left = [...left.slice(MOST_OPEN), { file }];
    }
    yield* mergeOpen(left);
  } finally {
    for (const file of made) await rm(file, { force: true });
  }
}

async function* mergeOpen(files: readonly CandidateFile[]): AsyncGenerator<Merged> {
  const readers = files.map(readCandidates);
  try {
    const heads: Candidate[] = [];
    const open: typeof readers = [];
    for (const reader of readers) {
      const { value } = await reader.next();
      if (value && !value.ok) return yield value;
      if (!value) continue;
      heads.push(value.candidate);
      open.push(reader);
    }
    while (heads.length > 0) {
      let least = heads[0]!;
      for (const head of heads) if (compareCandidates(head, least) < 0) least = head;
      let merged: Candidate | undefined;
      for (let i = heads.length - 1; i >= 0; i--) {
        if (compareCandidates(heads[i]!, least) !== 0) continue;
        merged = merged ? mergeCandidates(merged, heads[i]!) : heads[i]!;
        const { value } = await open[i]!.next();
        if (value && !value.ok) return yield value;
        if (value) heads[i] = value.candidate;
        else {
          heads.splice(i, 1);
          open.splice(i, 1);
        }
      }
      if (merged) yield { ok: true, candidate: merged };
    }
  } finally {
    for (const reader of readers) await reader.return(undefined);
  }
}

async function* readCandidates({ file, expected }: CandidateFile): AsyncGenerator<Merged> {
  let last: Candidate | undefined;
  let lines = 0;
  for await (const line of readLines(file, MAX_LINE_BYTES)) {
    if (line.kind === 'end') {
      const isWhole = !expected || (lines === expected.lines && line.sha256 === expected.sha256);
      if (!isWhole) yield { ok: false, reason: `${file} was changed after it was written, or a part of it is missing` };
      return;
    }
    if (line.kind === 'broken') return yield { ok: false, reason: `${file} ${line.reason}` };
    const candidate = line.kind === 'text' ? parseCandidate(line.text) : null;
    if (!candidate || (last && compareCandidates(last, candidate) >= 0)) {
      return yield { ok: false, reason: `${file}:${line.number} is no candidate in its order` };
    }
    lines++;
    last = candidate;
    yield { ok: true, candidate };
  }
}

function parseCandidate(line: string): Candidate | null {
  try {
    const parsed = candidateSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export type Written = { ok: true; lines: number; sha256: string } | { ok: false; reason: string };

/** Writes candidates to a file, one a line, and sees to it that they are on the disk. */
export async function writeCandidates(
  file: string,
  candidates: AsyncIterable<Merged> | Iterable<Merged>,
): Promise<Written> {
  const writer = await LineWriter.open(file);
  try {
    for await (const merged of candidates) {
      if (!merged.ok) return merged;
      await writer.add(merged.candidate);
    }
    return { ok: true, ...(await writer.finish()) };
  } finally {
    await writer.close();
  }
}
