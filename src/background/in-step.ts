/** How long until what failed is tried again, ms, once for each. Chromium ends a background that rests for 30 s. */
const PAUSES = [1000, 5000, 20_000];

/**
 * Makes of a function, which brings the browser in step with a state, one that never runs twice at once: whoever asks
 * while it runs has it run once more afterwards, so that the last state wins. What fails is tried again a few times, and
 * at once and from the beginning when somebody asks.
 */
export function inStep(name: string, bring: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAsked = false;
  let wake = () => {};

  async function run(): Promise<void> {
    let failures = 0;
    try {
      while (isAsked) {
        isAsked = false;
        try {
          await bring();
          failures = 0;
        } catch (error) {
          console.warn(`Counterpoint: ${name} failed`, error);
          if (!isAsked) {
            const pause = PAUSES[failures++];
            if (pause === undefined) return;
            await rest(pause);
          }
          if (isAsked) failures = 0;
          isAsked = true;
        }
      }
    } finally {
      running = null;
    }
  }

  /** Wait for so many ms, or until somebody asks. */
  async function rest(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    wake = resolve;
    await promise;
    clearTimeout(timer);
  }

  return () => {
    isAsked = true;
    wake();
    running ??= run();
    return running;
  };
}
