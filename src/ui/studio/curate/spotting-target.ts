import type { Project } from '../../../projects/project.ts';

/** The actor or entry that a rule of spotting is about; undefined for rules that are about none. */
export function spottingTarget(
  project: Project,
  id: string,
): { section: 'actors' | 'entries'; id: string } | undefined {
  const record = project.spotting.get(id);
  if (!record || !('target' in record)) return undefined;
  const { target } = record;
  if (project.actors.has(target)) return { section: 'actors', id: target };
  return project.entries.has(target) ? { section: 'entries', id: target } : undefined;
}
