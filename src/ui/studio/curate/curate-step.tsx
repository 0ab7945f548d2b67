import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { META, type Project } from '../../../projects/project.ts';
import { suggest } from '../../../projects/suggestions.ts';
import { STANCES } from '../fields/stance-field.tsx';
import { isTextField } from '../is-text-field.ts';
import { type RecordPlace, useStudio } from '../studio-context.ts';
import { findPlaces } from './find-place.ts';
import { focusField } from './focus-field.ts';
import { FormPane } from './form-pane.tsx';
import { findItem } from './items.ts';
import { type ItemState, type ListName, readKey, recordKey } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { ListPane } from './list-pane.tsx';
import { beginReading, type DraftReading } from './readings.ts';
import { spottingTarget } from './spotting-target.ts';
import { TextPane } from './text-pane.tsx';
import { type Decided, useDecisions } from './use-decisions.ts';
import { useItems } from './use-items.ts';

interface CurateStepProps {
  project: Project;
  /** A record to show, when another step asked for one. */
  wanted: { place: RecordPlace; turn: number } | null;
}

const PANES = ['text', 'list', 'form'] as const;
type Pane = (typeof PANES)[number];

/** Texts, what was found in them, and a form for what is chosen: side by side, or one at a time where there is no room. */
export function CurateStep({ project, wanted }: CurateStepProps) {
  const { open } = useStudio();
  const { drafts, passages, decisions } = project;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project, what suggestions are made of.
  const suggestions = useMemo(() => suggest(project), [drafts, passages, decisions]);
  const [list, setList] = useState<ListName>('statements');
  const [state, setState] = useState<ItemState>('suggested');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [shownDocument, setDocument] = useState<string | null>(null);
  const [place, setPlace] = useState<{ start: number; turn: number } | null>(null);
  const [pane, setPane] = useState<Pane>('list');
  const [showsKeys, setShowsKeys] = useState(false);
  const [readings, setReadings] = useState<ReadonlyMap<string, DraftReading>>(new Map());
  const root = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const decide = useDecisions();

  const items = useItems(project, suggestions, open.texts, { list, state, search });
  const item = chosen === null ? undefined : findItem(chosen, project, suggestions, open.texts);
  const source =
    shownDocument !== null && project.sources.has(shownDocument)
      ? shownDocument
      : ([...project.sources.keys()][0] ?? null);

  const showPlace = useCallback((next: { document: string; start: number }) => {
    setDocument(next.document);
    setPlace((last) => ({ start: next.start, turn: (last?.turn ?? 0) + 1 }));
  }, []);

  const latest = useRef({ project, suggestions, source });
  latest.current = { project, suggestions, source };
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
  /** Chooses an item wherever it is listed, and lists it. */
  const find = useCallback(
    (key: string) => {
      const at = readKey(key);
      if (!at) return;
      const isRejected = at.is === 'suggestion' && latest.current.project.decisions.get(at.id)?.is === 'rejected';
      setList(at.list);
      setState(at.is === 'record' ? 'accepted' : isRejected ? 'rejected' : 'suggested');
      setSearch('');
      choose(key);
    },
    [choose],
  );

  useEffect(() => {
    if (!wanted) return;
    const { section, id, field } = wanted.place;
    const target = section === 'spotting' ? spottingTarget(latest.current.project, id) : undefined;
    if (target) find(recordKey(target.section, target.id));
    else if (section === 'actors' || section === 'entries' || section === 'positions' || section === 'conflicts') {
      find(recordKey(section, id));
    } else return;
    setPane('form');
    requestAnimationFrame(() => focusField(root.current, target ? 'aliases' : (field ?? '')));
  }, [wanted, find]);

  const suggested = item?.about.is === 'statement' ? item.about.suggested : undefined;
  const reading = suggested && (readings.get(suggested.id) ?? beginReading(suggested));
  const changeReading = useCallback(
    (id: string, next: DraftReading) => setReadings((all) => new Map(all).set(id, next)),
    [],
  );

  const enterForm = () => {
    setPane('form');
    requestAnimationFrame(() => focusField(root.current, ''));
  };
  /** Does it, and goes on with what follows in the list. */
  const after = async (work: Promise<Decided>) => {
    const at = items.findIndex(({ key }) => key === chosen);
    const next = items[at + 1] ?? items[at - 1];
    const decided = await work;
    if (decided === 'who' || decided === 'about') {
      setPane('form');
      requestAnimationFrame(() => focusField(root.current, decided));
    } else if (decided === 'done' && at !== -1) choose(next?.key ?? null);
  };
  const accept = () => item?.state === 'suggested' && after(decide.accept(item, reading ?? NO_READING));
  const rejectItem = () => item?.state === 'suggested' && after(decide.reject(item));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === 'Escape' && !showsKeys && (event.target as Element).closest('.form-pane, [type="search"]')) {
      event.preventDefault();
      setPane('list');
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus());
      return;
    }
    if (isTextField(event.target)) return;
    const stance = STANCES[Number(event.key) - 1];
    if (event.key === 'a') accept();
    else if (event.key === 'r') rejectItem();
    else if (event.key === 'm') focusField(root.current, 'merge');
    else if (event.key === '/') searchField.current?.focus();
    else if (event.key === '?') setShowsKeys(true);
    else if (stance && suggested && reading) changeReading(suggested.id, { ...reading, stance });
    else if (stance && item?.about.is === 'position')
      root.current?.querySelectorAll<HTMLElement>('.stance input')[Number(event.key) - 1]?.click();
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of whatever has the focus inside.
    <div class="curate" data-pane={pane} ref={root} onKeyDown={onKeyDown}>
      <fieldset class="pane-choice" aria-label={i18n.t('curate.panes')}>
        {PANES.map((one) => (
          <button key={one} type="button" aria-pressed={one === pane} onClick={() => setPane(one)}>
            {i18n.t(`curate.pane.${one}`)}
          </button>
        ))}
      </fieldset>
      <TextPane
        {...{ project, suggestions, chosen, place }}
        source={source}
        onDocument={setDocument}
        onChoose={(key) => {
          find(key);
          setPane('form');
        }}
      />
      <ListPane
        {...{ project, suggestions, list, state, items, search, chosen, searchField }}
        onList={(next) => {
          setList(next);
          if (next === 'conflicts') setState('accepted');
        }}
        onState={setState}
        onSearch={setSearch}
        onChoose={choose}
        onEnter={enterForm}
        onKeys={() => setShowsKeys(true)}
      />
      <FormPane
        {...{ project, item, reading }}
        languages={project.meta.get(META)?.matchLangs ?? ['en']}
        suggestions={suggestions}
        onReading={(next) => suggested && changeReading(suggested.id, next)}
        onAccept={accept}
        onReject={rejectItem}
        onTakeBack={() => item && after(decide.takeBack(item))}
        onMerge={(into) => item && after(decide.merge(item, into))}
        onFind={find}
        onPlace={showPlace}
      />
      {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

const NO_READING: DraftReading = { who: '', about: '', stance: 'neutral', gist: '', certainty: 'stated' };
