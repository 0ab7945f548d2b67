import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messaging/send.ts';
import type { Settings } from '../../settings/schema.ts';

/** The labels of the entries that the reader has dismissed, by id. */
export function useDismissedLabels(settings: Settings | null): Record<string, string> {
  const [labels, setLabels] = useState<Record<string, string>>({});
  const entries = settings ? [...settings.dismissed.always, ...Object.values(settings.dismissed.sites).flat()] : [];
  const key = [...new Set(entries)].sort().join('\n');

  useEffect(() => {
    if (key === '') return;
    void send('describeEntries', { entries: key.split('\n') }).then((answer) => {
      if (answer.ok) setLabels(Object.fromEntries(answer.value.map(({ id, label }) => [id, label])));
    });
  }, [key]);

  return labels;
}
