import type { Id } from './schema/common.ts';
import type { Place } from './schema/evidence.ts';
import type { AuthoredPack } from './schema/pack.ts';

/** A place in a source together with the record that rests on it. */
export interface PlacedEvidence {
  evidence: Place;
  section: 'actors' | 'entries' | 'positions';
  record: Id;
  /** Place in the authored pack. */
  path: PropertyKey[];
}

/** Every piece of evidence of a pack. */
export function* evidenceIn(pack: AuthoredPack): Generator<PlacedEvidence> {
  for (const section of ['actors', 'entries', 'positions'] as const) {
    for (const [i, record] of pack[section].entries()) {
      for (const [k, evidence] of record.evidence.entries()) {
        yield { evidence, section, record: record.id, path: [section, i, 'evidence', k] };
      }
    }
  }
}

/**
 * Where an excerpt stands in a text: the start (UTF-16 units) of every place at which it follows its prefix and is
 * followed by its suffix.
 */
export function findExcerpt(
  text: string,
  { exact, prefix = '', suffix = '' }: { exact: string; prefix?: string | undefined; suffix?: string | undefined },
): number[] {
  const whole = prefix + exact + suffix;
  const starts: number[] = [];
  for (let at = text.indexOf(whole); at !== -1; at = text.indexOf(whole, at + 1)) starts.push(at + prefix.length);
  return starts;
}
