import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../../i18n/locale.ts';
import type { Project } from '../../../projects/project.ts';
import { ItemList } from './item-list.tsx';
import { countItems } from './items.ts';
import { LISTS, STATES } from './keys.ts';
import type { Curation } from './use-curation.ts';

interface ListPaneProps {
  project: Project;
  curation: Curation;
  searchField: RefObject<HTMLInputElement | null>;
  onEnter: () => void;
  onKeys: () => void;
}

/** What was found and what was made of it: one list at a time, of one state, and what is searched for in it. */
export function ListPane({ project, curation, searchField, onEnter, onKeys }: ListPaneProps) {
  const { suggestions, isCombining, hasFailed, list, state, search, items, chosen } = curation;
  const whyNone = isCombining ? 'curate.combining' : hasFailed ? 'wentWrong' : 'curate.empty';
  const whenEmpty = state === 'accepted' ? 'curate.empty' : whyNone;
  const { setList, setState, setSearch, setPane, choose } = curation;
  const { actors, entries, positions, conflicts } = project;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project, what is counted.
  const counts = useMemo(
    () => new Map(LISTS.map((one) => [one, countItems(one, project, suggestions)])),
    [actors, entries, positions, conflicts, suggestions],
  );
  return (
    <section class="pane list-pane" aria-labelledby="lists-title">
      <h2 id="lists-title" class="unseen">
        {i18n.t('curate.lists')}
      </h2>
      <fieldset class="list-choice" aria-label={i18n.t('curate.lists')}>
        {LISTS.map((one) => (
          <button key={one} type="button" aria-pressed={one === list} onClick={() => setList(one)}>
            {i18n.t(`curate.list.${one}`)}
          </button>
        ))}
      </fieldset>
      <div class="list-tools">
        <fieldset class="state-choice" aria-label={i18n.t('curate.state.label')}>
          {STATES.filter((one) => list !== 'conflicts' || one === 'accepted').map((one) => (
            <button key={one} type="button" aria-pressed={one === state} onClick={() => setState(one)}>
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
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
          <button
            type="button"
            class="icon"
            aria-label={i18n.t('curate.keys.title')}
            title={i18n.t('curate.keys.title')}
            onClick={onKeys}
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
        whenEmpty={i18n.t(whenEmpty)}
        chosen={chosen}
        onChoose={choose}
        onPress={(key) => {
          choose(key);
          // Where there is no room for both, whoever presses an item wants to see it.
          setPane('form');
        }}
        onEnter={onEnter}
      />
    </section>
  );
}
