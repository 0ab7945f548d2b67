import { i18n } from '#i18n';
import { listAll, pair, withRemark } from '../../../i18n/join.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { formatEdtf } from '../../components/format-date.ts';
import { nameClaim, type PackOf, packsOf } from '../name-packs.ts';
import { actorsOf, type TimelineEvent } from './build-timeline.ts';

type Said = Pick<TimelineEvent, 'stance' | 'positions'> & { edtf: string | null };

/** An event in words: when, who, on what, how, and which packs say so where not all that have the claim do. */
export function nameEvent(claim: EntryView, event: Said, packOf: PackOf): string {
  const { edtf, stance, positions } = event;
  const words = withRemark(i18n.t(`stance.${stance}`), packsOf(claim, positions, packOf));
  const date = edtf === null ? i18n.t('date.unknown') : formatEdtf(edtf);
  return pair(date, i18n.t('panel.stanceOn', [listAll(actorsOf(event)), nameClaim(claim, packOf), words]));
}
