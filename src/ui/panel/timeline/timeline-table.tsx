import { i18n } from '#i18n';
import { compareDates } from '../../../knowledge/edtf.ts';
import type { PositionView } from '../../../knowledge/entry-view.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { usePackWords } from '../../components/pack-words.tsx';
import { StanceGlyph } from '../../components/stance-glyph.tsx';
import { When } from '../../entry/when.tsx';
import type { Timeline } from './build-timeline.ts';

interface TimelineTableProps {
  timeline: Timeline;
  /** Day on which the article says it was published, `YYYY-MM-DD`. */
  published: string | null;
  /** Opens the evidence of a position; without it the positions are plain words. */
  onPress?: ((position: PositionView) => void) | undefined;
}

/** Every position by date, the article among them where it belongs; undated last. */
export function TimelineTable({ timeline: { lanes, undated }, published, onPress }: TimelineTableProps) {
  const rows: { date: string | null; position: PositionView | null }[] = lanes
    .flatMap(({ events }) => events.flatMap(({ positions }) => positions))
    .concat(undated)
    .map((position) => ({ date: position.when.edtf, position }));
  if (published !== null) rows.push({ date: published, position: null });
  rows.sort((one, other) => compareDates(one.date, other.date));
  return (
    <table>
      <caption class="unseen">{i18n.t('panel.timeline.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('panel.date')}</th>
          <th scope="col">{i18n.t('panel.actor')}</th>
          <th scope="col">{i18n.t('panel.stance')}</th>
          <th scope="col">{i18n.t('panel.claim')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ date, position }) =>
          position ? (
            <PositionCells key={position.id} position={position} onPress={onPress} />
          ) : (
            <tr key="article" class="published-row">
              <th scope="row">{formatEdtf(date!)}</th>
              <td colSpan={3}>{i18n.t('panel.timeline.article')}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function PositionCells({ position, onPress }: { position: PositionView } & Pick<TimelineTableProps, 'onPress'>) {
  const { when, actor, entry, stance } = position;
  const packWords = usePackWords();
  const words = (
    <span class="stance-word">
      <StanceGlyph stance={stance} /> <span>{i18n.t(`stance.${stance}`)}</span>
    </span>
  );
  return (
    <tr>
      <th scope="row">
        <When dated={when} />
      </th>
      <td {...packWords}>{actor.label}</td>
      <td>
        {onPress ? (
          <button type="button" class="plain" onClick={() => onPress(position)}>
            {words}
          </button>
        ) : (
          words
        )}
      </td>
      <td {...packWords}>{entry.label}</td>
    </tr>
  );
}
