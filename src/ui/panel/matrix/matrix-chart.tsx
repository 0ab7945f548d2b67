import { i18n } from '#i18n';
import { usePackWords } from '../../components/pack-words.tsx';
import { StanceShape } from '../../components/stance-glyph.tsx';
import { ChartButtons } from '../chart/chart-buttons.tsx';
import type { Matrix, MatrixCell } from './build-matrix.ts';
import { nameCell } from './name-cell.ts';

interface MatrixChartProps {
  matrix: Matrix;
  /** Key of the cell whose evidence is open. */
  pressed: string | null;
  onPress: (cell: MatrixCell) => void;
}

/** Side of a cell in units of the drawing, in which a stance is 12 wide; the style sheet gives a cell 2 rem. */
const CELL = 28;
const GLYPH = 12;

/** The matrix as a drawing: names along both edges stay in view while the cells scroll beneath them. */
export function MatrixChart({ matrix, pressed, onPress }: MatrixChartProps) {
  const { actors, claims, cells } = matrix;
  const words = usePackWords();
  const rtl = i18n.t('direction') === 'rtl';
  const [width, height] = [claims.length * CELL, actors.length * CELL];
  const xOf = (column: number) => ((rtl ? claims.length - 1 - column : column) + 0.5) * CELL;
  const items = cells.map((cell) => {
    const [x, y] = [xOf(cell.column), (cell.row + 0.5) * CELL];
    return {
      ...{ key: keyOf(cell), label: nameCell(matrix, cell), x, y, width: CELL - 2, height: CELL - 2 },
      drawing: <CellDrawing cell={cell} x={x} y={y} />,
    };
  });
  return (
    <div class="matrix" style={{ '--columns': claims.length, '--rows': actors.length }}>
      <div class="matrix-corner" />
      <div class="matrix-claims" aria-hidden="true">
        {claims.map(({ id, label }) => (
          <div key={id} title={label}>
            <div class="matrix-claim">
              <span {...words}>{label}</span>
            </div>
          </div>
        ))}
      </div>
      <div class="matrix-actors" aria-hidden="true">
        {actors.map(({ id, label }) => (
          <div key={id} title={label}>
            <span {...words}>{label}</span>
          </div>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset. */}
      <svg
        class="matrix-cells"
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={i18n.t('panel.matrix.title')}
      >
        {actors.slice(1).map(({ id }, index) => (
          <path key={id} class="rule" d={`M0 ${(index + 1) * CELL}H${width}`} />
        ))}
        {claims.slice(1).map(({ id }, index) => (
          <path key={id} class="rule" d={`M${(index + 1) * CELL} 0V${height}`} />
        ))}
        <ChartButtons
          items={items}
          pressed={pressed}
          onPress={(key) => onPress(cells.find((cell) => keyOf(cell) === key)!)}
        />
      </svg>
    </div>
  );
}

export function keyOf({ row, column }: MatrixCell): string {
  return `${row} ${column}`;
}

/** Two stances of one actor stand beside each other. */
function CellDrawing({ cell: { stances }, x, y }: { cell: MatrixCell; x: number; y: number }) {
  const scale = stances.length > 1 ? Math.min(1, 22 / (stances.length * GLYPH)) : 1;
  const size = GLYPH * scale;
  return stances.map((stance, index) => (
    <g
      key={stance}
      class={`glyph-${stance}`}
      transform={`translate(${x + (index - stances.length / 2) * size} ${y - size / 2}) scale(${scale})`}
    >
      <StanceShape stance={stance} />
    </g>
  ));
}
