import { useEffect, useRef, useState } from 'preact/hooks';
import { Latest } from '../../async/latest.ts';
import type { EntryRef } from '../../knowledge/entry-ref.ts';
import { send } from '../../messaging/send.ts';

/** As many as are described at once; no list of the reader's has room for more. */
const MOST = 2000;

/** The labels of entries that the reader has chosen something on, by id; one that no pack knows has none. */
export function useEntryLabels(entries: readonly EntryRef[]): ReadonlyMap<EntryRef, string> {
  const [labels, setLabels] = useState<ReadonlyMap<EntryRef, string>>(new Map());
  const key = [...new Set(entries)].sort().slice(0, MOST).join('\n');

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
