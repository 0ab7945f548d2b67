import { i18n } from '#i18n';
import { formatNumber } from '../../../i18n/locale.ts';
import type { KnownEntry } from '../../../messaging/protocol.ts';
import type { Palette } from '../../../settings/mark-style.ts';
import { LiveText } from '../../components/live-text.tsx';
import { KnownRow } from './known-row.tsx';
import type { Searched } from './use-search.ts';

interface KnownListProps {
  searched: Searched;
  /** Ids of what is listed already, as it stands on the page. */
  listed: ReadonlySet<string>;
  /** Whether to say of which pack each is. */
  packs: boolean;
  palette: Palette;
  onOpen: (entry: string) => void;
}

/** What is known of what a reader looks for, beyond the page; where that is nothing, the nearest names. */
export function KnownList({ searched, listed, packs, palette, onOpen }: KnownListProps) {
  const { text, fitting, nearest, total } = searched;
  const elsewhere = fitting.filter(({ id }) => !listed.has(id));
  const entries = total === 0 ? nearest : elsewhere;
  const isMore = total > fitting.length;
  return (
    <>
      <LiveText class="nothing" text={total === 0 ? i18n.t('panel.search.nothing', [text]) : ''} />
      {entries.length > 0 && (
        <KnownGroup
          heading={i18n.t(total === 0 ? 'panel.search.nearest' : 'panel.search.elsewhere')}
          {...{ entries, packs, palette, onOpen }}
        />
      )}
      {isMore && (
        <p class="soft">{i18n.t('panel.search.first', [formatNumber(fitting.length), formatNumber(total)])}</p>
      )}
    </>
  );
}

interface KnownGroupProps extends Pick<KnownListProps, 'packs' | 'palette' | 'onOpen'> {
  heading: string;
  entries: KnownEntry[];
}

const HEADING = 'known-heading';

function KnownGroup({ heading, entries, packs, palette, onOpen }: KnownGroupProps) {
  return (
    <section>
      <h3 class="group" id={HEADING}>
        {heading}
      </h3>
      <ul class="rows" aria-labelledby={HEADING}>
        {entries.map((entry) => (
          <KnownRow key={entry.id} entry={entry} pack={packs} palette={palette} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
