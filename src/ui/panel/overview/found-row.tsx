import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import { further, withRemark } from '../../../i18n/join.ts';
import { formatNumber } from '../../../i18n/locale.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { FoundEntry } from '../../../messaging/protocol.ts';
import { declareStyle, type Palette } from '../../../settings/mark-style.ts';
import { usePackWords } from '../../components/pack-words.tsx';

interface FoundRowProps {
  entry: FoundEntry;
  view: EntryView | undefined;
  palette: Palette;
  isSelected: boolean;
  /** Whether it is marked on the page, so that one can go there. */
  isMarked: boolean;
  onSelect: (view: EntryView) => void;
  onJump: (entry: string) => void;
}

/** One entry found: its name opens what is known of it, the arrow goes to its next mention on the page. */
export function FoundRow({ entry, view, palette, isSelected, isMarked, onSelect, onJump }: FoundRowProps) {
  const { id, label, category, contention, count, pack = null } = entry;
  const remarks = [
    pack,
    contention === 'contested' ? i18n.t('popup.contested') : null,
    category === 'claim' && view?.limits.singleSource ? i18n.t('panel.singleSource') : null,
    isMarked ? null : i18n.t('panel.notMarked'),
  ].filter((remark) => remark !== null);
  return (
    <li class={isSelected ? 'found selected' : 'found'}>
      <button
        type="button"
        class="row"
        data-entry={id}
        aria-current={isSelected ? 'true' : undefined}
        disabled={!view}
        onClick={() => view && onSelect(view)}
      >
        <span class="row-text">
          <bdi
            {...usePackWords(view?.lang)}
            style={declareStyle({ category, contested: contention === 'contested' }, palette)}
          >
            {label}
          </bdi>
          {remarks.length > 0 && <span class="soft"> {remarks.join(' · ')}</span>}
        </span>
        <span class="count" aria-hidden="true">
          {formatNumber(count)}
        </span>
        <span class="unseen">{further(countText('popup.mentions', count))}</span>
      </button>
      <button
        type="button"
        class="icon"
        // Keys come to it through the details: a list is one stop a row.
        tabIndex={-1}
        title={withRemark(i18n.t('panel.nextMention', [label]), pack)}
        disabled={!isMarked}
        onClick={() => onJump(id)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M3 3v5.5h9m-3.5-3.5L12 8.5 8.5 12" />
        </svg>
      </button>
    </li>
  );
}
