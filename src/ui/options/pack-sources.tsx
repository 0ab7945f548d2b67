import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { countText } from '../../i18n/count-text.ts';
import type { PackInfo } from '../../messaging/protocol.ts';
import { PackSource } from './pack-source.tsx';

interface PackSourcesProps {
  sources: PackInfo['sources'];
  /** What is told of them all, after how many there are. */
  children?: ComponentChildren;
}

/** What a pack rests on. Twenty packs have a thousand sources: the list is made when a reader unfolds it. */
export function PackSources({ sources, children }: PackSourcesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {countText('options.packs.sources', sources.length)}
        {children}
      </summary>
      <ul class="sources">{isOpen && sources.map((source) => <PackSource key={source.id} source={source} />)}</ul>
    </details>
  );
}
