import { i18n } from '#i18n';
import type { SettingsPatch } from '../../settings/schema.ts';
import { Logo } from '../components/logo.tsx';
import { PageNotes } from '../components/page-notes.tsx';
import { Switch } from '../components/switch.tsx';
import { limitsOf } from '../entry/limits/limits.ts';
import { LimitsLine } from '../entry/limits/limits-line.tsx';
import type { Basis } from '../entry/limits/read-basis.ts';
import { Explanation } from '../tab/explanation.tsx';
import { type PopupData, situationOf } from '../tab/situation.ts';
import { type Trouble, TroubleLine } from '../tab/trouble.tsx';
import { CategorySwitches } from './category-switches.tsx';
import { DensityChoice } from './density-choice.tsx';
import { FoundList } from './found-list.tsx';
import { Ladder, type LadderActions } from './ladder.tsx';

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
  /** Null until the browser has answered. */
  basis: Basis | null;
  trouble: Trouble | null;
  actions: PopupActions;
}

export function PopupView({ data, basis, trouble, actions }: PopupViewProps) {
  const report = data?.report;
  const published = report ? (report.facts.published?.date ?? null) : undefined;
  return (
    <main class="popup">
      <header>
        <Logo />
        <h1>{i18n.t('extensionName')}</h1>
      </header>
      <TroubleLine trouble={trouble} />
      {data && <Controls data={data} actions={actions} />}
      <footer>
        <p>{i18n.t('popup.promise')}</p>
        {basis && <LimitsLine limits={limitsOf(basis.packs, [])} published={published} requests={basis.requests} />}
      </footer>
    </main>
  );
}

function Controls({ data, actions }: { data: PopupData; actions: PopupActions }) {
  const { settings, report } = data;
  const { site, reason, offers } = situationOf(data);
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
      {reason !== null && <Explanation reason={reason} offers={offers} actions={actions} />}
      {!isOff && report && report.found.length > 0 && <PageNotes report={report} />}
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
