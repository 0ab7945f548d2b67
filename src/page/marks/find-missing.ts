import type { MarkLayer } from './mark-layer.ts';

/**
 * How long marks that were put back are given to stand, or to be made anew by another reading as elements are, and for how
 * long it counts that they did not, ms.
 */
const PATIENCE = { highlights: 600, elements: 3000 };
const MEMORY = 10_000;

/** When missing marks were put back for somebody who asked; of `performance.now()`, ms. */
const putBack = new WeakMap<MarkLayer, number>();

/**
 * What the page has done to marks that should be there: null when they are. Else they are put back, and who asks again
 * a little later is told whether the page lets them stand.
 */
export function findMissing(layer: MarkLayer): 'reading' | 'taken-away' | null {
  const { painter } = layer;
  const since = performance.now() - (putBack.get(layer) ?? Number.NEGATIVE_INFINITY);
  // Just put back, they may be gone again in a moment.
  if (since < (painter.wraps ? PATIENCE.elements : PATIENCE.highlights)) return 'reading';
  if (painter.isWhole()) return null;
  if (since < MEMORY) return 'taken-away';
  layer.repair();
  putBack.set(layer, performance.now());
  return 'reading';
}
