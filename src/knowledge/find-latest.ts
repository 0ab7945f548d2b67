import { compareText, daysOf } from './edtf.ts';
import type { Source } from './schema/source.ts';

/**
 * Date (EDTF) on which the last of some sources appeared: nothing later is known from them. A year or a month may mean
 * its last day, and so comes after every day in it; of dates that end together the more exact one is taken. Null where no
 * source is dated.
 */
export function findLatest(sources: readonly Pick<Source, 'published'>[]): string | null {
  const dated = sources.flatMap(({ published: { edtf } }) => {
    const days = edtf === null ? undefined : daysOf(edtf);
    return days ? [{ edtf, ...days }] : [];
  });
  dated.sort((a, b) => compareText(a.last, b.last) || compareText(a.first, b.first));
  return dated.at(-1)?.edtf ?? null;
}
