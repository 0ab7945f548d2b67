import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Candidate, compareCandidates, MOST_EXAMPLES, mergeCandidates } from './candidate.ts';
import { type CandidateFile, mergeFiles, type Written, writeCandidates } from './candidate-files.ts';

/** Candidates that are kept in memory before they are written away. */
const MOST_KEPT = 50_000;

/** Puts together the candidates of any number of articles. What does not fit into memory waits in sorted files. */
export class CandidateStore {
  readonly #folder: string;
  readonly #most: number;
  readonly #files: CandidateFile[] = [];
  readonly #kept = new Map<string, Candidate>();

  /** @param folder where files may be written; they are taken away in the end */
  constructor(folder: string, most = MOST_KEPT) {
    this.#folder = folder;
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#kept.size >= this.#most;
  }

  /** Whether an example of this draw would be kept. */
  takesExample({ kind, key }: Pick<Candidate, 'kind' | 'key'>, draw: number): boolean {
    const examples = this.#kept.get(`${kind} ${key}`)?.examples ?? [];
    return examples.length < MOST_EXAMPLES || draw <= examples.at(-1)!.draw;
  }

  add(candidate: Candidate): void {
    const id = `${candidate.kind} ${candidate.key}`;
    const kept = this.#kept.get(id);
    this.#kept.set(id, kept ? mergeCandidates(kept, candidate) : candidate);
  }

  /** Makes room in memory. */
  async writeAway(): Promise<void> {
    const file = path.join(this.#folder, `kept-${this.#files.length}.jsonl`);
    await writeCandidates(file, this.#take());
    this.#files.push({ file });
  }

  /** Writes all candidates to one file. */
  async finish(file: string): Promise<Written> {
    if (this.#files.length === 0) return writeCandidates(file, this.#take());
    await this.writeAway();
    const written = await writeCandidates(file, mergeFiles(this.#files, this.#folder));
    for (const part of this.#files) await rm(part.file, { force: true });
    return written;
  }

  #take() {
    const sorted = [...this.#kept.values()].sort(compareCandidates);
    this.#kept.clear();
    return sorted.map((candidate) => ({ ok: true, candidate }) as const);
  }
}
