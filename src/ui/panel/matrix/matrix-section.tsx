import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import { ChartFrame } from '../chart/chart-frame.tsx';
import type { Details } from '../panel-data.ts';
import { buildMatrix, type MatrixCell } from './build-matrix.ts';
import { keyOf, MatrixChart } from './matrix-chart.tsx';
import { MatrixTable } from './matrix-table.tsx';

interface MatrixSectionProps {
  views: EntryView[];
  /** Whether details are open. */
  isOpen: boolean;
  onDetails: (details: Details) => void;
}

/** Who holds what on the claims of this page: actors by claims. */
export function MatrixSection({ views, isOpen, onDetails }: MatrixSectionProps) {
  const matrix = useMemo(() => buildMatrix(views), [views]);
  const [pressed, setPressed] = useState<string | null>(null);
  if (matrix.cells.length === 0) return <p class="soft">{i18n.t('panel.noPositions')}</p>;
  const open = (cell: MatrixCell) => {
    setPressed(keyOf(cell));
    onDetails({ kind: 'positions', positions: cell.positions });
  };
  return (
    <ChartFrame
      title={i18n.t('panel.matrix.title')}
      note={i18n.t('panel.matrix.note')}
      stances={matrix.cells.flatMap(({ stances }) => stances)}
      chart={<MatrixChart matrix={matrix} pressed={isOpen ? pressed : null} onPress={open} />}
      table={(isShown) => <MatrixTable matrix={matrix} onPress={isShown ? open : undefined} />}
    />
  );
}
