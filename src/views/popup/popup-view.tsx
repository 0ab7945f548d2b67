import { i18n } from '#i18n';
import type { SettingsPatch } from '../../settings/schema.ts';
import { Logo } from '../shared/logo.tsx';
import { Switch } from '../shared/switch.tsx';
import { CategorySwitches } from './category-switches.tsx';
import { DensityChoice } from './density-choice.tsx';
import { FoundList } from './found-list.tsx';
import { Ladder, type LadderActions } from './ladder.tsx';
import { type PopupData, type Situation, situationOf } from './situation.ts';

/** Something that the reader asked for and that did not happen; a key of the texts under `popup.trouble`. */
export type Trouble = 'failed' | 'forbidden' | 'refused' | 'gone';

export interface PopupActions extends LadderActions {
  change: (patch: SettingsPatch) => void;
  annotate: () => void;
  always: () => void;
  jump: (entry: string) => void;
  openPanel: () => void;
}

export interface PopupViewProps {
  /** Null until the browser has answered. */
  data: PopupData | null;
  trouble: Trouble | null;
  actions: PopupActions;
}

export function PopupView({ data, trouble, actions }: PopupViewProps) {
  return (
    <main class="popup">
      <header>
        <Logo />
        <h1>{i18n.t('extensionName')}</h1>
      </header>
      {trouble && (
        <p class="trouble" role="alert">
          {i18n.t(`popup.trouble.${trouble}`)}
        </p>
      )}
      {data && <Controls data={data} actions={actions} />}
      <footer>{i18n.t('popup.promise')}</footer>
    </main>
  );
}

function Controls({ data, actions }: { data: PopupData; actions: PopupActions }) {
  const { settings, report } = data;
  const situation = situationOf(data);
  const { site, reason } = situation;
  const isOff = reason === 'offEverywhere' || reason === 'offSite';
  return (
    <>
      <section class="where">
        <Switch on={settings.enabled} onChange={(enabled) => actions.change({ enabled })}>
          {i18n.t('popup.everywhere')}
        </Switch>
        {site !== null && settings.enabled && (
          <Switch
            on={!settings.sitesOff.includes(site)}
            onChange={(on) => actions.change({ site: { host: site, on } })}
          >
            {i18n.t('popup.site', [site])}
          </Switch>
        )}
        <Ladder data={data} actions={actions} />
      </section>
      {reason !== null && <Explanation situation={situation} actions={actions} />}
      {!isOff && (
        <>
          <CategorySwitches settings={settings} counts={report?.counts ?? null} onChange={actions.change} />
          <DensityChoice density={settings.density} onChange={(density) => actions.change({ density })} />
        </>
      )}
      <p class="ways">
        <button type="button" class="button" onClick={actions.openPanel}>
          {i18n.t('popup.openPanel')}
        </button>
        <button type="button" class="button" onClick={() => actions.openOptions()}>
          {i18n.t('popup.settings')}
        </button>
      </p>
      {report && reason === null && (
        <FoundList
          found={report.found.filter(({ category }) => settings.categories[category])}
          palette={settings.palette}
          onJump={actions.jump}
        />
      )}
    </>
  );
}

function Explanation({ situation, actions }: { situation: Situation; actions: PopupActions }) {
  const { reason, offers } = situation;
  if (reason === null) return null;
  return (
    <section class="reason">
      <p role="status">{i18n.t(`popup.reason.${reason}`)}</p>
      {(offers.annotate || offers.always) && (
        <p class="offers">
          {offers.annotate && (
            <button type="button" class="button" onClick={actions.annotate}>
              {i18n.t('popup.annotate')}
            </button>
          )}
          {offers.always && (
            <button type="button" class="button" onClick={actions.always}>
              {i18n.t('popup.always')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
