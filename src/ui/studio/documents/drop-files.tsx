import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A place onto which files can be dropped; what is within is the other way to choose them. */
export function DropFiles({ onDrop, children }: { onDrop: (files: File[]) => void; children: ComponentChildren }) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      class={isOver ? 'drop-files is-over' : 'drop-files'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children}
    </div>
  );
}
