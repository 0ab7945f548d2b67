import { contentionOf } from '../../../knowledge/contention.ts';
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
  /** Rows, the one with most filled cells first; whoever has no name comes last. */
  actors: PositionView['actor'][];
  /** Columns, those on which there is most disagreement first. */
  claims: EntryView[];
  /** Filled cells, row by row. */
  cells: MatrixCell[];
}

/** Whether an actor is one whom its source does not name, or an article that speaks for itself. */
export function isNameless({ kind }: PositionView['actor']): boolean {
  return kind === 'unnamed' || kind === 'article';
}

/** The views with the positions of those alone who have a name. */
export function ofTheNamed(views: EntryView[]): EntryView[] {
  return views.map((view) => ({ ...view, positions: view.positions.filter(({ actor }) => !isNameless(actor)) }));
}

/** Who holds what on the claims of a page. */
export function buildMatrix(views: EntryView[]): Matrix {
  const claims = claimsWithPositions(views).sort(
    (one, other) => rankOf(one) - rankOf(other) || dissentOn(other) - dissentOn(one),
  );
  const byActor = Map.groupBy(
    claims.flatMap(({ positions }, column) => positions.map((position) => ({ column, position }))),
    ({ position }) => position.actor.id,
  );
  const rows = [...byActor.values()]
    .map((held) => ({
      actor: held[0]!.position.actor,
      columns: [...Map.groupBy(held, ({ column }) => column)].toSorted(([one], [other]) => one - other),
    }))
    .sort(
      (one, other) =>
        Number(isNameless(one.actor)) - Number(isNameless(other.actor)) ||
        other.columns.length - one.columns.length ||
        compareText(one.actor.label, other.actor.label),
    );
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

/** What the packs record as a dispute goes before what only differs. */
function rankOf(claim: EntryView): number {
  return contentionOf(claim) === 'contested' ? 0 : 1;
}

/** How many actors stand apart from the stance that most of them take. */
function dissentOn({ positions }: EntryView): number {
  const byStance = Map.groupBy(positions, ({ stance }) => stance);
  const sizes = [...byStance.values()].map((held) => new Set(held.map(({ actor }) => actor.id)).size);
  return sizes.reduce((sum, size) => sum + size, 0) - Math.max(0, ...sizes);
}
