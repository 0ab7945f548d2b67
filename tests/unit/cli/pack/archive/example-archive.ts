import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { canonicalJson } from '../../../../../src/knowledge/canonical-json.ts';
import { spottingSchema } from '../../../../../src/knowledge/schema/spotting.ts';
import { compiled } from '../../../knowledge/example-pack.ts';

/** A folder of this test's own. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterpoint-archive-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a compiled pack that knows a bridge and a council. */
export async function writeExamplePack(folder: string, bridge = 'Norvik Bridge'): Promise<string> {
  const spotting = [
    spottingSchema.parse({ target: 'bridge-safe', aliases: [bridge] }),
    spottingSchema.parse({ target: 'council', aliases: ['Ferry Council'] }),
  ];
  const file = path.join(folder, 'pack.json');
  await writeFile(file, canonicalJson(await compiled({ spotting })));
  return file;
}

/** Writes a shard: articles, or lines as they are. */
export async function writeShard(file: string, articles: readonly (object | string)[]): Promise<string> {
  const lines = articles.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');
  await writeFile(file, file.endsWith('.gz') ? gzipSync(lines) : lines);
  return file;
}

const PEOPLE = ['Maria Roe', 'Tom Hale', 'Peter Voss', 'Ellen Marsh'];
const THINGS = ['toll plan', 'repair fund', 'night traffic', 'weight limit'];

/** Invented articles, of which every other one names the bridge; the same ones for the same numbers. */
export function makeArticles(from: number, to: number): object[] {
  return Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    const [person, thing] = [PEOPLE[n % PEOPLE.length]!, THINGS[(n >> 1) % THINGS.length]!];
    const bridge = n % 2 === 0 ? 'the Norvik Bridge' : 'the old harbour';
    return {
      id: n,
      published: `2024-05-${String(1 + (n % 28)).padStart(2, '0')}`,
      text: [
        `Mayor ${person} said on Monday that ${bridge} is not safe and that the ${thing} will not be enough for it.`,
        `The Ferry Council had asked for a report. It was the ${n}th that the town has paid for since the spring.`,
        `“We will close it before winter,” ${person} said of ${bridge}.`,
      ]
        .slice(0, n % 2 === 0 ? 3 : 1)
        .join('\n'),
    };
  });
}
