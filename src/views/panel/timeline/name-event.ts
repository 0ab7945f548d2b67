import { i18n } from '#i18n';
import { formatEdtf, interfaceLocale } from '../../shared/format-date.ts';
import type { TimelineEvent } from './build-timeline.ts';

/** An event in words: when, who, how. */
export function nameEvent({ edtf, positions, stance }: TimelineEvent): string {
  const names = new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' });
  const actors = [...new Set(positions.map(({ actor }) => actor.label))];
  return i18n.t('panel.timeline.event', [formatEdtf(edtf), names.format(actors), i18n.t(`stance.${stance}`)]);
}
