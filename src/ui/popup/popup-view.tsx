import { i18n } from '#i18n';
import type { FoundEntry, PackInfo } from '../../messaging/protocol.ts';
import type { SettingsPatch } from '../../settings/schema.ts';
import { LiveText } from '../components/live-text.tsx';
import { Logo } from '../components/logo.tsx';
import { PageNotes } from '../components/page-notes.tsx';
import { Switch } from '../components/switch.tsx';
import { FoldedLimits } from '../entry/limits/folded-limits.tsx';
import { limitsOf } from '../entry/limits/limits.ts';
import type { Basis } from '../entry/limits/read-basis.ts';
import { isSilent } from '../tab/ask-again.ts';
import { Explanation } from '../tab/explanation.tsx';
import { situationOf, type TabState } from '../tab/situation.ts';
import { type Trouble, TroubleLine } from '../tab/trouble.tsx';
import { CategorySwitches } from './category-switches.tsx';
import { DensityChoice } from './density-choice.tsx';
import { FoundList } from './found-list.tsx';
import { HiddenList } from './hidden-list.tsx';
import { Ladder, type LadderActions } from './ladder.tsx';
import { PacksWait } from './packs-wait.tsx';

export interface PopupActions extends LadderActions {
  change: (patch: SettingsPatch) => void;
  annotate: () => void;
  always: () => void;
  jump: (entry: string) => void;
  openPanel: () => void;
  /** Takes the page for a pack of the reader's own. */
  addPage: () => void;
}

export interface PopupViewProps {
  /** Null until the browser has answered. */
  data: TabState | null;
  /** Null until the browser has answered. */
  basis: Basis | null;
  trouble: Trouble | null;
  /** Whether the reader makes packs, and the page may be kept. */
  isAuthor: boolean;
  actions: PopupActions;
}

export function PopupView({ data, basis, trouble, isAuthor, actions }: PopupViewProps) {
  const report = data?.report;
  const published = report ? (report.facts.published?.date ?? null) : undefined;
  const isSubscribed = basis?.packs.some(({ subscription }) => subscription !== null) ?? false;
  return (
    <main class="popup">
      <header>
        <Logo />
        <h1>{i18n.t('extensionName')}</h1>
      </header>
      <TroubleLine trouble={trouble} />
      {data && <Controls data={data} packs={basis?.packs ?? []} isAuthor={isAuthor} actions={actions} />}
      {basis && <PacksWait packs={basis.packs} onOpen={() => actions.openOptions('packs')} />}
      <footer>
        <p>{i18n.t(isSubscribed ? 'popup.promiseSubscribed' : 'popup.promise')}</p>
        {basis && <FoldedLimits limits={limitsOf(basis.packs, [])} published={published} requests={basis.requests} />}
      </footer>
    </main>
  );
}

function isContested({ contention }: Pick<FoundEntry, 'contention'>): boolean {
  return contention === 'contested';
}

interface ControlsProps extends Pick<PopupViewProps, 'isAuthor' | 'actions'> {
  data: TabState;
  packs: PackInfo[];
}

/** What the reader came for stands first: where it runs, and on what positions differ here. */
function Controls({ data, packs, isAuthor, actions }: ControlsProps) {
  const { settings, report } = data;
  const { site, reason, offers } = situationOf(data);
  const listed = report && reason === null ? report.found.filter(({ category }) => settings.categories[category]) : [];
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
      {reason === null && isSilent(data) && <LiveText class="reason" text={i18n.t('popup.reason.noAnswer')} />}
      {!isOff && report && report.found.length > 0 && <PageNotes report={report} packs={packs} />}
      <FoundList
        heading={i18n.t('card.differ')}
        found={listed.filter(isContested)}
        palette={settings.palette}
        onJump={actions.jump}
      />
      <p class="ways">
        <button type="button" class="button" onClick={actions.openPanel}>
          {i18n.t('popup.openPanel')}
        </button>
        <button type="button" class="button" onClick={() => actions.openOptions()}>
          {i18n.t('popup.settings')}
        </button>
        {isAuthor && (
          <button type="button" class="button" onClick={actions.addPage}>
            {i18n.t('capture.addPage')}
          </button>
        )}
      </p>
      {!isOff && (
        <>
          <CategorySwitches settings={settings} report={report} onChange={actions.change} />
          <DensityChoice density={settings.density} onChange={(density) => actions.change({ density })} />
        </>
      )}
      <FoundList
        heading={i18n.t(listed.some(isContested) ? 'popup.foundFurther' : 'popup.found')}
        found={listed.filter((entry) => !isContested(entry))}
        palette={settings.palette}
        onJump={actions.jump}
      />
      {!isOff && report && (
        <HiddenList found={report.found} settings={settings} site={site} onChange={actions.change} />
      )}
    </>
  );
}
