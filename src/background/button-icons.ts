const SIZES = [16, 32, 48] as const;

/** What the toolbar button shows: full where the extension runs, an outline where it does not, struck through where it is off. */
export type ButtonState = 'on' | 'idle' | 'off';

/** The icon of a state by size, CSS pixels. */
export function iconOf(state: ButtonState): Record<number, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${state === 'on' ? size : `${state}-${size}`}.png`]));
}
