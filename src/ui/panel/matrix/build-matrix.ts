import { compareText } from '../../../knowledge/edtf.ts';
import type { EntryView, PositionView } from '../../../knowledge/entry-view.ts';
import type { Stance } from '../../../knowledge/schema/position.ts';
import { claimsWithPositions } from '../panel-data.ts';

/** What one actor holds on one claim. More than one stance when it changed, or when sources differ. */
export interface MatrixCell {
  row: number;
  column: number;
  stances: Stance[];
  positions: PositionView[];
}

export interface Matrix {
  /** Rows, the one with most filled cells first. */
  actors: PositionView['actor'][];
  /** Columns, the one with most positions first. */
  claims: EntryView[];
  /** Filled cells, row by row. */
  cells: MatrixCell[];
}

/** Who holds what on the claims of a page. */
export function buildMatrix(views: EntryView[]): Matrix {
  const claims = claimsWithPositions(views);
  const byActor = Map.groupBy(
    claims.flatMap(({ positions }, column) => positions.map((position) => ({ column, position }))),
    ({ position }) => position.actor.id,
  );
  const rows = [...byActor.values()]
    .map((held) => ({
      actor: held[0]!.position.actor,
      columns: [...Map.groupBy(held, ({ column }) => column)].toSorted(([one], [other]) => one - other),
    }))
    .sort((one, other) => other.columns.length - one.columns.length || compareText(one.actor.label, other.actor.label));
  return {
    actors: rows.map(({ actor }) => actor),
    claims,
    cells: rows.flatMap(({ columns }, row) =>
      columns.map(([column, held]) => {
        const positions = held.map(({ position }) => position);
        return { row, column, positions, stances: [...new Set(positions.map(({ stance }) => stance))] };
      }),
    ),
  };
}
