import { i18n } from '#i18n';
import { type Position, positionSchema } from '../../../../knowledge/schema/position.ts';

export const CERTAINTIES = positionSchema.shape.certainty.options;

/** How certain a source is of what it says that somebody holds. */
export function sayCertainty(certainty: Position['certainty']): string {
  return i18n.t(certainty === 'stated' ? 'curate.stated' : `certainty.${certainty}`);
}
