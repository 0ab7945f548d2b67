import type { PackOutline } from '../knowledge/outline.ts';
import type { Pack } from '../knowledge/schema/pack.ts';

/** Id of the pack that the extension brings along. */
export const BUNDLED = 'ukraine-diplomacy';

/**
 * The pack that the extension brings along. It was checked when it was built in, so it is only parsed here. Kept for
 * as long as the background lives; a failed load is tried again by the next caller.
 */
export const loadBundledPack = remember(() => fetchJson<Pack>(''));

/** The outline of that pack, kept likewise. */
export const loadBundledOutline = remember(() => fetchJson<PackOutline>('.outline'));

async function fetchJson<T>(part: '' | '.outline'): Promise<T> {
  // Without the browser's own functions, which a worker does not have: every script that asks is one of the extension's.
  const response = await fetch(`/knowledge/${BUNDLED}${part}.json`);
  return (await response.json()) as T;
}

function remember<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
