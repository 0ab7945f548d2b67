import { i18n } from '#i18n';
import { listAll, withRemark } from '../../../i18n/join.ts';
import type { Stance } from '../../../knowledge/schema/position.ts';
import { nameClaim, type PackOf, packsOf } from '../name-packs.ts';
import type { Matrix, MatrixCell } from './build-matrix.ts';

/** A cell in words: who, on what, how, and which packs say so where not all that have the claim do. */
export function nameCell(matrix: Matrix, cell: MatrixCell, packOf: PackOf): string {
  const words = cell.stances.map((stance) =>
    withRemark(i18n.t(`stance.${stance}`), packsWith(matrix, cell, stance, packOf)),
  );
  const claim = nameClaim(matrix.claims[cell.column]!, packOf);
  return i18n.t('panel.stanceOn', [matrix.actors[cell.row]!.label, claim, listAll(words)]);
}

/** The packs that record a stance in a cell, where not all that have the claim do; else null. */
export function packsWith(
  { claims }: Matrix,
  { column, positions }: MatrixCell,
  stance: Stance,
  packOf: PackOf,
): string | null {
  const taken = positions.filter((position) => position.stance === stance);
  return packsOf(claims[column]!, taken, packOf);
}
