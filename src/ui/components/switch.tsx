import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { further } from '../../i18n/join.ts';

interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  /** A short remark before the switch, such as a number, and what it is read out as. */
  note?: string | null;
  noteLabel?: string | null;
  children: ComponentChildren;
}

/** A line with a label and a switch at its end; the whole line can be pressed, and is read out as one thing. */
export function Switch({ on, onChange, note, noteLabel, children }: SwitchProps) {
  const id = useId();
  return (
    <label class="switch">
      <span class="switch-label" id={id} aria-hidden="true">
        {children}
      </span>
      {note && (
        <span class="switch-note" aria-hidden="true">
          {note}
        </span>
      )}
      {noteLabel && (
        <span class="unseen" id={`${id}-note`} aria-hidden="true">
          {further(noteLabel)}
        </span>
      )}
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={noteLabel ? `${id} ${id}-note` : id}
        aria-checked={on}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
