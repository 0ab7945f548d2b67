import { actor, authored, conflict, entry, position } from '../example-pack.ts';
import { alias, gazette, rows, TEXT } from './run-lint.ts';

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
