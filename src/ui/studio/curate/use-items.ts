import { useMemo } from 'preact/hooks';
import type { Project } from '../../../projects/project.ts';
import type { Suggestions } from '../../../projects/suggestions.ts';
import type { Item } from './item.ts';
import { listItems } from './items.ts';
import type { ItemState, ListName } from './keys.ts';

/** The items of a list that fit what is searched for, made anew only when something that they tell has changed. */
export function useItems(
  project: Project,
  suggestions: Suggestions,
  texts: ReadonlyMap<string, string>,
  { list, state, search }: { list: ListName; state: ItemState; search: string },
): Item[] {
  const { sources, actors, entries, positions, conflicts } = project;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project, what a list is made of.
  const items = useMemo(
    () => listItems(list, state, project, suggestions, texts),
    [list, state, sources, actors, entries, positions, conflicts, suggestions, texts],
  );
  return useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return wanted ? items.filter((item) => textOf(item).includes(wanted)) : items;
  }, [items, search]);
}

function textOf({ title, about }: Item): string {
  const more =
    about.is === 'position'
      ? `${about.actor} ${about.entry}`
      : about.is === 'statement'
        ? (about.suggested.speaker?.name ?? '')
        : '';
  return `${title} ${more}`.toLowerCase();
}
