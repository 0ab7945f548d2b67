import type { MarkLayer } from './mark-layer.ts';

/** How long marks that were put back have to stand again, and how often they are looked at until then, ms. */
const PATIENCE = 500;
const LOOKS = 5;

/** Whether a page takes its marks away, and does so again when they are put back. */
export async function isTakenAway(layer: MarkLayer | null): Promise<boolean> {
  if (!layer || layer.isWhole) return false;
  layer.repair();
  for (let look = 0; look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE / LOOKS));
    if (layer.isWhole) return false;
  }
  return true;
}
