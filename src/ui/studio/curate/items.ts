import type { Project } from '../../../projects/project.ts';
import type { Suggestions } from '../../../projects/suggestions.ts';
import { aboutRecord } from './about-record.ts';
import { aboutSuggested } from './about-suggested.ts';
import type { Item, Suggested } from './item.ts';
import { type ItemState, type ListName, readKey, recordKey, SECTION_OF, suggestionKey } from './keys.ts';

type Texts = ReadonlyMap<string, string>;

/**
 * What a list holds of one state, in its order: what was found as often as it was, records as they were made.
 * @param texts of the sources, by SHA-256
 */
export function listItems(
  list: ListName,
  state: ItemState,
  project: Project,
  suggestions: Suggestions,
  texts: Texts,
): Item[] {
  if (state === 'accepted') {
    const section = SECTION_OF[list];
    return [...project[section].keys()].map((id) => ({
      key: recordKey(section, id),
      state,
      ...aboutRecord(section, id, project)!,
    }));
  }
  return suggestedIn(list, suggestions)
    .filter((suggested) => stateOf(suggested) === state)
    .map((suggested) => toItem(suggested, project, texts));
}

/** How much a list holds of each state. */
export function countItems(list: ListName, project: Project, suggestions: Suggestions): Record<ItemState, number> {
  const counts = { suggested: 0, accepted: 0, rejected: 0 };
  for (const suggested of suggestedIn(list, suggestions)) counts[stateOf(suggested)] += 1;
  return { ...counts, accepted: project[SECTION_OF[list]].size };
}

/** The item of a key, listed or not; undefined where it is gone, as a record is that was taken back. */
export function findItem(key: string, project: Project, suggestions: Suggestions, texts: Texts): Item | undefined {
  const at = readKey(key);
  if (!at) return undefined;
  if (at.is === 'record') {
    const told = aboutRecord(at.section, at.id, project);
    return told && { key, state: 'accepted', ...told };
  }
  const suggested = suggestedIn(at.list, suggestions).find(({ id }) => id === at.id);
  return suggested && stateOf(suggested) !== 'accepted' ? toItem(suggested, project, texts) : undefined;
}

/** Items of what was found, with the text that they were made from. */
const made = new WeakMap<Suggested, { text: string; item: Item }>();

function toItem(suggested: Suggested, { sources }: Project, texts: Texts): Item {
  const source = 'excerpt' in suggested ? sources.get(suggested.document) : undefined;
  const text = texts.get(source?.sha256 ?? '') ?? '';
  const last = made.get(suggested);
  if (last?.text === text) return last.item;
  const item = {
    key: suggestionKey(suggested.id),
    state: stateOf(suggested),
    ...aboutSuggested(suggested, text),
    suggested,
  };
  made.set(suggested, { text, item });
  return item;
}

function suggestedIn(list: ListName, suggestions: Suggestions): readonly Suggested[] {
  return list === 'conflicts' ? [] : suggestions[list];
}

function stateOf({ decision }: Suggested): ItemState {
  return decision?.is ?? 'suggested';
}
