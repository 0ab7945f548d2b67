import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../../i18n/locale.ts';
import type { Project } from '../../../projects/project.ts';
import type { Suggestions } from '../../../projects/suggestions.ts';
import type { Item } from './item.ts';
import { ItemList } from './item-list.tsx';
import { countItems } from './items.ts';
import { type ItemState, LISTS, type ListName, STATES } from './keys.ts';

interface ListPaneProps {
  project: Project;
  suggestions: Suggestions;
  list: ListName;
  state: ItemState;
  /** What the list holds, as far as it fits what is searched for. */
  items: readonly Item[];
  search: string;
  chosen: string | null;
  searchField: RefObject<HTMLInputElement | null>;
  onList: (list: ListName) => void;
  onState: (state: ItemState) => void;
  onSearch: (search: string) => void;
  onChoose: (key: string) => void;
  onEnter: () => void;
  onKeys: () => void;
}

/** What was found and what was made of it: one list at a time, of one state, and what is searched for in it. */
export function ListPane(props: ListPaneProps) {
  const { project, suggestions, list, state, items, search, chosen, searchField } = props;
  const counts = useMemo(
    () => new Map(LISTS.map((one) => [one, countItems(one, project, suggestions)])),
    [project, suggestions],
  );
  return (
    <section class="pane list-pane" aria-labelledby="lists-title">
      <h2 id="lists-title" class="unseen">
        {i18n.t('curate.lists')}
      </h2>
      <fieldset class="list-choice" aria-label={i18n.t('curate.lists')}>
        {LISTS.map((one) => (
          <button key={one} type="button" aria-pressed={one === list} onClick={() => props.onList(one)}>
            {i18n.t(`curate.list.${one}`)}
          </button>
        ))}
      </fieldset>
      <div class="list-tools">
        <fieldset class="state-choice" aria-label={i18n.t('curate.state.label')}>
          {STATES.filter((one) => list !== 'conflicts' || one === 'accepted').map((one) => (
            <button key={one} type="button" aria-pressed={one === state} onClick={() => props.onState(one)}>
              {i18n.t(`curate.state.${one}`)} <span class="number">{formatNumber(counts.get(list)![one])}</span>
            </button>
          ))}
        </fieldset>
        <div class="search-line">
          <input
            ref={searchField}
            type="search"
            dir="auto"
            value={search}
            placeholder={i18n.t('curate.search')}
            aria-label={i18n.t('curate.search')}
            aria-keyshortcuts="/"
            onInput={(event) => props.onSearch(event.currentTarget.value)}
          />
          <button
            type="button"
            class="icon"
            aria-label={i18n.t('curate.keys.title')}
            title={i18n.t('curate.keys.title')}
            onClick={props.onKeys}
          >
            <span class="key" aria-hidden="true">
              ?
            </span>
          </button>
        </div>
      </div>
      <ItemList
        key={`${list} ${state}`}
        label={`${i18n.t(`curate.list.${list}`)}: ${i18n.t(`curate.state.${state}`)}`}
        items={items}
        chosen={chosen}
        onChoose={props.onChoose}
        onEnter={props.onEnter}
      />
    </section>
  );
}
