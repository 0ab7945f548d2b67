import { useMemo } from 'preact/hooks';
import type { Project } from '../../../../projects/project.ts';
import type { Suggestions } from '../../../../projects/suggestions.ts';

export const ACTOR_LABELS = 'actor-labels';
export const ENTRY_LABELS = 'entry-labels';
/** Of actors that are in the pack already, without those that were only found. */
export const ACCEPTED_ACTORS = 'accepted-actors';

/** Names that fields offer while one types: those of records, and of actors that were found. */
export function LabelLists({
  project: { actors, entries },
  suggestions,
}: {
  project: Project;
  suggestions: Suggestions;
}) {
  return useMemo(() => {
    const accepted = labelsOf(actors);
    const found = suggestions.actors.filter(({ decision }) => !decision).map(({ name }) => name);
    return (
      <>
        <Labels id={ACTOR_LABELS} labels={[...new Set([...accepted, ...found])]} />
        <Labels id={ACCEPTED_ACTORS} labels={accepted} />
        <Labels id={ENTRY_LABELS} labels={labelsOf(entries)} />
      </>
    );
  }, [actors, entries, suggestions.actors]);
}

function labelsOf(records: ReadonlyMap<string, { label: string }>): string[] {
  return [...new Set([...records.values()].map(({ label }) => label))];
}

function Labels({ id, labels }: { id: string; labels: readonly string[] }) {
  return (
    <datalist id={id}>
      {labels.map((label) => (
        <option key={label} value={label} />
      ))}
    </datalist>
  );
}
