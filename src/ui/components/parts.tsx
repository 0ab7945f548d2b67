import { type ComponentChildren, toChildArray } from 'preact';

/**
 * Short texts in a row with a dot between them. Each dot belongs to the text after it and is cut off where that begins
 * a line, so that none is left over when the row wraps.
 */
export function Parts({ children }: { children: ComponentChildren }) {
  return (
    <span class="parts">
      {toChildArray(children).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the texts have no other identity, and no state.
        <span key={index} class="part">
          {index > 0 && (
            <span class="dot" aria-hidden="true">
              {' · '}
            </span>
          )}
          {part}
        </span>
      ))}
    </span>
  );
}
