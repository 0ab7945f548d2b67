import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from '../../../i18n/count-text.ts';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { ChartFrame } from '../chart/chart-frame.tsx';
import { namePacks } from '../name-packs.ts';
import type { Details } from '../panel-data.ts';
import { buildMatrix, isNameless, type MatrixCell, ofTheNamed } from './build-matrix.ts';
import { keyOf, MatrixChart } from './matrix-chart.tsx';
import { MatrixTable } from './matrix-table.tsx';

interface MatrixSectionProps {
  views: EntryView[];
  /** Whether details are open. */
  isOpen: boolean;
  onDetails: (details: Details) => void;
}

/** Who holds what on the claims of this page: actors by claims. Whoever has no name is folded up below. */
export function MatrixSection({ views, isOpen, onDetails }: MatrixSectionProps) {
  const whole = useMemo(() => buildMatrix(views), [views]);
  const named = useMemo(() => buildMatrix(ofTheNamed(views)), [views]);
  const packOf = useMemo(() => namePacks(views), [views]);
  const [isUnfolded, setUnfolded] = useState(false);
  const [pressed, setPressed] = useState<MatrixCell | null>(null);
  if (whole.cells.length === 0) return <p class="soft">{i18n.t('panel.noPositions')}</p>;

  const nameless = whole.actors.filter(isNameless).length;
  // There is something to see from the start.
  const isWhole = isUnfolded || named.cells.length === 0;
  const matrix = isWhole ? whole : named;
  const open = (cell: MatrixCell) => {
    setPressed(cell);
    onDetails({ kind: 'positions', claim: matrix.claims[cell.column]!, positions: cell.positions });
  };
  const isShown = isOpen && pressed !== null && matrix.cells.includes(pressed);
  return (
    <>
      <ChartFrame
        title={i18n.t('panel.matrix.title')}
        note={i18n.t('panel.matrix.note')}
        stances={matrix.cells.flatMap(({ stances }) => stances)}
        chart={<MatrixChart matrix={matrix} packOf={packOf} pressed={isShown ? keyOf(pressed) : null} onPress={open} />}
        table={(isTable) => <MatrixTable matrix={matrix} packOf={packOf} onPress={isTable ? open : undefined} />}
      />
      {nameless > 0 && named.cells.length > 0 && (
        <button type="button" class="unfold" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {countText('panel.matrix.nameless', nameless)}
        </button>
      )}
    </>
  );
}
