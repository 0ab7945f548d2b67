import { i18n } from '#i18n';
import { listAll } from '../../../i18n/join.ts';
import { formatEdtf } from '../../components/format-date.ts';
import type { TimelineEvent } from './build-timeline.ts';

/** An event in words: when, who, how. */
export function nameEvent({ edtf, positions, stance }: TimelineEvent): string {
  const actors = [...new Set(positions.map(({ actor }) => actor.label))];
  return i18n.t('panel.timeline.event', [formatEdtf(edtf), listAll(actors), i18n.t(`stance.${stance}`)]);
}
