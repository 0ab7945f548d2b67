import { compareText, daysOf } from './edtf.ts';
import type { Source } from './schema/source.ts';

/** Date on which the last of some sources appeared, as far as they are dated: nothing later is known from them. */
export function findLatest(sources: readonly Pick<Source, 'published'>[]): string | null {
  const dates = sources.flatMap(({ published: { edtf } }) => edtf ?? []);
  return dates.sort((a, b) => compareText(daysOf(a)?.last ?? '', daysOf(b)?.last ?? '')).at(-1) ?? null;
}
