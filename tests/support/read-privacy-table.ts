import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface KeptRow {
  /** The storage and the name in it. */
  name: string;
  /** The words that stand in the description as code: the keys of an object. */
  keys: string[];
}

/** Everything that PRIVACY.md says is kept. */
export function readPrivacyTable(): KeptRow[] {
  const text = readFileSync(join(import.meta.dirname, '../../PRIVACY.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([^`|]+)` \| `([^`|]+)` \| ([^|]+) \|/gm)];
  return rows.map(([, where, name, holds]) => ({
    name: `${where} ${name}`,
    keys: [...holds!.matchAll(/`([^`]+)`/g)].map(([, key]) => key!),
  }));
}
