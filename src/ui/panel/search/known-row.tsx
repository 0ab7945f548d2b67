import { i18n } from '#i18n';
import type { KnownEntry } from '../../../messaging/protocol.ts';
import { declareStyle, type Palette } from '../../../settings/mark-style.ts';
import { wordsIn } from '../../components/pack-words.tsx';

interface KnownRowProps {
  entry: KnownEntry;
  /** Whether to say of which pack it is. */
  pack: boolean;
  palette: Palette;
  onOpen: (entry: string) => void;
}

/** One entry that a pack knows; its name opens what is known of it. */
export function KnownRow({ entry, pack, palette, onOpen }: KnownRowProps) {
  const { id, label, category, contention } = entry;
  const isContested = contention === 'contested';
  const remarks = [
    i18n.t(`category.${category}`),
    ...(isContested ? [i18n.t('popup.contested')] : []),
    ...(pack ? [entry.pack] : []),
  ];
  return (
    <li class="found">
      <button type="button" class="row" data-entry={id} onClick={() => onOpen(id)}>
        <span class="row-text">
          <bdi {...wordsIn(entry.lang)} style={declareStyle({ category, contested: isContested }, palette)}>
            {label}
          </bdi>
          <span class="soft"> {remarks.join(' · ')}</span>
        </span>
      </button>
    </li>
  );
}
