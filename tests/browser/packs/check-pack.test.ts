import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../src/knowledge/compile.ts';
import type { Pack } from '../../../src/knowledge/schema/pack.ts';
import { MAX_PACK_BYTES } from '../../../src/knowledge/schema/patterns.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { checkPack } from '../../../src/packs/check-pack.ts';
import { readPackFile } from '../../../src/packs/read-pack-file.ts';
import { printProblem } from '../../support/print-problem.ts';
import { compiled, entry } from '../../unit/knowledge/example-pack.ts';

/** The example, changed as somebody could who knows how packs are sealed. */
async function changed(change: (pack: Pack) => void): Promise<unknown> {
  const pack = structuredClone(await compiled());
  change(pack);
  return JSON.parse(JSON.stringify({ ...pack, content: await contentHash(pack) }));
}

async function problemsOf(value: unknown): Promise<string[]> {
  const checked = await checkPack(value);
  return checked.ok ? [] : checked.problems.map(printProblem);
}

const names = (...text: string[]) => spottingSchema.parse({ target: 'council', aliases: [{ text }] });

test('a good pack is taken as it is', async () => {
  const pack = await compiled({ spotting: [names('Harbour Council', 'Rada', '习近平', 'A’s Council', '北')] });
  expect(await checkPack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack });
});

describe('is refused, with the place', () => {
  const NESTED = JSON.parse('['.repeat(500) + ']'.repeat(500));
  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /a pack is an object/],
    ['a text', 'pack', /a pack is an object/],
    ['a list', [], /expected object/],
    ['nesting without end', NESTED, /expected object/],
    ['nesting in a record', changed((pack) => Object.assign(pack.meta, { title: NESTED })), /meta.*title/],
    ['a key of the prototype', JSON.parse('{"__proto__": {"polluted": 1}, "meta": {}}'), /meta/],
    [
      'a record under the prototype',
      changed((pack) => Object.assign(pack, { actors: JSON.parse('{"__proto__": {"id": "x"}}') })),
      /actor/,
    ],
    [
      'another record than its key says',
      changed((pack) => Object.assign(pack.actors.council!, { id: 'union' })),
      /actors council: id/,
    ],
    [
      'a reference to nobody',
      changed((pack) => Object.assign(pack.positions['council-safe']!, { actor: 'mayor' })),
      /council-safe: actor/,
    ],
    [
      'a script for a link',
      changed((pack) => Object.assign(pack.meta, { homepage: 'javascript:alert(1)' })),
      /homepage/,
    ],
    [
      'a local file for a link',
      changed((pack) => Object.assign(pack.sources.gazette!.url, { value: 'file:///etc/passwd' })),
      /gazette/,
    ],
    [
      'marks of direction',
      changed((pack) => Object.assign(pack.actors.council!, { label: 'The \u202elicnuoc' })),
      /actors council: label/,
    ],
    ['control characters in a name', changed((pack) => pack.spotting.push(names('Coun\u0007cil'))), /spotting/],
    [
      'a text as long as a book',
      changed((pack) => Object.assign(pack.entries['bridge-safe']!, { context: 'x'.repeat(2001) })),
      /bridge-safe: context/,
    ],
    [
      'a name that is “the”',
      changed((pack) => pack.spotting.push(names('Harbour Council', 'The'))),
      /council: aliases\[0\]: "The"/,
    ],
    ['a name that is “a”', changed((pack) => pack.spotting.push(names('a'))), /"a" is in every text/],
    ['a name of one letter', changed((pack) => pack.spotting.push(names('Q'))), /"Q"/],
    ['a name that is a sign', changed((pack) => pack.spotting.push(names('—'))), /"—"/],
    ['a name that is “und”', changed((pack) => pack.spotting.push(names('und'))), /"und"/],
    ['a name that is “и”', changed((pack) => pack.spotting.push(names('и'))), /"и"/],
    ['a name that is “的”', changed((pack) => pack.spotting.push(names('的'))), /"的"/],
    [
      'a name of a million forms',
      changed((pack) => {
        const forms = Array.from({ length: 32 }, (_, i) => `Word${i}`);
        pack.spotting.push(
          spottingSchema.parse({ target: 'council', aliases: [{ words: [forms, forms, forms, forms] }] }),
        );
      }),
      /council: aliases\[0\]: stands for 1048576 forms/,
    ],
    [
      'a million names',
      changed((pack) => {
        for (let i = 0; i < 500; i++) {
          pack.spotting.push(names(...Array.from({ length: 401 }, (_, k) => `Council ${i} ${k}`)));
        }
      }),
      /forms of names are more than 200000|stands for 401 forms/,
    ],
    [
      'more entries than a pack may have',
      { meta: { format: 1 }, entries: Object.fromEntries(Array.from({ length: 50_001 }, (_, i) => [`e${i}`, {}])) },
      /50001 records are more than 50000/,
    ],
    [
      'a phrase that stands for anything',
      changed((pack) =>
        pack.spotting.push({
          target: 'council',
          aliases: [],
          patterns: [{ phrase: ['~12 ~12 ~12'], lang: 'en', case: 'any' }],
        }),
      ),
      /spotting/,
    ],
  ])('%s', async (_, value, expected) => {
    const checked = await checkPack(await value);
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map(printProblem).join('\n')).toMatch(expected);
    // Every one of them can be told to a reader in their language.
    expect(problems.filter(({ named }) => !named)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a pack that was changed after it was sealed', async () => {
    const pack = structuredClone(await compiled());
    pack.positions['council-safe']!.gist = 'The council says nothing.';
    expect((await problemsOf(pack)).join()).toMatch(/the hash does not fit/);
  });

  test('one of a later format, as that, and not as broken', async () => {
    expect(await checkPack({ meta: { format: 2 }, pages: [] })).toMatchObject({ ok: false, isNewer: true });
  });

  test('a text with signs that cannot be seen once', async () => {
    const checked = await checkPack(
      await changed((pack) => Object.assign(pack.actors.council!, { label: 'A\u202eB' })),
    );
    expect(checked.ok ? [] : checked.problems.map(({ named }) => named)).toEqual([{ kind: 'signs' }]);
  });

  test('everything that is wrong at once', async () => {
    const value = await changed((pack) => {
      Object.assign(pack.meta, { homepage: 'javascript:alert(1)' });
      Object.assign(pack.actors.council!, { label: '' });
    });
    expect((await problemsOf(value)).join('\n')).toMatch(/homepage[\s\S]*council|council[\s\S]*homepage/);
  });
});

test('whatever a file holds, it is refused or taken, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
      expect((await checkPack(value)).ok).toBe(false);
    }),
  );
});

describe('a file', () => {
  const gzip = async (text: string | Blob) =>
    new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const cut = async (blob: Blob) => blob.slice(0, blob.size - 20);
  const zeros = () => new Blob(Array.from({ length: 210 }, () => new Uint8Array(1024 * 1024)));

  test('as JSON and gzipped says the same', async () => {
    const pack = await compiled({ entries: [entry('bridge-safe', { label: 'Мост' })] });
    const json = JSON.stringify(pack);
    expect(await readPackFile(new Blob([json]))).toEqual({ ok: true, value: pack });
    expect(await readPackFile(await gzip(json))).toEqual({ ok: true, value: pack });
  });

  test.each<[string, () => Blob | Promise<Blob>, string]>([
    ['larger than a pack may be', () => new Blob([new Uint8Array(MAX_PACK_BYTES + 1)]), 'tooLarge'],
    ['a bomb: 200 MB in 200 KB', async () => gzip(zeros()), 'tooLarge'],
    ['gzip that ends too soon', async () => cut(await gzip(JSON.stringify({ a: 'x'.repeat(5000) }))), 'broken'],
    ['gzip by its first bytes alone', () => new Blob([new Uint8Array([0x1f, 0x8b, 1, 2, 3])]), 'broken'],
    ['no JSON', () => new Blob(['{"meta": ']), 'notJson'],
    ['empty', () => new Blob([]), 'notJson'],
    ['a picture', () => new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])]), 'notJson'],
    ['half of a letter', () => new Blob(['"', new Uint8Array([0xd0]), '"']), 'notJson'],
  ])('%s', async (_, file, fault) => {
    expect(await readPackFile(await file())).toMatchObject({ ok: false, fault });
  });
});
