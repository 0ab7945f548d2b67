import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { lintPack } from '../../../../src/knowledge/lint/lint-pack.ts';
import { type AuthoredPack, authoredPackSchema } from '../../../../src/knowledge/schema/pack.ts';
import { printProblem } from '../../../support/print-problem.ts';
import { authored, source } from '../example-pack.ts';

export type Changes = Partial<Omit<AuthoredPack, 'spotting'>> & { spotting?: unknown[] };

/** Source text of the invented gazette; the excerpt of `evidence()` stands at 10. */
export const TEXT =
  'Today all the bridge is safe, the council said. The bridge is safe for two reasons, according to Ann Engineer. ' +
  'Follow us on Telegram or write to desk@gazette.example. Also read: Ann Engineer and Bob Baker on bread.';
const FURNITURE = { start: TEXT.indexOf('Follow'), end: TEXT.length, why: 'Newsletter' };

/** What one rule finds; spotting records may be written short, as in a YAML file. */
export function find(rule: string, changes: Changes, texts: Record<string, string> = {}): string[] {
  const spotting = authoredPackSchema.shape.spotting.parse(changes.spotting ?? []);
  const pack = authored({ ...changes, spotting });
  const hashed = Object.entries(texts).map(([id, text]) => [id, { text, sha256: hashOf(text) }] as const);
  return lintPack({ pack, texts: new Map(hashed) })
    .filter((finding) => finding.rule === rule)
    .map(printProblem);
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export const gazette = source('gazette', { sha256: hashOf(TEXT), length: TEXT.length, boilerplate: [FURNITURE] });
export const at = (exact: string, from = 0) => ({
  exact,
  start: TEXT.indexOf(exact, from),
  end: TEXT.indexOf(exact, from) + exact.length,
});
export const alias = (target: string, ...aliases: unknown[]) => ({ target, aliases });

type Row = [expected: string | null, changes: Changes, texts?: Record<string, string>];

/** A row whose first cell is null must find nothing. */
export function rows(rule: string, table: Row[]): void {
  describe(rule, () => {
    test.each(
      table.map(([expected, ...rest], i) => [expected ?? `nothing (row ${i + 1})`, expected, ...rest] as const),
    )('%s', (_title, expected, changes, texts) => {
      const found = find(rule, changes, texts);
      if (expected === null) expect(found).toEqual([]);
      else expect(found).toContain(expected);
    });
  });
}
