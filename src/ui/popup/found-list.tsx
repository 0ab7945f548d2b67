import { i18n } from '#i18n';
import { countText } from '../../i18n/count-text.ts';
import { formatNumber } from '../../i18n/locale.ts';
import type { FoundEntry } from '../../messaging/protocol.ts';
import { declareStyle, type Palette } from '../../settings/mark-style.ts';

interface FoundListProps {
  found: FoundEntry[];
  palette: Palette;
  onJump: (entry: string) => void;
}

/** What was found on the page, most mentioned first; pressing one goes to its next mention. */
export function FoundList({ found, palette, onJump }: FoundListProps) {
  return (
    <section>
      <h2>{i18n.t('popup.found')}</h2>
      <ul class="found">
        {found.map(({ id, label, category, contention, count }) => (
          <li key={id}>
            <button type="button" title={i18n.t('popup.jump', [label])} onClick={() => onJump(id)}>
              <span class="entry">
                <bdi style={declareStyle({ category, contested: contention === 'contested' }, palette)}>{label}</bdi>
                {contention === 'contested' && <span class="soft"> {i18n.t('popup.contested')}</span>}
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
