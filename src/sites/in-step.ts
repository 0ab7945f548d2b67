/** How long until what failed is tried again, ms, once for each. */
const PAUSES = [1000, 5000, 30_000];

/**
 * Makes of a function, which brings the browser in step with a state, one that never runs twice at once: whoever asks
 * while it runs has it run once more afterwards, so that the last state wins. What fails is tried again a few times.
 */
export function inStep(name: string, bring: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAsked = false;

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
          const pause = PAUSES[failures++];
          if (pause === undefined) return;
          await new Promise((resolve) => setTimeout(resolve, pause));
          isAsked = true;
        }
      }
    } finally {
      running = null;
    }
  }

  return () => {
    isAsked = true;
    running ??= run();
    return running;
  };
}
