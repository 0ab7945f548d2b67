import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { OpenProject } from '../../../projects/open-project.ts';
import type { Project } from '../../../projects/project.ts';
import { NOTHING_FOUND, type Suggestions, suggest } from '../../../projects/suggestions.ts';
import { findPlaces, type TextPlace } from './find-place.ts';
import type { Item } from './item.ts';
import { findItem } from './items.ts';
import { type ItemState, type ListName, readKey } from './keys.ts';
import { useFound } from './use-found.ts';
import { useItems } from './use-items.ts';

export const PANES = ['text', 'list', 'form'] as const;
export type Pane = (typeof PANES)[number];

/** What is looked at while curating; kept while another step is shown. */
export interface Curation {
  suggestions: Suggestions;
  /** Whether it is not known yet what the documents say. */
  isCombining: boolean;
  /** Whether nothing is there as that has failed. */
  hasFailed: boolean;
  list: ListName;
  state: ItemState;
  search: string;
  /** What the list holds, as far as it fits the search. */
  items: readonly Item[];
  /** Key of the chosen item, listed or not; and the item, while there is one. */
  chosen: string | null;
  item: Item | undefined;
  /** Id of the document that is read; null where there is none. */
  source: string | null;
  /** Where in it the author is led to; another turn leads there again. */
  place: { start: number; turn: number } | null;
  /** What is shown where there is no room for all. */
  pane: Pane;
  setList: (list: ListName) => void;
  setState: (state: ItemState) => void;
  setSearch: (search: string) => void;
  setSource: (source: string) => void;
  setPane: (pane: Pane) => void;
  showPlace: (place: TextPlace) => void;
  /** Chooses an item of the list, and shows where it stands. */
  choose: (key: string | null) => void;
  /** Chooses an item wherever it is listed, and lists it. */
  find: (key: string) => void;
}

/** The state of the step in which an author curates, over what the project holds now. */
export function useCuration({ texts }: OpenProject, project: Project): Curation {
  const { drafts, passages, decisions, sources } = project;
  const [list, setListAlone] = useState<ListName>('statements');
  const [state, setState] = useState<ItemState>('suggested');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setSource] = useState<string | null>(null);
  const [place, setPlace] = useState<Curation['place']>(null);
  const [pane, setPane] = useState<Pane>('list');
  const { found, hasFailed } = useFound(drafts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project, what suggestions are made of.
  const suggestions = useMemo(() => suggest(project, found ?? NOTHING_FOUND), [found, drafts, passages, decisions]);
  const items = useItems(project, suggestions, texts, { list, state, search });
  const source = wanted !== null && sources.has(wanted) ? wanted : ([...sources.keys()][0] ?? null);
  const latest = useRef({ project, suggestions, source });
  latest.current = { project, suggestions, source };

  const setList = useCallback((next: ListName) => {
    setListAlone(next);
    // Nothing finds conflicts by itself.
    if (next === 'conflicts') setState('accepted');
  }, []);
  const showPlace = useCallback((next: TextPlace) => {
    setSource(next.document);
    setPlace((last) => ({ start: next.start, turn: (last?.turn ?? 0) + 1 }));
  }, []);
  const choose = useCallback(
    (key: string | null) => {
      setChosen(key);
      if (key === null) return;
      const { current } = latest;
      const places = findPlaces(key, current.project, current.suggestions);
      const here = places.find(({ document }) => document === current.source) ?? places[0];
      if (here) showPlace(here);
    },
    [showPlace],
  );
  const find = useCallback(
    (key: string) => {
      const at = readKey(key);
      if (!at) return;
      const isRejected = at.is === 'suggestion' && latest.current.project.decisions.get(at.id)?.is === 'rejected';
      setListAlone(at.list);
      setState(at.is === 'record' ? 'accepted' : isRejected ? 'rejected' : 'suggested');
      setSearch('');
      choose(key);
    },
    [choose],
  );
  return {
    isCombining: found === null && !hasFailed,
    hasFailed: found === null && hasFailed,
    ...{ suggestions, list, state, search, items, chosen, source, place, pane },
    item: chosen === null ? undefined : findItem(chosen, project, suggestions, texts),
    ...{ setList, setState, setSearch, setSource, setPane, showPlace, choose, find },
  };
}
