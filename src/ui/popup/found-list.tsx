import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { further } from '../../i18n/join.ts';
import { formatNumber } from '../../i18n/locale.ts';
import type { FoundEntry } from '../../messaging/protocol.ts';
import { declareStyle, type Palette } from '../../settings/mark-style.ts';

interface FoundListProps {
  heading: string;
  found: FoundEntry[];
  palette: Palette;
  onJump: (entry: string) => void;
}

/** Entries that were found on the page; pressing one goes to its next mention, which is said once for all. */
export function FoundList({ heading, found, palette, onJump }: FoundListProps) {
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="found" title={i18n.t('panel.show')}>
        {found.map(({ id, label, category, contention, count, pack }) => (
          <li key={id}>
            <button type="button" onClick={() => onJump(id)}>
              <span class="entry">
                <bdi style={declareStyle({ category, contested: contention === 'contested' }, palette)}>{label}</bdi>
                {pack !== undefined && <span class="soft"> {pack}</span>}
                {contention === 'contested' && <span class="unseen">{further(i18n.t('popup.contested'))}</span>}
              </span>
              <span class="count" aria-hidden="true">
                {formatNumber(count)}
              </span>
              <span class="unseen">{countText('popup.mentions', count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
