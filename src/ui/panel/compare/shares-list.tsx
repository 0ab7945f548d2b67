import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../../i18n/locale.ts';
import type { FoundEntry } from '../../../messaging/protocol.ts';
import { declareStyle, type Palette } from '../../../settings/mark-style.ts';
import { usePackWords } from '../../components/pack-words.tsx';

interface SharesListProps {
  heading: string;
  entries: FoundEntry[];
  palette: Palette;
  onOpen: (entry: string) => void;
}

/** What both articles have of something, or one of them alone; each opens what is known of it. */
export function SharesList({ heading, entries, palette, onOpen }: SharesListProps) {
  const id = useId();
  const words = usePackWords();
  if (entries.length === 0) return null;
  return (
    <section class="shares">
      <h4 class="group" id={id}>
        <span>{heading}</span> <span class="count">{formatNumber(entries.length)}</span>
      </h4>
      <ul class="rows" aria-labelledby={id}>
        {entries.map((entry) => {
          const isContested = entry.contention === 'contested';
          return (
            <li key={entry.id} class="found">
              <button type="button" class="row" data-entry={entry.id} onClick={() => onOpen(entry.id)}>
                <span class="row-text">
                  <bdi {...words} style={declareStyle({ category: entry.category, contested: isContested }, palette)}>
                    {entry.label}
                  </bdi>
                  {entry.pack !== undefined && <span class="soft"> {entry.pack}</span>}
                  {isContested && <span class="soft"> {i18n.t('popup.contested')}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
