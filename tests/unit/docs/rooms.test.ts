import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const TABLE_ROW = /^\| `src\/([^`]+)\/` \| [^|]+ \| ([^|]+) \|$/gm;
/** Folders whose own folders are the rooms. */
const HOUSES = ['ui'];

interface Override {
  includes: [string];
  linter: { rules: { style: { noRestrictedImports: { options: { patterns: { group: string[] }[] } } } } };
}

const allowed = readTable();
const refused = readRules();
const rooms = [...allowed.keys()];

test('every folder of src is a room of the table, and has rules', () => {
  const folders = foldersOf('src').flatMap((name) =>
    HOUSES.includes(name) ? foldersOf(`src/${name}`).map((room) => `${name}/${room}`) : [name],
  );
  expect(rooms.toSorted(), 'rows of the table in docs/architecture.md').toEqual(folders.toSorted());
  expect([...refused.keys()].toSorted(), 'overrides in biome.json').toEqual(folders.toSorted());
});

describe.each(rooms)('%s', (room) => {
  test.each(rooms.filter((other) => other !== room))('and %s: the linter says what the table says', (other) => {
    const isRefused = refused.get(room)?.has(`**/${other.split('/').at(-1)}/**`);
    const isAllowed = allowed.get(room)?.has(other);
    expect(isRefused, `docs/architecture.md ${isAllowed ? 'allows' : 'refuses'} ${room} → ${other}`).toBe(!isAllowed);
  });

  test.each(['entrypoints', 'scripts', 'tests'])('imports nothing of %s', (folder) => {
    expect(refused.get(room)).toContain(`**/${folder}/**`);
  });
});

test('rooms make no cycle', () => {
  const open = new Map([...allowed].map(([room, imports]) => [room, new Set(imports)]));
  for (let ground = first(open); ground !== undefined; ground = first(open)) {
    open.delete(ground);
    for (const imports of open.values()) imports.delete(ground);
  }
  expect([...open.keys()]).toEqual([]);
});

/** A room that imports none of the others. */
function first(open: Map<string, Set<string>>): string | undefined {
  return [...open].find(([, imports]) => imports.size === 0)?.[0];
}

function foldersOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));
}

function readTable(): Map<string, Set<string>> {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const names = (cell: string) => new Set([...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  return new Map([...text.matchAll(TABLE_ROW)].map(([, room, cell]) => [room!, names(cell!)]));
}

function readRules(): Map<string, Set<string>> {
  const { overrides } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as { overrides: Override[] };
  return new Map(
    overrides.map(({ includes: [files], linter }) => [
      files.replace(/^src\/|\/\*\*$/g, ''),
      new Set(linter.rules.style.noRestrictedImports.options.patterns.flatMap(({ group }) => group)),
    ]),
  );
}
