import { i18n } from '#i18n';
import { usePackWords } from '../../components/pack-words.tsx';
import { StanceGlyph } from '../../components/stance-glyph.tsx';
import type { Matrix, MatrixCell } from './build-matrix.ts';
import { nameCell } from './name-cell.ts';

interface MatrixTableProps {
  matrix: Matrix;
  /** Opens the evidence of a cell; without it the cells are plain words. */
  onPress?: ((cell: MatrixCell) => void) | undefined;
}

/** The matrix as a table, in words. */
export function MatrixTable({ matrix, onPress }: MatrixTableProps) {
  const { actors, claims, cells } = matrix;
  const words = usePackWords();
  return (
    <table>
      <caption class="unseen">{i18n.t('panel.matrix.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('panel.actor')}</th>
          {claims.map(({ id, label }) => (
            <th key={id} scope="col" {...words}>
              {label}
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
            {claims.map((claim, column) => (
              <td key={claim.id}>
                <Cell
                  matrix={matrix}
                  cell={cells.find((cell) => cell.row === row && cell.column === column)}
                  onPress={onPress}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps extends MatrixTableProps {
  cell: MatrixCell | undefined;
}

function Cell({ matrix, cell, onPress }: CellProps) {
  if (!cell) return null;
  const words = cell.stances.map((stance) => (
    <span key={stance} class="stance-word">
      <StanceGlyph stance={stance} /> <span>{i18n.t(`stance.${stance}`)}</span>
    </span>
  ));
  if (!onPress) return <>{words}</>;
  return (
    <button type="button" class="plain" aria-label={nameCell(matrix, cell)} onClick={() => onPress(cell)}>
      {words}
    </button>
  );
}
