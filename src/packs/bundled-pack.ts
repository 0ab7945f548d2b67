import type { Pack } from '../knowledge/schema/pack.ts';

let loading: Promise<Pack> | undefined;

/**
 * The pack that the extension brings along. It was checked when it was built in, so it is only parsed here. Kept for
 * as long as the background lives; a failed load is tried again by the next caller.
 */
export function loadBundledPack(): Promise<Pack> {
  loading ??= fetchPack().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchPack(): Promise<Pack> {
  // Without the browser's own functions, which a worker does not have: every script that asks is one of the extension's.
  const response = await fetch('/knowledge/ukraine-diplomacy.json');
  return (await response.json()) as Pack;
}
