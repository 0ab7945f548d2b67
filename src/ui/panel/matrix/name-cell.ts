import { i18n } from '#i18n';
import { listAll } from '../../../i18n/join.ts';
import type { Matrix, MatrixCell } from './build-matrix.ts';

/** A cell in words: who, on what, how. */
export function nameCell({ actors, claims }: Matrix, { row, column, stances }: MatrixCell): string {
  const words = listAll(stances.map((stance) => i18n.t(`stance.${stance}`)));
  return i18n.t('panel.stanceOn', [actors[row]!.label, claims[column]!.label, words]);
}
