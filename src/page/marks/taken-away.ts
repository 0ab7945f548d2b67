import type { MarkLayer } from './mark-layer.ts';

/** How long a page is given to let marks stand that were put back, ms. */
const PATIENCE = 400;

/** Whether a page takes its marks away, and does so again when they are put back. */
export async function isTakenAway(layer: MarkLayer | null): Promise<boolean> {
  if (!layer || layer.isWhole) return false;
  layer.repair();
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return !layer.isWhole;
}
