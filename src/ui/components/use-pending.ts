import { useCallback, useState } from 'preact/hooks';
import { applyPatch } from '../../settings/apply.ts';
import type { Settings, SettingsPatch } from '../../settings/schema.ts';

interface Pending {
  /** Settings as they are once all changes are made that were asked for. */
  show: (settings: Settings) => Settings;
  /** Show a change from now on until the work on it has ended, whichever way. */
  during: <T>(patch: SettingsPatch, work: () => Promise<T>) => Promise<T>;
}

/**
 * Changes that were asked for and not answered yet. Without them the answer to the first of two quick presses would turn
 * the second switch back for a moment, and a reader who presses that again would undo what they wanted.
 */
export function usePending(): Pending {
  const [pending, setPending] = useState<readonly SettingsPatch[]>([]);
  const during = useCallback(async <T>(patch: SettingsPatch, work: () => Promise<T>) => {
    setPending((all) => [...all, patch]);
    try {
      return await work();
    } finally {
      setPending((all) => all.filter((other) => other !== patch));
    }
  }, []);
  return { show: (settings) => pending.reduce(applyPatch, settings), during };
}
