import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Place = [start: number, end: number];

/** An article of PolNeAR with its attributions. Offsets are characters of the text. */
export interface Article {
  name: string;
  text: string;
  attributions: { source: Place[]; cue: Place[]; content: Place[] }[];
}

const ROLES: Record<string, 'source' | 'cue' | 'content'> = { Source: 'source', Cue: 'cue', Content: 'content' };

/** The articles of a split in the order of their names; of several annotators of one the first by name counts. */
export function readPolnear(folder: string, split: string): Article[] {
  const root = path.join(folder, 'data', split);
  const annotations = readdirSync(path.join(root, 'attributions')).sort();
  return readdirSync(path.join(root, 'text'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, -'.txt'.length);
      const annotation = annotations.find((other) => other.startsWith(`${name}_`));
      if (!annotation) return [];
      const text = readFileSync(path.join(root, 'text', file), 'utf8');
      return [{ name, text, attributions: parse(readFileSync(path.join(root, 'attributions', annotation), 'utf8')) }];
    });
}

/** Brat's standoff: `T1<tab>Source 3 9;12 15<tab>words`, `E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1`. */
function parse(standoff: string): Article['attributions'] {
  const rows = standoff.split('\n').map((line) => line.split('\t'));
  const places = new Map<string, Place[]>();
  for (const [id = '', what = ''] of rows) {
    const at = what.indexOf(' ');
    if (!id.startsWith('T') || at === -1) continue;
    const spans = what.slice(at + 1).split(';');
    places.set(
      id,
      spans.map((span) => span.split(' ').map(Number) as Place),
    );
  }
  return rows.flatMap(([id = '', what = '']) => {
    if (!id.startsWith('E')) return [];
    const attribution: Article['attributions'][number] = { source: [], cue: [], content: [] };
    for (const part of what.trim().split(/\s+/)) {
      const [role = '', ref = ''] = part.split(':');
      const key = ROLES[role.replace(/\d+$/, '')];
      if (key) attribution[key].push(...(places.get(ref) ?? []));
    }
    return attribution.content.length ? [attribution] : [];
  });
}
