import { countText } from '../../i18n/count-text.ts';
import type { PackInfo } from '../../messaging/protocol.ts';

interface PacksWaitProps {
  packs: readonly PackInfo[];
  onOpen: () => void;
}

/** One quiet line when something of subscribed packs waits for the reader, until that was looked at. */
export function PacksWait({ packs, onOpen }: PacksWaitProps) {
  const waiting = packs.filter(({ subscription }) => subscription?.notice).length;
  if (waiting === 0) return null;
  return (
    <p class="packs-wait">
      <button type="button" class="button" onClick={onOpen}>
        {countText('popup.packsWait', waiting)}
      </button>
    </p>
  );
}
