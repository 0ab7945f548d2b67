/** The worker that looks at packs and stores them, of a page of the extension. It ends with the page. */
export function startWorker(): Worker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}
