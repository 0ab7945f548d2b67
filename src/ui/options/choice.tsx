import type { ComponentChildren } from 'preact';

export interface Alternative<Value extends string> {
  value: Value;
  label: string;
  /** What it looks like, or what it costs. */
  children?: ComponentChildren;
}

interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  value: Value;
  alternatives: Alternative<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few, each with what there is to know of it. */
export function Choice<Value extends string>({ name, legend, value, alternatives, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset class="alternatives">
      <legend>{legend}</legend>
      {alternatives.map((alternative) => (
        <div class="alternative" key={alternative.value}>
          <label>
            <input
              type="radio"
              name={name}
              checked={value === alternative.value}
              aria-describedby={alternative.children ? `${name}-${alternative.value}` : undefined}
              onChange={() => onChange(alternative.value)}
            />
            <span>{alternative.label}</span>
          </label>
          {alternative.children && (
            <div class="about" id={`${name}-${alternative.value}`}>
              {alternative.children}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
