import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { PUBLISHERS } from '../../settings/publishers.ts';
import { siteOf } from '../../settings/site.ts';
import { Switch } from '../components/switch.tsx';
import { findEverySite, reachOf } from '../tab/reach.ts';
import type { TabState } from '../tab/situation.ts';

export interface LadderActions {
  /** Ask the browser for every site. */
  allowEverySite: () => void;
  /** Give sites back to the browser. */
  revoke: (origin: string) => void;
  openOptions: (section?: string) => void;
}

const PUBLISHER_COUNT = Object.values(PUBLISHERS).flat().length;

/** By what right the extension runs here, and the rungs beyond "once" and "always on this site", each with its way back. */
export function Ladder({ data, actions }: { data: TabState; actions: LadderActions }) {
  const reach = reachOf(data);
  const everySite = findEverySite(data.granted);
  const { by, origin } = reach;
  return (
    <details class="ladder">
      <summary>{i18n.t(`popup.ladder.reach.${by}`)}</summary>
      <ul>
        {by === 'site' && origin && (
          <li>
            <span>{i18n.t('popup.ladder.site', [siteOf(data.url) ?? ''])}</span>
            <button type="button" class="button" onClick={() => actions.revoke(origin)}>
              {i18n.t('popup.ladder.takeBack')}
            </button>
          </li>
        )}
        <li>
          <span>{countText('popup.ladder.publishers', PUBLISHER_COUNT)}</span>
          <button type="button" class="button" onClick={() => actions.openOptions('sites')}>
            {i18n.t('popup.ladder.list')}
          </button>
        </li>
        <li>
          <Switch
            on={everySite !== null}
            onChange={(on) => (on ? actions.allowEverySite() : everySite && actions.revoke(everySite))}
          >
            {i18n.t('popup.ladder.everywhere')}
            <span class="soft">{i18n.t('popup.ladder.everywhereNote')}</span>
          </Switch>
        </li>
      </ul>
    </details>
  );
}
