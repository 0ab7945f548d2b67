import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { lintPack, RULES } from '../../../../src/knowledge/lint/lint-pack.ts';
import { printProblem } from '../../../../src/knowledge/problem.ts';
import { type AuthoredPack, authoredPackSchema } from '../../../../src/knowledge/schema/pack.ts';
import { actor, authored, conflict, entry, evidence, position, source } from '../example-pack.ts';

type Changes = Partial<Omit<AuthoredPack, 'spotting'>> & { spotting?: unknown[] };

/** Source text of the invented gazette; the excerpt of `evidence()` stands at 10. */
const TEXT =
  'Today all the bridge is safe, the council said. The bridge is safe for two reasons, according to Ann Engineer. ' +
  'Follow us on Telegram or write to desk@gazette.example. Also read: Ann Engineer and Bob Baker on bread.';
const FURNITURE = { start: TEXT.indexOf('Follow'), end: TEXT.length, why: 'Newsletter' };

/** What one rule finds; spotting records may be written short, as in a YAML file. */
function find(rule: string, changes: Changes, texts: Record<string, string> = {}): string[] {
  const spotting = authoredPackSchema.shape.spotting.parse(changes.spotting ?? []);
  const pack = authored({ ...changes, spotting });
  const hashed = Object.entries(texts).map(([id, text]) => [id, { text, sha256: hashOf(text) }] as const);
  return lintPack({ pack, texts: new Map(hashed) })
    .filter((finding) => finding.rule === rule)
    .map(printProblem);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const gazette = source('gazette', { sha256: hashOf(TEXT), length: TEXT.length, boilerplate: [FURNITURE] });
const at = (exact: string, from = 0) => ({
  exact,
  start: TEXT.indexOf(exact, from),
  end: TEXT.indexOf(exact, from) + exact.length,
});
const alias = (target: string, ...aliases: unknown[]) => ({ target, aliases });

test('there are sixteen rules, each with a name of its own', () => {
  expect(RULES).toHaveLength(16);
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(16);
});

type Row = [expected: string | null, changes: Changes, texts?: Record<string, string>];

/** A row whose first cell is null must find nothing. */
function rows(rule: string, table: Row[]): void {
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

const used = { sources: [source('gazette')], actors: [actor('council')] };
rows('ids', [
  [null, used],
  ['sources herald: no record rests on this source', { ...used, sources: [source('gazette'), source('herald')] }],
  [
    'actors union: nothing refers to it: no position, no conflict, no spotting rule',
    { ...used, actors: [actor('council'), actor('union')] },
  ],
  [null, { ...used, actors: [actor('council'), actor('union')], spotting: [alias('union')] }],
  [null, { ...used, actors: [actor('council', { partOf: 'town' }), actor('town')] }],
  [
    'entries toll: nothing refers to it: no position, no conflict, no spotting rule',
    { ...used, entries: [entry('bridge-safe'), entry('toll')] },
  ],
  ['spotting titles: no spotting rule names it', { ...used, spotting: [{ list: 'titles', words: ['mayor'] }] }],
  [
    null,
    {
      ...used,
      spotting: [{ list: 'titles', words: ['mayor'] }, alias('council', { text: 'C', gate: { before: '$titles' } })],
    },
  ],
  [
    'positions p: actor: there is no actor "nobody"',
    { ...used, positions: [position('p', null, { actor: 'nobody' })] },
  ],
]);

const quoting = (changes: object, src = gazette) => ({
  sources: [src, source('herald')],
  actors: [actor('council', { evidence: [evidence({ ...at('the bridge is safe'), ...changes })] })],
  entries: [],
  positions: [],
});
const many = 'a '.repeat(26).trim();
rows('excerpts', [
  [null, quoting({})],
  [null, quoting({}), { gazette: TEXT }],
  [
    `actors council: evidence[0].exact: has 26 words, at most 25 may be quoted`,
    quoting({ exact: many, start: 0, end: many.length }),
  ],
  [
    'actors council: evidence[0].start: has no offsets yet: `pack locate` fills them in',
    quoting({ start: undefined, end: undefined }),
  ],
  [
    'actors council: evidence[0].start: 10 to 20 does not fit the excerpt: run `pack locate`',
    quoting({ start: 10, end: 20 }),
  ],
  [
    'actors council: evidence[0].exact: is not in gazette.txt, or not between this prefix and suffix',
    quoting({ exact: 'the bridge is red', end: 27 }),
    { gazette: TEXT },
  ],
  [
    'actors council: evidence[0].exact: is not in gazette.txt, or not between this prefix and suffix',
    quoting({ prefix: 'none of ' }),
    { gazette: TEXT },
  ],
  [
    'actors council: evidence[0].exact: is 2 times in gazette.txt: a prefix or suffix must tell which is meant',
    quoting(at('bridge is safe')),
    { gazette: TEXT },
  ],
  [null, quoting({ ...at('bridge is safe'), suffix: ', the' }), { gazette: TEXT }],
  [
    'actors council: evidence[0].start: other words stand at 11 to 29: run `pack locate`',
    quoting({ start: 11, end: 29 }),
    { gazette: TEXT },
  ],
  ['actors council: evidence[0].exact: comes from boilerplate (Newsletter)', quoting(at('Bob Baker'))],
  [
    'sources gazette: boilerplate[0]: 5 to 2 is no stretch of the text',
    quoting({}, { ...gazette, boilerplate: [{ start: 5, end: 2, why: 'x' }] }),
  ],
  [
    `sources gazette: sha256: the text was changed: its hash is ${hashOf(`${TEXT}!`)}`,
    quoting({}),
    { gazette: `${TEXT}!` },
  ],
  [`sources gazette: length: the text has ${TEXT.length + 1} UTF-16 units`, quoting({}), { gazette: `${TEXT}!` }],
]);

const concept = { entries: [entry('bridge-safe', { proposition: null })] };
rows('propositions', [
  [null, {}],
  [null, { ...concept, positions: [position('p', null, { stance: 'neutral' })] }],
  [
    'positions p: stance: "bridge-safe" has no proposition, so nobody can oppose it',
    { ...concept, positions: [position('p', null, { stance: 'oppose' })] },
  ],
]);

rows('conditions', [
  [
    'positions p: condition: a position that qualifies needs a condition or a note',
    { positions: [position('p', null, { stance: 'qualify' })] },
  ],
  [null, { positions: [position('p', null, { stance: 'qualify', condition: 'if it is painted' })] }],
  [
    null,
    { positions: [position('p', null, { stance: 'qualify', notes: [{ code: 'c', text: 'In part.', show: true }] })] },
  ],
  [null, { positions: [position('p', null, { stance: 'support' })] }],
]);

const two = {
  entries: [entry('bridge-safe'), entry('toll')],
  positions: [position('a', '2024'), position('b', null, { entry: 'toll' }), position('c', null)],
};
rows('sides', [
  [null, { ...two, conflicts: [conflict('x', [['a'], ['c', 'b']])] }],
  [
    'conflicts x: sides[1].positions: no position of "Side 2" is on bridge-safe',
    { ...two, conflicts: [conflict('x', [['a'], ['b']])] },
  ],
  [null, { ...two, conflicts: [conflict('x', [['a'], ['b']], { entries: ['bridge-safe', 'toll'] })] }],
]);

rows('over-time', [
  [null, { ...two, conflicts: [conflict('x', [['a'], ['c']], { kinds: ['direct'] })] }],
  [
    'conflicts x: sides[1]: is "over-time", but no position of "Side 2" has a date',
    { ...two, conflicts: [conflict('x', [['a'], ['c']], { kinds: ['over-time'] })] },
  ],
  [null, { ...two, conflicts: [conflict('x', [['a'], ['c', 'a']], { kinds: ['over-time'] })] }],
]);

const said = (quotes: 'reworded' | 'verbatim', changes: object) => ({
  sources: [source('gazette', { quotes })],
  positions: [position('p', null, { evidence: [evidence(changes)] })],
});
rows('quotations', [
  [
    'positions p: evidence[0].fidelity: "gazette" rewords what it puts in quotation marks, so a quote is not as-printed',
    said('reworded', { mode: 'direct-quote' }),
  ],
  [null, said('reworded', { mode: 'direct-quote', fidelity: 'reworded' })],
  [null, said('reworded', { mode: 'indirect' })],
  [null, said('verbatim', { mode: 'direct-quote' })],
]);

const briefed = (party: string | undefined, changes: object, kind = {}) => ({
  sources: [source('gazette', { sourcing: 'one-sided', ...(party && { party }) })],
  actors: [actor('town'), actor('council', { partOf: 'town', ...kind }), actor('union')],
  positions: [position('p', null, changes)],
});
rows('reported-by', [
  [
    'positions p: evidence[0].reportedBy: "gazette" is one-sided (it gives the account of "town"): say who reports this of "union"',
    briefed('town', { actor: 'union' }),
  ],
  [
    'positions p: evidence[0].reportedBy: "gazette" is one-sided: say who reports this of "council"',
    briefed(undefined, {}),
  ],
  [null, briefed('town', {})],
  [null, briefed('town', { actor: 'union', evidence: [evidence({ reportedBy: ['town'] })] })],
  [null, briefed(undefined, {}, { kind: 'article' })],
]);

const states = { actors: [actor('council'), actor('union', { kind: 'state' })] };
rows('aliases', [
  [null, { spotting: [alias('council', 'Bridge Council'), alias('union', 'Ferry Union')] }],
  [
    'spotting council: aliases[0]: "the board" names council and union: each needs a gate',
    { spotting: [alias('council', 'The Board'), alias('union', 'the board')] },
  ],
  [
    'spotting union: aliases[0]: "the board" names council and union: each needs a gate',
    {
      spotting: [
        alias('council', { text: 'The Board', gate: { near: { any: 'bridge', within: 'page' } } }),
        alias('union', 'The Board'),
      ],
    },
  ],
  [
    'spotting council: aliases[0]: "Xi" has at most three letters, so its case must be exact',
    { spotting: [alias('council', 'Xi')] },
  ],
  [
    'spotting council: aliases[0]: "Xi" has at most three letters, so it needs a gate',
    { spotting: [alias('council', { text: 'Xi', case: 'exact' })] },
  ],
  [null, { spotting: [alias('council', { text: 'Xi', case: 'exact', gate: { before: 'President' } })] }],
  [null, { spotting: [alias('council', { text: 'U.N.', case: 'exact' })] }],
  [null, { spotting: [alias('council', { text: '中国', lang: 'zh' })] }],
  [
    'spotting council: aliases[0]: "Union" is an everyday word, so it needs a gate',
    { spotting: [alias('council', { text: 'Union', case: 'exact' })] },
  ],
  [
    'spotting council: aliases[0]: "critics" is an everyday word, so it needs a gate',
    { spotting: [alias('council', { text: 'critics', case: 'exact' })] },
  ],
  [
    'spotting union: aliases[0]: "Kyiv" is a capital that stands for its state, so its type must be metonym',
    { ...states, spotting: [alias('union', 'Kyiv')] },
  ],
  [null, { ...states, spotting: [alias('union', { text: 'Kyiv', type: 'metonym' }), alias('council', 'Paris')] }],
]);

const gist = (text: string) => ({ positions: [position('p', null, { gist: text })] });
rows('wording', [
  ['positions p: gist: "claims that" is not neutral', gist('The council claims that it is safe.')],
  [null, gist('The council says that its claims were heard.')],
  ['positions p: gist: "Pointed out" is not neutral', gist('Pointed out that it is safe.')],
  ['positions p: gist: "controversial" is not neutral', gist('Opposes the controversial toll.')],
  [null, gist('Calls the toll “controversial”.')],
  [null, gist('Known for its uncontroversial reports; a change of course; nowhere.')],
  [
    'positions p: gist: "recently" means another time for each reader: give the date',
    gist('Said recently that it is safe.'),
  ],
  [
    'entries bridge-safe: context: "so-called" is not neutral',
    { entries: [entry('bridge-safe', { context: 'The so-called bridge.' })] },
  ],
  [
    'conflicts x: sides[0].label: "alleged" is not neutral',
    {
      conflicts: [
        conflict('x', [['council-safe'], ['council-safe']], {
          sides: [
            { label: 'The alleged owner', positions: ['council-safe'] },
            { label: 'B', positions: ['council-safe'] },
          ],
        }),
      ],
    },
  ],
  [
    'actors council: note: is still what `pack draft` wrote',
    { actors: [actor('council', { note: 'Draft: tell in one line who this is.' })] },
  ],
]);

const source7 = { gazette: 'It said that Ann Engineer will keep the old bridge open until May at least.' };
const names = { actors: [actor('council'), actor('ann', { label: 'Ann Engineer' })] };
rows('overlap', [
  [
    'positions p: gist: shares 7 words in a row with "gazette": "keep the old bridge open until may"',
    gist('Wants to keep the old bridge open until May, it says.'),
    source7,
  ],
  [null, gist('Wants to keep the old bridge open until winter.'), source7],
  [null, { ...names, ...gist('Says that Ann Engineer will keep the old ferry.') }, source7],
  [
    'positions p: gist: shares 7 words in a row with "gazette": "that ann engineer will keep the old bridge open"',
    { ...names, ...gist('Says that Ann Engineer will keep the old bridge open.') },
    source7,
  ],
  [null, gist('Wants to keep the old bridge open until May.'), {}],
]);

rows('lengths', [
  [null, { actors: [actor('council', { label: 'x'.repeat(60), note: '🌉'.repeat(140) })] }],
  [
    'actors council: label: has 61 characters, at most 60 are allowed',
    { actors: [actor('council', { label: 'x'.repeat(61) })] },
  ],
  [
    'actors council: note: has 141 characters, at most 140 are allowed',
    { actors: [actor('council', { note: 'x'.repeat(141) })] },
  ],
  ['positions p: gist: has 161 characters, at most 160 are allowed', gist('x'.repeat(161))],
  [
    'entries bridge-safe: context: has 241 characters, at most 240 are allowed',
    { entries: [entry('bridge-safe', { context: 'x'.repeat(241) })] },
  ],
]);

const person = (changes: object) => ({ actors: [actor('council', { kind: 'person', ...changes })] });
const office = { title: 'Mayor', of: 'council', from: null, to: null, basis: 'stated', printedIn: [] };
rows('persons', [
  ['actors council: living: a person needs `living`', person({})],
  [
    null,
    person({
      living: true,
      offices: [
        { ...office, printedIn: ['gazette'] },
        { ...office, from: '2020' },
      ],
    }),
  ],
  [
    'actors council: offices[0]: "Mayor" has neither dates nor a source that prints it',
    person({ living: true, offices: [office] }),
  ],
  ['actors council: note: "wife" may be about private life', person({ living: true, note: 'Came with his wife.' })],
  [
    'positions p: gist: "illness" may be about private life',
    { ...person({ living: true }), ...gist('Speaks of an illness.') },
  ],
  [null, { ...gist('Speaks of an illness.') }],
]);

const furnished = { sources: [gazette] };
rows('boilerplate', [
  [null, { ...furnished, ...gist('The council speaks on Telegram.') }],
  [
    'positions p: gist: "Telegram" comes from boilerplate',
    { ...furnished, ...gist('The council speaks on Telegram.') },
    { gazette: TEXT },
  ],
  [
    'positions p: gist: "desk@gazette.example" is an address',
    { ...furnished, ...gist('Write to desk@gazette.example') },
  ],
  ['positions p: gist: "www.gazette.example" is an address', { ...furnished, ...gist('See www.gazette.example') }],
  [
    'actors bob: label: is named in boilerplate alone',
    { ...furnished, actors: [actor('council'), actor('bob', { label: 'Bob Baker' })] },
    { gazette: TEXT },
  ],
  [null, { ...furnished, actors: [actor('council'), actor('ann', { label: 'Ann Engineer' })] }, { gazette: TEXT }],
]);

const apart = [position('a', null), position('b', null, { actor: 'union', stance: 'oppose' })];
rows('balance', [
  ['entries bridge-safe: 1 support, 1 oppose, but no conflict names it', { positions: apart }],
  [null, { positions: apart, conflicts: [conflict('x', [['a'], ['b']])] }],
  [null, { positions: [apart[0]!, position('b', null, { stance: 'oppose' })] }],
  [null, { positions: [apart[0]!, position('b', null, { actor: 'union', stance: 'neutral' })] }],
  [null, { positions: [apart[0]!, { ...apart[1]!, status: 'withdrawn' }] }],
]);

const { meta } = authored();
const log = (...versions: string[]) => versions.map((version) => ({ version, date: '2024-06-01', note: 'x' }));
rows('version', [
  [null, {}],
  [null, { meta: { ...meta, version: '2024.10.1.1', changelog: log('2024.9.30.2', '2024.10.1.1') } }],
  [
    'meta bridge: changelog[1].version: 2024.9.30.2 is not greater than 2024.10.1.1 before it',
    { meta: { ...meta, version: '2024.9.30.2', changelog: log('2024.10.1.1', '2024.9.30.2') } },
  ],
  [
    'meta bridge: changelog[1].version: 2024.6.1.1 is not greater than 2024.6.1.1 before it',
    { meta: { ...meta, changelog: log('2024.6.1.1', '2024.6.1.1') } },
  ],
  [
    'meta bridge: changelog: the last line must tell of version 2024.6.1.1',
    { meta: { ...meta, changelog: log('2024.5.1.1') } },
  ],
  ['meta bridge: changelog: the last line must tell of version 2024.6.1.1', { meta: { ...meta, changelog: [] } }],
]);
