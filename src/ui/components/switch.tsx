import type { ComponentChildren } from 'preact';
import { further } from '../../i18n/join.ts';

interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  /** A short remark before the switch, such as a number, and what it is read out as. */
  note?: string | null;
  noteLabel?: string | null;
  children: ComponentChildren;
}

/** A line with a label and a switch at its end; the whole line can be pressed. */
export function Switch({ on, onChange, note, noteLabel, children }: SwitchProps) {
  return (
    <label class="switch">
      <span class="switch-label">{children}</span>
      {note && (
        <span class="switch-note" aria-hidden="true">
          {note}
        </span>
      )}
      {noteLabel && <span class="unseen">{further(noteLabel)}</span>}
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
