import type { Edit } from '../../../projects/change.ts';
import { acceptActor, acceptClaim } from '../../../projects/decide.ts';
import type { Project } from '../../../projects/project.ts';
import { mergeActors, mergeEntries } from '../../../projects/records.ts';
import { Steps } from '../../../projects/steps.ts';
import type { SuggestedActor, SuggestedClaim } from '../../../projects/suggestions.ts';
import type { ItemKey } from './keys.ts';

/** Makes one of a record and another of its kind, or of what was found and the record that it means. */
export function mergeInto(
  project: Project,
  into: string,
  item: ItemKey,
  suggested: SuggestedActor | SuggestedClaim | undefined,
): Edit[] {
  const merge = item.list === 'actors' ? mergeActors : mergeEntries;
  if (item.is === 'record') return merge(project, into, item.id);
  if (!suggested) return [];
  const steps = new Steps(project);
  steps.add(
    ...(item.list === 'actors'
      ? acceptActor(project, suggested as SuggestedActor)
      : acceptClaim(project, suggested as SuggestedClaim)),
  );
  const decision = steps.project.decisions.get(suggested.id);
  if (decision?.is === 'accepted') steps.add(...merge(steps.project, into, decision.record));
  return steps.edits;
}
