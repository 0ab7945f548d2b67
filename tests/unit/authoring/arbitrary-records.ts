import * as fc from 'fast-check';
import type { Section } from '../../../src/authoring/sections.ts';
import { textSchema } from '../../../src/knowledge/schema/common.ts';
import { authoredPackSchema } from '../../../src/knowledge/schema/pack.ts';

// What means something in YAML, or to those who read it otherwise.
const PIECES = [
  ...[
    ': ',
    ' #',
    '#',
    '- ',
    '-',
    "'",
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '\\',
    '  ',
  ],
  ...[
    'yes',
    'null',
    '~',
    'true',
    '12',
    '0x1f',
    '1e5',
    '.inf',
    '2024-05-02',
    '---',
    '...',
    '<<',
    '=',
    ' ',
    '\u00a0',
    '\u3000',
  ],
  ...['word', 'Tolliver', 'a long word of many', 'é', '“', '”', '…', '中文', '😀', 'укр', 'עב', '$list', '@actor'],
];
const UNSEEN = ['\n', '\n\n', '\t', '\r', '\r\n', '\u2028', '\u0085', '\u0007', '\u001b', '\ud800', '\ufeff', '\u202e'];

const joined = (pieces: string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((parts) => parts.join(''));
const prose = fc.array(fc.constantFrom('peace', 'talks', 'on', 'the', 'bridge,', 'not:', 'now', '#1', "union's"), {
  minLength: 20,
  maxLength: 60,
});
/** Texts as readers may be shown them. */
const text = fc
  .oneof(
    joined(PIECES, 6),
    prose.map((words) => words.join(' ')),
  )
  .filter((one) => textSchema.safeParse(one).success);
/** Texts that only authors see: anything. */
const loose = fc.oneof(joined([...PIECES, ...UNSEEN], 6), fc.string({ unit: 'binary', maxLength: 8 }));
const id = fc.constantFrom(
  'a',
  'b-1',
  'n',
  'yes',
  'null',
  'on',
  '1',
  '12',
  'council',
  'ferry-union',
  '1e5',
  'x'.repeat(130),
);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
const edtf = fc.constantFrom('2024', '2024-05', '2024-05-02', '2024-05-01/2024-05-02', '../2024', '2024/..');
const lang = fc.constantFrom('en', 'de', 'zh', 'no');
const web = fc.constantFrom('https://a.example/x?y=1#z', `https://a.example/${'long/'.repeat(30)}`);
const optional = { requiredKeys: [] as never[] };

const some = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { minLength: 1, maxLength });
const oneOf = (values: readonly string[]) => fc.constantFrom(...values);
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

const cite = some(merged(fc.record({ url: web }), fc.record({ title: text, note: text }, optional)), 2);
const dated = fc.oneof(
  merged(
    fc.record({ edtf, basis: oneOf(['stated', 'computed', 'external']) }),
    fc.record({ words: text, cite }, optional),
  ),
  fc.constant({ edtf: null, basis: 'unknown' }),
);
const notes = fc.array(fc.record({ code: loose, text, show: fc.boolean() }), { maxLength: 2 });
const context = fc.record(
  { prefix: loose, suffix: loose, start: fc.nat(), end: fc.integer({ min: 1, max: 9999 }), cite },
  optional,
);
const places = some(merged(fc.record({ source: id }), fc.record({ exact: text }, optional), context));
const excerpts = some(
  merged(
    fc.record({
      source: id,
      exact: text,
      mode: oneOf(['indirect', 'direct-quote']),
      fidelity: oneOf(['as-printed', 'reworded']),
    }),
    context,
  ),
);

const gate = fc.record(
  {
    near: some(fc.record({ any: some(loose.filter(Boolean)), within: oneOf(['sentence', 'page']) }), 2),
    notAfter: some(loose.filter(Boolean), 60),
    needs: ids,
    alone: oneOf(['before', 'both']),
    mixedCase: fc.constant(true),
  },
  optional,
);
const gates = some(fc.oneof(id, gate), 2);
const fields = { lang, case: oneOf(['exact', 'initial', 'any']), gate: gates };
const alias = merged(
  fc.oneof(
    fc.record({ text: some(loose.filter(Boolean)) }),
    fc.record({ words: fc.array(some(loose.filter(Boolean)), { minLength: 2, maxLength: 4 }) }),
  ),
  fc.record(
    {
      ...fields,
      type: oneOf(['name', 'short']),
      hidden: fc.boolean(),
      small: gates,
      endings: some(loose.filter(Boolean)),
    },
    optional,
  ),
);
const phrases = some(
  oneOf(['old bridge', 'the/a bridge?', '[bridge] of ~2 town', "the town's", '@council plan', 'no', '12']),
  40,
);
const words = some(loose.filter(Boolean), 60);
const spotting = fc.oneof(
  merged(
    fc.record({ target: id }),
    fc.record(
      {
        aliases: fc.array(alias, { maxLength: 4 }),
        patterns: fc.array(merged(fc.record({ phrase: phrases }), fc.record(fields, optional)), { maxLength: 3 }),
      },
      optional,
    ),
  ),
  fc.record({ list: id, words }),
  fc.record({ gate: id, any: some(gate) }),
  merged(fc.record({ ignore: phrases }), fc.record({ case: oneOf(['exact', 'initial']), gate: gates }, optional)),
  merged(fc.record({ topic: id, cues: words }), fc.record({ support: words, rivals: words }, optional)),
);

const records: Record<Section, fc.Arbitrary<object>> = {
  sources: fc.record({
    id,
    file: text.filter((one) => !/[/\\]/.test(one)),
    sha256: fc.constantFrom('1'.repeat(64), `${'1'.repeat(61)}e12`, 'ab'.repeat(32)),
    length: fc.integer({ min: 1, max: 99999 }),
    lang,
    title: fc.option(text),
    outlet: fc.record({ name: fc.option(text), basis: oneOf(['stated', 'unknown']) }),
    url: fc.record({ value: fc.option(web), basis: oneOf(['stated', 'unknown']) }),
    published: dated,
    kind: oneOf(['report', 'analysis']),
    quotes: oneOf(['verbatim', 'none']),
    sourcing: oneOf(['multi', 'one-sided']),
    boilerplate: fc.array(fc.record({ start: fc.nat(), end: fc.integer({ min: 1 }), why: loose }), { maxLength: 2 }),
    notes,
  }),
  actors: merged(
    fc.record({ id, kind: oneOf(['person', 'state']), label: text, note: text, evidence: places }),
    fc.record(
      {
        partOf: id,
        living: fc.boolean(),
        offices: some(
          fc.record({
            title: text,
            of: id,
            from: fc.option(edtf),
            to: fc.option(edtf),
            basis: oneOf(['stated']),
            printedIn: ids,
          }),
        ),
        sameAs: some(oneOf(['pack/a', 'pack/b'])),
        notes,
      },
      optional,
    ),
  ),
  entries: merged(
    fc.record({
      id,
      kind: oneOf(['claim', 'event']),
      label: text,
      proposition: fc.option(text),
      context: text,
      evidence: places,
    }),
    fc.record({ when: dated, naming: some(fc.record({ term: text, usedBy: ids })), notes }, optional),
  ),
  positions: merged(
    fc.record({
      ...{
        id,
        entry: id,
        actor: id,
        stance: oneOf(['support', 'oppose']),
        gist: text,
        certainty: oneOf(['stated', 'hedged']),
      },
      ...{ when: dated, status: oneOf(['current', 'withdrawn']), evidence: excerpts },
    }),
    fc.record({ condition: text, supersedes: id, notes }, optional),
  ),
  conflicts: merged(
    fc.record({
      ...{
        id,
        entries: ids,
        about: text,
        origin: oneOf(['derived', 'curated']),
        kinds: some(oneOf(['direct', 'tension'])),
      },
      sides: fc.array(fc.record({ label: text, positions: ids }), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ note: text }, optional),
  ),
  spotting,
};

/** A valid record of a section, as its schema reads it. */
export function arbitraryRecord(section: Section): fc.Arbitrary<object> {
  return records[section].map((record) => authoredPackSchema.shape[section].element.parse(record));
}

/** Valid records of every section; their references lead anywhere. */
export const arbitraryRecords: fc.Arbitrary<Record<Section, object[]>> = fc.record({
  sources: fc.array(arbitraryRecord('sources'), { maxLength: 3 }),
  actors: fc.array(arbitraryRecord('actors'), { maxLength: 3 }),
  entries: fc.array(arbitraryRecord('entries'), { maxLength: 3 }),
  positions: fc.array(arbitraryRecord('positions'), { maxLength: 4 }),
  conflicts: fc.array(arbitraryRecord('conflicts'), { maxLength: 2 }),
  spotting: fc.array(arbitraryRecord('spotting'), { maxLength: 4 }),
});
