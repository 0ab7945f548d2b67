import { i18n } from '#i18n';
import { further, pair, withRemark } from '../../i18n/join.ts';
import type { FoundEntry } from '../../messaging/protocol.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';
import { Switch } from '../components/switch.tsx';
import { findHidden } from './find-hidden.ts';

interface HiddenListProps {
  found: FoundEntry[];
  settings: Settings;
  /** Host of the page without `www.`; null where it has none. */
  site: string | null;
  onChange: (patch: SettingsPatch) => void;
}

/** What was found on the page and is not marked, each with the way back. Categories have their own switches. */
export function HiddenList({ found, settings, site, onChange }: HiddenListProps) {
  const hidden = findHidden(found, settings, site);
  const isBare = found.some(({ recorded }) => !recorded);
  if (hidden.length === 0 && !isBare) return null;
  const again = i18n.t('options.dismissed.restore');
  return (
    <section class="hidden">
      <h2>{i18n.t('popup.hidden')}</h2>
      <ul>
        {hidden.map(({ id, label, host, pack = null }) => (
          <li key={`${host} ${id}`}>
            <span>
              <bdi>{label}</bdi>
              {pack !== null && <span class="soft"> {pack}</span>} <span class="soft">{scopeOf(host)}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={pair(again, `${withRemark(label, pack)}${further(scopeOf(host))}`)}
              onClick={() => onChange({ dismissal: { entry: id, host, dismissed: false } })}
            >
              {again}
            </button>
          </li>
        ))}
      </ul>
      {isBare && (
        <Switch on={settings.unrecorded} onChange={(unrecorded) => onChange({ unrecorded })}>
          {i18n.t('popup.markUnrecorded')}
        </Switch>
      )}
    </section>
  );
}

/** Where it is hidden: the same entry may be hidden here and anywhere, each with its own way back. */
function scopeOf(host: string | null): string {
  return host === null ? i18n.t('options.dismissed.anywhere') : i18n.t('options.dismissed.onSite', [host]);
}
