import { useEffect, useRef, useState } from 'preact/hooks';
import { Latest } from '../../async/latest.ts';
import { send } from '../../messaging/send.ts';
import type { Settings } from '../../settings/schema.ts';

/** As many as are described at once; there is room for no more in the settings. */
const MOST = 2000;

/** The labels of the entries that the reader has dismissed, by id. */
export function useDismissedLabels(settings: Settings | null): ReadonlyMap<string, string> {
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  const { always = [], sites = [] } = settings?.dismissed ?? {};
  const entries = new Set([...always, ...sites.flatMap((site) => site.entries)]);
  const key = [...entries].sort().slice(0, MOST).join('\n');

  const asking = useRef(new Latest());
  useEffect(() => {
    const isLatest = asking.current.begin();
    if (key === '') return;
    void send('describeEntries', { entries: key.split('\n') }).then((answer) => {
      if (answer.ok && isLatest()) setLabels(new Map(answer.value.map(({ id, label }) => [id, label])));
    });
  }, [key]);

  return labels;
}
