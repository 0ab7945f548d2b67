import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { META, type Project } from '../../../projects/project.ts';
import { focusField } from '../fields/focus-field.ts';
import { STANCES } from '../fields/stance-field.tsx';
import { isTextField } from '../is-text-field.ts';
import type { RecordPlace } from '../studio-context.ts';
import { FormPane } from './form-pane.tsx';
import type { Item } from './item.ts';
import { KeysHelp } from './keys-help.tsx';
import { ListPane } from './list-pane.tsx';
import { placeKey } from './place-key.ts';
import { TextPane } from './text-pane.tsx';
import { type Curation, PANES, type Pane } from './use-curation.ts';
import { type Decided, useDecisions } from './use-decisions.ts';
import { useReading } from './use-reading.ts';

interface CurateStepProps {
  project: Project;
  curation: Curation;
  /** A record to show, when another step asked for one. */
  wanted: RecordPlace | null;
}

/** Texts, what was found in them, and a form for what is chosen: side by side, or one at a time where there is no room. */
export function CurateStep({ project, curation, wanted }: CurateStepProps) {
  const { suggestions, items, chosen, item, pane, setPane, choose, find } = curation;
  const [showsKeys, setShowsKeys] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const isDeciding = useRef(false);
  const decide = useDecisions(suggestions.actors);
  const setReading = useReading(item?.about.is === 'statement' ? item.about.suggested : undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish, not again when the project has changed.
  useEffect(() => {
    if (wanted?.section === 'drafts') {
      curation.setSource(wanted.id);
      setPane('text');
      return;
    }
    const key = wanted && placeKey(curation.suggestions, project, wanted);
    if (!key) return;
    find(key);
    setPane('form');
    const inNames = wanted.field?.startsWith('patterns') ? 'patterns' : 'aliases';
    const field = wanted.section === 'spotting' ? inNames : (wanted.field ?? '');
    const frame = requestAnimationFrame(() => focusField(formOf(root.current), field));
    return () => cancelAnimationFrame(frame);
  }, [wanted]);

  /** Shows a pane and does something in it: at once where it is in sight, so that keys that follow find it done. */
  const inPane = (next: Pane, work: () => void) => {
    const isShown = root.current?.querySelector<HTMLElement>(`.${next}-pane`)?.checkVisibility();
    setPane(next);
    if (isShown) work();
    else requestAnimationFrame(work);
  };
  const enterForm = (field = '') => inPane('form', () => focusField(formOf(root.current), field));
  const backToList = () =>
    inPane('list', () => root.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus());
  /** Does it, and goes on with what follows in the list. A second press meanwhile means the same item, and is none. */
  const goOn = async (work: (of: Item) => Promise<Decided>) => {
    if (!item || isDeciding.current) return;
    isDeciding.current = true;
    const at = items.findIndex(({ key }) => key === chosen);
    const next = items[at + 1] ?? items[at - 1];
    const decided = await work(item).finally(() => {
      isDeciding.current = false;
    });
    if (decided === 'who' || decided === 'about') enterForm(decided);
    else if (decided === 'changed' && at !== -1) choose(next?.key ?? null);
  };
  const accept = () => item?.state === 'suggested' && goOn(decide.accept);
  const reject = () => item?.state === 'suggested' && goOn(decide.reject);
  const chooseStance = (at: number) => {
    const stance = STANCES[at];
    if (item?.about.is === 'statement') void setReading(stance ? { stance } : {});
    else root.current?.querySelectorAll<HTMLElement>('.stance input')[at]?.click();
  };

  const keys: Record<string, () => unknown> = {
    a: accept,
    r: reject,
    // Statements are not merged.
    m: () => inPane('form', () => root.current?.querySelector<HTMLElement>('[data-field="merge"]')?.focus()),
    '/': () => inPane('list', () => searchField.current?.focus()),
    '?': () => setShowsKeys(true),
    ...Object.fromEntries(STANCES.map((_, at) => [at + 1, () => chooseStance(at)])),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || showsKeys) return;
    const isBack = event.key === 'Escape' && (event.target as Element).closest('.form-pane, [type="search"]') !== null;
    const work = isBack ? backToList : isTextField(event.target) ? undefined : keys[event.key];
    if (!work) return;
    event.preventDefault();
    work();
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
        project={project}
        curation={curation}
        onChoose={(key) => {
          find(key);
          setPane('form');
        }}
      />
      <ListPane {...{ project, curation, searchField }} onEnter={enterForm} onKeys={() => setShowsKeys(true)} />
      <FormPane
        {...{ project, item, suggestions }}
        languages={project.meta.get(META)?.matchLangs ?? ['en']}
        onAccept={accept}
        onReject={reject}
        onTakeBack={() => goOn(decide.takeBack)}
        onMerge={(into) => goOn((of) => decide.merge(of, into))}
        onFind={find}
        onPlace={(place) => {
          curation.showPlace(place);
          setPane('text');
        }}
      />
      {showsKeys && <KeysHelp onClose={() => setShowsKeys(false)} />}
    </div>
  );
}

function formOf(root: Element | null) {
  return root?.querySelector('.form-pane');
}
