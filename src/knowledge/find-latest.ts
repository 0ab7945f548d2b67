import { compareText, daysOf } from './edtf.ts';
import type { Source } from './schema/source.ts';

/** The latest date ({@link latestOf}) on which some sources appeared: nothing later is known from them. */
export function findLatest(sources: readonly Pick<Source, 'published'>[]): string | null {
  return latestOf(sources.map(({ published }) => published.edtf));
}

/**
 * The latest of some dates (EDTF). A year or a month may mean its last day, and so comes after every day in it; of dates
 * that end together the more exact one is taken. Null where there is none.
 */
export function latestOf(dates: readonly (string | null)[]): string | null {
  const dated = dates.flatMap((edtf) => {
    const days = edtf === null ? undefined : daysOf(edtf);
    return days ? [{ edtf, ...days }] : [];
  });
  dated.sort((a, b) => compareText(a.last, b.last) || compareText(a.first, b.first));
  return dated.at(-1)?.edtf ?? null;
}
