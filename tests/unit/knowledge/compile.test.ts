import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/knowledge/canonical-json.ts';
import { compilePack } from '../../../src/knowledge/compile.ts';
import { type AuthoredPack, packSchema } from '../../../src/knowledge/schema/pack.ts';
import { verifyPack } from '../../../src/knowledge/verify.ts';
import { printProblem } from '../../support/print-problem.ts';
import { actor, authored, compiled, conflict, entry, evidence, place, position, source } from './example-pack.ts';

const problemsOf = async (changes: Partial<AuthoredPack>) => {
  const result = await compilePack(authored(changes));
  return result.ok ? [] : result.problems.map(printProblem);
};

describe('chains of what is part of what', () => {
  const chain = (...links: string[]) => ({
    actors: [
      ...authored().actors,
      ...links.map((link) => {
        const [id, partOf] = link.split('>');
        return actor(id!, partOf ? { partOf } : {});
      }),
    ],
  });
  test.each<[string, string[], string[]]>([
    ['that end', ['a>b', 'b>c', 'c'], []],
    ['that lead into a circle: of it alone', ['a>b', 'b>c', 'c>d', 'd>b'], ['b', 'c', 'd']],
    ['of two circles, whichever is come to first', ['x>y', 'a>b', 'b>a', 'y>x', 'c>a'], ['x', 'a', 'b', 'y']],
    ['that meet', ['a>c', 'b>c', 'c>d', 'd'], []],
  ])('%s', async (_, links, circles) => {
    const told = circles.map((id) => `actors ${id}: partOf: is part of itself`);
    expect(await problemsOf(chain(...links))).toEqual(told);
  });

  test('as long as a pack', async () => {
    const links = Array.from({ length: 50_000 }, (_, at) => `a${at}>a${at + 1}`);
    expect(await problemsOf(chain(...links, 'a50000'))).toEqual([]);
  });
});

describe('what does not compile', () => {
  const gated = (gate: object) => ({
    aliases: [{ text: ['x'], lang: 'en', type: 'name', case: 'exact', gate: [gate] }],
  });
  const spotting = (record: object) =>
    ({ spotting: [{ target: 'council', aliases: [], patterns: [], ...record }] }) as object;
  test.each<[string, Partial<AuthoredPack>]>([
    ['entries council: id: id is used twice (also in actors)', { entries: [entry('bridge-safe'), entry('council')] }],
    ['sources gazette: id: id is used twice (also in sources)', { sources: [source('gazette'), source('gazette')] }],
    [
      'actors council: evidence[0].source: there is no source "mirror"',
      { actors: [actor('council', { evidence: [place({ source: 'mirror' })] })] },
    ],
    [
      'positions a: actor: there is no actor "bridge-safe"',
      { positions: [position('a', null, { actor: 'bridge-safe' })] },
    ],
    [
      'positions a: entry: there is no claim, concept or event "council"',
      { positions: [position('a', null, { entry: 'council' })] },
    ],
    [
      'positions a: evidence[0].reportedBy[0]: there is no actor "x"',
      { positions: [position('a', null, { evidence: [evidence({ reportedBy: ['x'] })] })] },
    ],
    [
      'conflicts c: sides[1].positions[0]: there is no position "b"',
      { conflicts: [conflict('c', [['council-safe'], ['b']])] },
    ],
    ['actors council: partOf: is part of itself', { actors: [actor('council', { partOf: 'council' })] }],
    ['positions a: supersedes: supersedes itself', { positions: [position('a', null, { supersedes: 'a' })] }],
    [
      'positions b: supersedes: "a" is a position of another actor or on another entry',
      { positions: [position('a', null), position('b', null, { supersedes: 'a', actor: 'union' })] },
    ],
    ['spotting mayor: target: there is no actor or entry "mayor"', spotting({ target: 'mayor' })],
    [
      'spotting council: aliases[0].gate[0].needs[0]: there is no actor or entry "mayor"',
      spotting(gated({ needs: ['mayor'] })),
    ],
    [
      'spotting council: aliases[0].gate: there is no named gate "near-bridges"',
      spotting({ aliases: [{ text: ['x'], lang: 'en', type: 'name', case: 'exact', gate: 'near-bridges' }] }),
    ],
    [
      'spotting titles: words[0]: there is no word list "roles"',
      { spotting: [{ list: 'titles', words: ['old $roles'] }] },
    ],
    [
      'spotting g: any[0].needs[0]: there is no actor or entry "mayor"',
      { spotting: [{ gate: 'g', any: [{ needs: ['mayor'] }] }] },
    ],
    ['spotting council: aliases[0].gate[0].topic: there is no topic "bridges"', spotting(gated({ topic: 'bridges' }))],
    [
      'spotting council: aliases[0].gate[0].before[0]: there is no word list "titles"',
      spotting(gated({ before: ['$titles'] })),
    ],
    [
      'spotting council: patterns[0].phrase[0]: there is no actor or entry "mayor"',
      spotting({ patterns: [{ phrase: ['plan of @mayor'], lang: 'en', case: 'any' }] }),
    ],
  ])('%s', async (message, changes) => expect(await problemsOf(changes)).toContain(message));

  test('an @ in an address or a name is no reference', async () => {
    const text = ['ann@mayor.example', 'A$AP', '@mayor', '$mayor'];
    expect(await problemsOf(spotting({ aliases: [{ text, lang: 'en', type: 'name', case: 'exact' }] }))).toEqual([]);
  });
});

describe('the compiled pack', () => {
  const records = {
    actors: [actor('council'), actor('union')],
    positions: [
      position('b', null, { evidence: [evidence({ prefix: 'said that ', suffix: '.' })] }),
      position('a', '2024'),
    ],
    spotting: ['union', 'council'].map((target) => ({ target, aliases: [], patterns: [] })),
  };

  test('has the same bytes whatever the order of records and fields', async () => {
    const { id, ...rest } = actor('council');
    const other = {
      ...records,
      actors: [actor('union'), { ...rest, id }],
      positions: records.positions.toReversed(),
      spotting: records.spotting.toReversed(),
    };
    expect(canonicalJson(await compiled(other))).toBe(canonicalJson(await compiled(records)));
  });

  test('has another hash when anything in it is different', async () => {
    const other = { ...records, actors: [actor('council', { note: 'An invented body.' }), actor('union')] };
    expect((await compiled(other)).content).not.toBe((await compiled(records)).content);
  });

  test('carries the hash of all the rest', async () => {
    const { content, ...rest } = await compiled(records);
    expect(content).toBe(createHash('sha256').update(canonicalJson(rest)).digest('hex'));
  });

  test('is what its schema says, without file names, boilerplate or the context of excerpts', async () => {
    const pack = await compiled(records);
    expect(packSchema.parse(JSON.parse(canonicalJson(pack)))).toEqual(pack);
    expect(canonicalJson(pack)).not.toMatch(/"(file|boilerplate|prefix|suffix)":/);
  });

  test('quotes a source only for positions: of actors and entries it has the place', async () => {
    const cite = [{ url: 'https://gazette.example' }];
    const quoting = { evidence: [place({ exact: 'Mayor Ann', prefix: 'by ', suffix: ',', start: 3, end: 12, cite })] };
    const { actors, entries, positions } = await compiled({
      actors: [actor('council', quoting)],
      entries: [entry('bridge-safe', quoting)],
    });
    const bare = [{ source: 'gazette', start: 3, end: 12, cite }];
    expect([actors.council?.evidence, entries['bridge-safe']?.evidence]).toEqual([bare, bare]);
    expect(positions['council-safe']?.evidence[0]).toMatchObject({ exact: 'the bridge is safe', start: 10, end: 28 });
  });
});

describe('a compiled pack from outside', () => {
  const changed = async (change: (pack: Awaited<ReturnType<typeof compiled>>) => void) => {
    const pack = structuredClone(await compiled());
    change(pack);
    const result = await verifyPack(pack);
    return result.ok ? [] : result.problems.map(printProblem);
  };

  test('is taken when nothing was changed', async () => expect(await changed(() => {})).toEqual([]));
  test.each<[string, Parameters<typeof changed>[0]]>([
    [
      'content: the hash does not fit: the pack was changed',
      (pack) => {
        pack.meta.title = 'Another';
      },
    ],
    [
      'actors union: id: the record calls itself "council"',
      (pack) => {
        pack.actors.union = pack.actors.council!;
      },
    ],
    [
      'positions council-safe: entry: there is no claim, concept or event "toll"',
      (pack) => {
        pack.positions['council-safe']!.entry = 'toll';
      },
    ],
    [
      'actors council: label: text must not contain control characters, line breaks or marks of text direction',
      (pack) => {
        pack.actors.council!.label = 'a\u202eb';
      },
    ],
    [
      'entries bridge-safe: evidence[0]: Unrecognized key: "exact"',
      (pack) => {
        Object.assign(pack.entries['bridge-safe']!.evidence[0]!, { exact: 'the bridge' });
      },
    ],
    [
      'actors council: Unrecognized key: "html"',
      (pack) => {
        Object.assign(pack.actors.council!, { html: '<b>' });
      },
    ],
  ])('%s', async (message, change) => expect(await changed(change)).toContain(message));
  test('loses a `__proto__` key, which reaches no prototype', async () => {
    const pack = await compiled();
    const text = JSON.stringify(pack).replace('"actors":{', '"actors":{"__proto__":{"polluted":1},');
    const result = await verifyPack(JSON.parse(text));
    expect(result.ok && result.value).toEqual(pack);
    expect(result.ok && 'polluted' in result.value.actors).toBe(false);
  });
  test.each([null, 'pack', [], {}, 12])('%j is no pack', async (value) =>
    expect((await verifyPack(value)).ok).toBe(false),
  );
});
