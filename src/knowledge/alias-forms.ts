import type { Alias } from './schema/spotting.ts';

/** How many forms an alias stands for, without its endings. */
export function combinations({ text, words }: Alias): number {
  return text?.length ?? (words ?? []).reduce((product, choices) => product * choices.length, 1);
}

/** Its forms as far as they are written out; of a name given word by word, every word. */
export function formsIn({ text, words }: Alias): string[] {
  return text ?? (words ?? []).flat();
}
