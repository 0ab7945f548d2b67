import { i18n } from '#i18n';
import { usePackWords, wordsIn } from '../../components/pack-words.tsx';
import { StanceShape } from '../../components/stance-glyph.tsx';
import { ChartButtons } from '../chart/chart-buttons.tsx';
import { useDrawingWidth } from '../chart/use-drawing-width.ts';
import type { PackOf } from '../name-packs.ts';
import type { Matrix, MatrixCell } from './build-matrix.ts';
import { CELL, layOutMatrix } from './lay-out.ts';
import { nameCell } from './name-cell.ts';

interface MatrixChartProps {
  matrix: Matrix;
  packOf: PackOf;
  /** Key of the cell whose evidence is open. */
  pressed: string | null;
  onPress: (cell: MatrixCell) => void;
}

/** Side of a stance in units of the drawing. */
const GLYPH = 12;

/** The matrix as a drawing: names along both edges stay in view while the cells scroll beneath them. */
export function MatrixChart({ matrix, packOf, pressed, onPress }: MatrixChartProps) {
  const { actors, claims, cells } = matrix;
  const [frame, room] = useDrawingWidth();
  const {
    column: cellWidth,
    isLevel,
    lines,
  } = layOutMatrix(
    claims.length,
    room,
    claims.some((claim) => packOf(claim) !== null),
  );
  const words = usePackWords();
  const rtl = i18n.t('direction') === 'rtl';
  const [width, height] = [claims.length * cellWidth, actors.length * CELL];
  const xOf = (column: number) => ((rtl ? claims.length - 1 - column : column) + 0.5) * cellWidth;
  const items = cells.map((cell) => {
    const [x, y] = [xOf(cell.column), (cell.row + 0.5) * CELL];
    return {
      ...{ key: keyOf(cell), label: nameCell(matrix, cell, packOf), x, y, width: cellWidth - 2, height: CELL - 2 },
      drawing: <CellDrawing cell={cell} x={x} y={y} />,
    };
  });
  const sizes = { '--columns': claims.length, '--rows': actors.length, '--column': cellWidth, '--lines': lines };
  return (
    <div ref={frame}>
      <div class={isLevel ? 'matrix level' : 'matrix'} style={sizes}>
        <div class="matrix-corner" />
        <div class="matrix-claims" aria-hidden="true">
          {claims.map((claim) => (
            <div key={claim.id} title={claim.label}>
              <div class="matrix-claim">
                <span {...wordsIn(claim.lang)}>
                  {claim.label}
                  {packOf(claim) !== null && <small> {packOf(claim)}</small>}
                </span>
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
            <path key={id} class="rule" d={`M${(index + 1) * cellWidth} 0V${height}`} />
          ))}
          <ChartButtons
            items={items}
            pressed={pressed}
            onPress={(key) => onPress(cells.find((cell) => keyOf(cell) === key)!)}
          />
        </svg>
      </div>
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
