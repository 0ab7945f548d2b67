import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { countText } from '../../i18n/count-text.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { PackSource } from './pack-source.tsx';

type Source = Pack['sources'][string];
/** The sources of a pack; none where they cannot be had. */
export type LoadSources = () => Promise<Source[]>;

interface PackSourcesProps {
  count: number;
  load: LoadSources;
  /** What is told of them all, after how many there are. */
  children?: ComponentChildren;
}

/** What a pack rests on. Twenty packs have a thousand sources: they are asked for when a reader unfolds the list. */
export function PackSources({ count, load, children }: PackSourcesProps) {
  const [isOpen, setOpen] = useState(false);
  const [sources, setSources] = useState<Source[]>([]);
  const show = (opened: boolean) => {
    setOpen(opened);
    if (opened && sources.length === 0) void load().then(setSources);
  };
  return (
    <details onToggle={({ currentTarget }) => show(currentTarget.open)}>
      <summary>
        {countText('options.packs.sources', count)}
        {children}
      </summary>
      <ul class="sources">{isOpen && sources.map((source) => <PackSource key={source.id} source={source} />)}</ul>
    </details>
  );
}
