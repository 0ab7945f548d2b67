import { i18n } from '#i18n';
import { compareDates } from '../../../knowledge/edtf.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { wordsIn } from '../../components/pack-words.tsx';
import { StanceGlyph } from '../../components/stance-glyph.tsx';
import { When } from '../../entry/when.tsx';
import { type PackOf, packWith } from '../name-packs.ts';
import { type ClaimPosition, viewWith } from '../panel-data.ts';
import type { Timeline } from './build-timeline.ts';
import { nameEvent } from './name-event.ts';

interface TimelineTableProps {
  timeline: Timeline;
  packOf: PackOf;
  /** Day on which the article says it was published, `YYYY-MM-DD`. */
  published: string | null;
  /** Opens the evidence of a position; without it the positions are plain words. */
  onPress?: ((one: ClaimPosition) => void) | undefined;
}

/** Every position by date, the article among them where it belongs; undated last. */
export function TimelineTable({ timeline: { lanes, undated }, packOf, published, onPress }: TimelineTableProps) {
  const rows: { date: string | null; one: ClaimPosition | null }[] = lanes
    .flatMap(({ claim, events }) =>
      events.flatMap(({ positions }) => positions.map((position) => ({ claim, position }))),
    )
    .concat(undated)
    .map((one) => ({ date: one.position.when.edtf, one }));
  if (published !== null) rows.push({ date: published, one: null });
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
        {rows.map(({ date, one }) =>
          one ? (
            <PositionCells key={one.position.id} one={one} packOf={packOf} onPress={onPress} />
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

interface PositionCellsProps extends Pick<TimelineTableProps, 'packOf' | 'onPress'> {
  one: ClaimPosition;
}

function PositionCells({ one, packOf, onPress }: PositionCellsProps) {
  const { claim, position } = one;
  const { when, actor, entry, stance } = position;
  const packWords = wordsIn(viewWith(claim, position).lang);
  const words = (
    <span class="stance-word">
      <StanceGlyph stance={stance} /> <span>{i18n.t(`stance.${stance}`)}</span>
    </span>
  );
  const pack = packWith(claim, position, packOf);
  return (
    <tr>
      <th scope="row">
        <When dated={when} />
      </th>
      <td {...packWords}>{actor.label}</td>
      <td>
        {onPress ? (
          <button
            type="button"
            class="plain"
            aria-label={nameEvent(claim, { edtf: when.edtf, stance, positions: [position] }, packOf)}
            onClick={() => onPress(one)}
          >
            {words}
          </button>
        ) : (
          words
        )}
      </td>
      <td {...packWords}>
        {entry.label}
        {pack !== null && <small class="soft"> {pack}</small>}
      </td>
    </tr>
  );
}
