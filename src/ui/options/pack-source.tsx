import { i18n } from '#i18n';
import { withRemark } from '../../i18n/join.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { formatDated } from '../components/format-date.ts';
import { messageKey } from '../components/message-key.ts';
import { usePackWords } from '../components/pack-words.tsx';

/** One source of a pack: its title, outlet and date, how the date is known, and whose account it is. */
export function PackSource({ source }: { source: Pack['sources'][string] }) {
  const { date, known } = formatDated(source.published);
  const words = usePackWords(source.lang);
  const outlet = source.outlet.name ?? i18n.t('evidence.unnamedOutlet');
  // A source without a title goes by the name of its outlet, which need not be said again.
  const title = source.title ?? source.outlet.name ?? i18n.t('options.packs.untitled');
  const about = [
    ...(title === outlet ? [] : [outlet]),
    withRemark(date, known),
    i18n.t(`options.packs.sourcing.${messageKey(source.sourcing)}`),
  ];
  return (
    <li>
      <span {...(source.title && words)}>
        {source.url.value ? (
          <a href={source.url.value} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </span>
      <span class="note">{about.join(' · ')}</span>
    </li>
  );
}
