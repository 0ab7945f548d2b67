import type { PlacedProblem } from '../../authoring/placed-problem.ts';
import { type Finding, lintPack } from '../../knowledge/lint/lint-pack.ts';
import type { AuthoredPack } from '../../knowledge/schema/pack.ts';
import { loadPack } from './load-pack.ts';
import { readSources } from './read-sources.ts';

export type PlacedFinding = PlacedProblem & Pick<Finding, 'rule' | 'level'>;

export interface Checked {
  /** Undefined when the records could not be read. */
  pack?: AuthoredPack;
  findings: PlacedFinding[];
}

/** Checks a pack: the form of its records, then every editors' rule; with the source texts, if their folder is given. */
export async function checkPack(path: string, sources?: string): Promise<Checked> {
  const loaded = await loadPack(path);
  if (!loaded.ok) {
    return { findings: loaded.problems.map((problem) => ({ ...problem, rule: 'form', level: 'error' })) };
  }
  const { pack, place } = loaded.value;
  const { texts, missing } =
    sources === undefined ? { texts: new Map(), missing: [] } : await readSources(pack.sources, sources);
  const unread = missing.map(({ id, file, reason }): Finding => {
    const path = ['sources', pack.sources.findIndex((source) => source.id === id), 'file'];
    return { path, record: id, rule: 'excerpts', level: 'error', reason: `${file} ${reason}` };
  });
  return { pack, findings: [...unread, ...lintPack({ pack, texts })].map(place) };
}
