import { i18n } from '#i18n';
import { usePackWords, wordsIn } from '../../components/pack-words.tsx';
import { StanceGlyph } from '../../components/stance-glyph.tsx';
import type { PackOf } from '../name-packs.ts';
import type { Matrix, MatrixCell } from './build-matrix.ts';
import { nameCell, packsWith } from './name-cell.ts';

interface MatrixTableProps {
  matrix: Matrix;
  packOf: PackOf;
  /** Opens the evidence of a cell; without it the cells are plain words. */
  onPress?: ((cell: MatrixCell) => void) | undefined;
}

/** The matrix as a table, in words. */
export function MatrixTable({ matrix, packOf, onPress }: MatrixTableProps) {
  const { actors, claims, cells } = matrix;
  const words = usePackWords();
  return (
    <table>
      <caption class="unseen">{i18n.t('panel.matrix.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('panel.actor')}</th>
          {claims.map((claim) => (
            <th key={claim.id} scope="col" {...wordsIn(claim.lang)}>
              {claim.label}
              {packOf(claim) !== null && <small class="soft"> {packOf(claim)}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actors.map(({ id, label }, row) => (
          <tr key={id}>
            <th scope="row" {...words}>
              {label}
            </th>
            {claims.map((claim, column) => {
              const cell = cells.find((one) => one.row === row && one.column === column);
              return <td key={claim.id}>{cell && <Cell {...{ matrix, cell, packOf, onPress }} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps extends Pick<MatrixTableProps, 'matrix' | 'packOf' | 'onPress'> {
  cell: MatrixCell;
}

function Cell({ matrix, cell, packOf, onPress }: CellProps) {
  const words = cell.stances.map((stance) => {
    const packs = packsWith(matrix, cell, stance, packOf);
    return (
      <span key={stance} class="stance-word">
        <StanceGlyph stance={stance} /> <span>{i18n.t(`stance.${stance}`)}</span>
        {packs !== null && <small class="soft"> {packs}</small>}
      </span>
    );
  });
  if (!onPress) return <>{words}</>;
  return (
    // Who goes from button to button hears neither row nor column.
    <button type="button" class="plain" aria-label={nameCell(matrix, cell, packOf)} onClick={() => onPress(cell)}>
      {words}
    </button>
  );
}
