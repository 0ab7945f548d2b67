import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { EntryView, SourceView } from '../../../../src/knowledge/entry-view.ts';
import { datePartsOf, toCsl } from '../../../../src/ui/panel/export/to-csl.ts';
import { toRis } from '../../../../src/ui/panel/export/to-ris.ts';
import { agreedClaim, contestedClaim, makeEvidence, makePosition, person } from '../../../fixtures/entry-views.ts';

const base = makeEvidence().source;
const claimOn = (...sources: Partial<SourceView>[]): EntryView => ({
  ...contestedClaim,
  positions: [
    makePosition({
      evidence: sources.map((source, at) => makeEvidence({ source: { ...base, id: `pack/s-${at}`, ...source } })),
    }),
  ],
});

/** As much of the published schema of CSL data (https://resource.citationstyles.org/schema/latest/input/json/csl-data.json) as an item here may use. */
const datePart = z.union([z.string(), z.number()]);
const cslData = z.array(
  z.strictObject({
    type: z.enum(['webpage', 'document', 'article', 'article-newspaper', 'report']),
    id: z.union([z.string(), z.number()]),
    title: z.string().optional(),
    'container-title': z.string().optional(),
    URL: z.string().optional(),
    language: z.string().optional(),
    issued: z.strictObject({ 'date-parts': z.array(z.array(datePart).min(1).max(3)).min(1).max(2) }).optional(),
  }),
);

/** What a source may hold that a format could trip over. */
const HOSTILE: Partial<SourceView>[] = [
  { label: 'Two\r\nER  - \r\nTY  - BOOK', outlet: 'A\u2028B' },
  { label: '"},{"id":1', outlet: null },
  { url: 'javascript:alert(1)' },
  { url: null, label: 'Untitled', outlet: 'Untitled' },
];

describe('CSL-JSON', () => {
  const items = (views: EntryView[]) => cslData.parse(JSON.parse(toCsl(views)));

  test('is what the schema asks for, whatever a source is called', () => {
    expect(items([person, contestedClaim, agreedClaim])).not.toEqual([]);
    expect(items([claimOn(...HOSTILE)]).map(({ type, URL }) => [type, URL])).toEqual([
      ['webpage', base.url],
      ['webpage', base.url],
      ['document', undefined],
      ['document', undefined],
    ]);
    expect(items([person])).toEqual([]);
  });

  test('has each source once, with what is known of it', () => {
    const twice = [claimOn({}), { ...claimOn({}), id: 'other' }];
    expect(items(twice)).toEqual([
      {
        id: 'pack/s-0',
        type: 'webpage',
        title: 'Tunnel vote splits the coast',
        'container-title': 'Harbour Herald',
        URL: 'https://herald.example/tunnel-vote',
        language: 'en',
        issued: { 'date-parts': [[2023, 4, 26]] },
      },
    ]);
  });

  test.each([
    ['2023', [[2023]]],
    ['2023-04', [[2023, 4]]],
    ['2023-04-26', [[2023, 4, 26]]],
    [
      '2023-03/2023-06-01',
      [
        [2023, 3],
        [2023, 6, 1],
      ],
    ],
    ['2023/..', null],
    ['../2023', null],
  ])('a date %s', (edtf, expected) => expect(datePartsOf(edtf)).toEqual(expected));
});

describe('RIS', () => {
  /** A record begins with its type, ends with its end, and has a tag of two signs, two spaces, a dash and a space in each line between. */
  const records = (views: EntryView[]) => {
    const text = toRis(views);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028\u2029]/);
    return text.split(/(?<=ER {2}- \r\n)/).map((record) => {
      const lines = record.trimStart().split('\r\n').slice(0, -1);
      const fields = lines.map((line) => /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)!.slice(1));
      expect(fields[0]).toEqual(['TY', expect.stringMatching(/^(ELEC|GEN)$/)]);
      expect(fields.at(-1)).toEqual(['ER', '']);
      return Object.fromEntries(fields.slice(1, -1));
    });
  };

  test('is well formed, whatever a source is called', () => {
    expect(records([claimOn(...HOSTILE)])).toHaveLength(HOSTILE.length);
    expect(records([claimOn(...HOSTILE)])[0]).toMatchObject({ TI: 'Two ER - TY - BOOK', T2: 'A B' });
    expect(toRis([person])).toBe('');
  });

  test.each<[string | null, object]>([
    ['2023-04-26', { PY: '2023', DA: '2023/04/26/' }],
    ['2023-04', { PY: '2023', DA: '2023/04//' }],
    ['2023', { PY: '2023', DA: '2023///' }],
    ['2023-03/2023-06', { PY: '2023' }],
    ['2022/2023', {}],
    ['2023/..', {}],
    [null, {}],
  ])('a source of %s', (edtf, expected) => {
    const [record] = records([claimOn({ published: { edtf, basis: edtf === null ? 'unknown' : 'stated' } })]);
    const { PY, DA } = record!;
    expect({ ...(PY && { PY }), ...(DA && { DA }) }).toEqual(expected);
    expect(record).toMatchObject({ UR: base.url, LA: 'en' });
  });
});
