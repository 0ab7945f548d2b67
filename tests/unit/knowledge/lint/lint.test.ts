import { expect, test } from 'vitest';
import { RULES } from '../../../../src/knowledge/lint/lint-pack.ts';
import { actor, conflict, entry, evidence, place, position, source } from '../example-pack.ts';
import { alias, at, gazette, hashOf, rows, TEXT } from './run-lint.ts';

test('there are twenty-three rules, each with a name of its own', () => {
  expect(RULES).toHaveLength(23);
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(23);
});

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
    null,
    { ...used, actors: [actor('council', { wikidata: 'Q7', partOf: 'town' }), actor('town', { wikidata: 'Q8' })] },
  ],
  [
    'actors town: wikidata: Q7 is the id of council already',
    { ...used, actors: [actor('council', { wikidata: 'Q7', partOf: 'town' }), actor('town', { wikidata: 'Q7' })] },
  ],
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
  actors: [actor('council', { evidence: [place({ ...at('the bridge is safe'), ...changes })] })],
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
    'actors council: evidence[0].start: has no offsets yet: `pack locate` fills them in from `exact`',
    quoting({ start: undefined, end: undefined }),
  ],
  [
    'actors council: evidence[0].start: has neither words nor offsets: `pack locate` fills them in from `exact`',
    quoting({ exact: undefined, start: undefined, end: undefined }),
  ],
  [null, quoting({ exact: undefined }), { gazette: TEXT }],
  [
    'actors council: evidence[0].start: 11 to 28 does not begin and end with a word',
    quoting({ exact: undefined, start: 11 }),
    { gazette: TEXT },
  ],
  [
    'actors council: evidence[0].start: 10 to 27 does not begin and end with a word',
    quoting({ exact: undefined, end: 27 }),
    { gazette: TEXT },
  ],
  [
    'actors council: evidence[0].start: 9 to 28 does not begin and end with a word',
    quoting({ exact: undefined, start: 9 }),
    { gazette: TEXT },
  ],
  [null, quoting({ exact: undefined, start: 11 })],
  ['actors council: evidence[0].start: 28 to 10 is no stretch of the text', quoting({ start: 28, end: 10 })],
  ['actors council: evidence[0].start: 10 to 9000 is no stretch of the text', quoting({ exact: undefined, end: 9000 })],
  [
    'actors council: evidence[0].exact: comes from boilerplate (Newsletter)',
    quoting({ ...at('Bob Baker'), exact: undefined }),
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

const quoted = (start: number, length: number, context: object = {}) =>
  evidence({ exact: 'x'.repeat(length), start, ...context });
const shares = (length: number, ...excerpts: ReturnType<typeof quoted>[]) => ({
  sources: [source('gazette', { length }), source('herald', { length })],
  actors: [actor('council', { evidence: [place({ exact: undefined, start: 0, end: length })] })],
  entries: [],
  positions: excerpts.map((excerpt, i) => position(`p${i}`, null, { evidence: [excerpt] })),
});
rows('share', [
  [null, shares(2000, quoted(0, 700))],
  ['sources gazette: excerpts quote 37.5% of it, at most 35% may be', shares(2000, quoted(0, 750))],
  // What two excerpts share counts once.
  [null, shares(2000, quoted(0, 500), quoted(200, 500))],
  ['sources gazette: excerpts quote 40% of it, at most 35% may be', shares(2000, quoted(0, 400), quoted(1000, 400))],
  // Each source for itself.
  [null, shares(2000, quoted(0, 400), quoted(0, 400, { source: 'herald' }))],
  // What tells an excerpt apart is quoted as well.
  [
    'sources gazette: excerpts quote 35.5% of it, at most 35% may be',
    shares(2000, quoted(200, 500, { prefix: 'x'.repeat(100), suffix: 'x'.repeat(110) })),
  ],
  // So are the words that find an actor.
  [
    'sources gazette: excerpts quote 50% of it, at most 35% may be',
    {
      ...shares(2000),
      actors: [actor('council', { evidence: [place({ exact: 'x'.repeat(1000), start: 0, end: 1000 })] })],
    },
  ],
  // A short text may be quoted a few times.
  [null, shares(400, quoted(0, 300))],
  ['sources gazette: excerpts quote 75.1% of it, at most 35% may be', shares(401, quoted(0, 301))],
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
