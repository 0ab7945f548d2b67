import { fieldOf, type Problem } from '../../../knowledge/problem.ts';
import type { Remark } from '../../../projects/check-project.ts';
import { META, type Project } from '../../../projects/project.ts';
import type { RecordPlace } from '../studio-context.ts';

/** Fields of a rule that says how pages name an actor or entry; none for the rule as a whole. */
const OF_NAMES: readonly string[] = ['target', 'aliases', 'patterns', ''];

/**
 * Where a problem of a folder is mended in its project. How pages name an actor or entry is a record of its own in a folder,
 * and part of the form of what it names here.
 * @returns undefined for rules that have no form: word lists, topics, named gates
 */
export function recordPlace(
  project: Pick<Project, 'actors' | 'entries'>,
  problem: Problem,
): Required<RecordPlace> | undefined {
  const section = problem.path[0] as Remark['section'];
  const [id, field] = [problem.record ?? '', fieldOf(problem)];
  if (section === 'meta') return { section, id: META, field };
  if (section !== 'spotting') return { section, id, field };
  const owner = (['actors', 'entries'] as const).find((one) => project[one].has(id));
  const first = String(problem.path[2] ?? '');
  // A list or a topic may be called as an actor is.
  if (!owner || !OF_NAMES.includes(first)) return undefined;
  return { section: owner, id, field: first === 'patterns' ? first : 'aliases' };
}
