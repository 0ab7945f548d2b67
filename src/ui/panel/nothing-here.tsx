import { i18n } from '#i18n';
import type { SettingsPatch } from '../../settings/schema.ts';
import { Switch } from '../components/switch.tsx';
import { Explanation } from '../tab/explanation.tsx';
import type { Reason } from '../tab/situation.ts';
import type { PanelData } from './panel-data.ts';

export interface NothingHereActions {
  change: (patch: SettingsPatch) => void;
  annotate: () => void;
  always: () => void;
}

interface NothingHereProps {
  data: PanelData;
  reason: Reason;
  actions: NothingHereActions;
}

/** Why there is nothing to show of the page, and the way out: to switch on, to annotate, or where to press for that. */
export function NothingHere({ data: { offers, site }, reason, actions }: NothingHereProps) {
  return (
    <Explanation reason={reason} offers={offers} actions={actions}>
      {reason === 'offEverywhere' && (
        <Switch on={false} onChange={(enabled) => actions.change({ enabled })}>
          {i18n.t('popup.everywhere')}
        </Switch>
      )}
      {reason === 'offSite' && site !== null && (
        <Switch on={false} onChange={(on) => actions.change({ site: { host: site, on } })}>
          {i18n.t('popup.site', [site])}
        </Switch>
      )}
      {reason === 'unknownPage' && <p class="hint">{i18n.t('panel.byButton', [i18n.t('popup.annotate')])}</p>}
    </Explanation>
  );
}
