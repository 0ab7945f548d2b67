import { contentionOf } from '../../../knowledge/contention.ts';
import { compareText } from '../../../knowledge/edtf.ts';
import type { EntryView, PositionView } from '../../../knowledge/entry-view.ts';
import type { Stance } from '../../../knowledge/schema/position.ts';
import { actorKey, positionsOn, sharedClaims, viewsOf } from '../panel-data.ts';

/** What one actor holds on one claim. More than one stance when it changed, or when sources or packs differ. */
export interface MatrixCell {
  row: number;
  column: number;
  stances: Stance[];
  positions: PositionView[];
}

export interface Matrix {
  /** Rows, one an actor, the one with most filled cells first; whoever has no name comes last. */
  actors: PositionView['actor'][];
  /** Columns, those on which there is most disagreement first. One that several packs have holds the others' views. */
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

/** Who holds what on the claims of a page. What packs declare to be the same is one row, or one column. */
export function buildMatrix(views: EntryView[]): Matrix {
  const claims = sharedClaims(views).sort(
    (one, other) => rankOf(one) - rankOf(other) || dissentOn(other) - dissentOn(one),
  );
  const byActor = Map.groupBy(
    claims.flatMap((claim, column) => positionsOn(claim).map((position) => ({ column, position }))),
    ({ position }) => actorKey(position.actor),
  );
  const rows = [...byActor]
    .map(([key, held]) => ({
      // As the pack calls it that comes first.
      actor: (held.find(({ position }) => position.actor.id === key) ?? held[0]!).position.actor,
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
  return viewsOf(claim).some((view) => contentionOf(view) === 'contested') ? 0 : 1;
}

/** How many actors stand apart from the stance that most of them take. */
function dissentOn(claim: EntryView): number {
  const byStance = Map.groupBy(positionsOn(claim), ({ stance }) => stance);
  const sizes = [...byStance.values()].map((held) => new Set(held.map(({ actor }) => actorKey(actor))).size);
  return sizes.reduce((sum, size) => sum + size, 0) - Math.max(0, ...sizes);
}
