/** Whether what was begun is still the latest. */
export type IsLatest = () => boolean;

/**
 * Of what is begun again and again, such as a question whose answer takes a while, the latest counts: whoever has waited
 * asks whether it still is, and drops what was overtaken.
 */
export class Latest {
  private turn = 0;

  /** Begin another, which overtakes all before it. */
  begin(): IsLatest {
    const turn = ++this.turn;
    return () => turn === this.turn;
  }

  /** Nothing that was begun counts any more. */
  drop(): void {
    this.turn += 1;
  }
}
