import { actor, entry, evidence, position, source } from '../example-pack.ts';
import { alias, rows } from './run-lint.ts';

/** Rules on what readers meet first, and on what a position rests on. */

const unmarked = 'entries bridge-safe: nothing marks it: no spotting rule has it for its target';
rows('unmarked', [
  [unmarked, {}],
  [unmarked, { spotting: [alias('council', 'The Council'), { target: 'bridge-safe' }] }],
  [unmarked, { spotting: [{ target: 'council', patterns: ['@bridge-safe toll'] }] }],
  [null, { spotting: [alias('bridge-safe', 'The Old Bridge')] }],
  [null, { spotting: [{ target: 'bridge-safe', patterns: ['lorries on the bridge'] }] }],
  // An actor that nothing marks still tells whose a position is.
  [null, { actors: [actor('council')], spotting: [alias('bridge-safe', 'The Old Bridge')] }],
]);

const showing = (...excerpts: object[]) => ({
  sources: [source('gazette'), source('herald', { lang: 'zh' })],
  positions: [position('p', null, { evidence: excerpts.map((each) => evidence(each)) as [never] })],
});
rows('short-evidence', [
  [
    'positions p: evidence: an excerpt of 4 words does not show it: give a clause of 6 words or more',
    showing({ exact: '12-point peace plan' }),
  ],
  [
    'positions p: evidence: an excerpt of 5 words does not show it: give a clause of 6 words or more',
    showing({ exact: 'the old bridge is safe' }),
  ],
  [null, showing({ exact: 'the old bridge is still safe' })],
  // One that shows it is enough.
  [null, showing({ exact: 'safe' }, { exact: 'the council said it is safe' })],
  // A language that writes no spaces.
  [null, showing({ source: 'herald', exact: '市议会说这座旧桥仍然安全' })],
  [
    'positions p: evidence: an excerpt of 3 words does not show it: give a clause of 6 words or more',
    showing({ source: 'herald', exact: '旧桥安全' }),
  ],
  [null, { positions: [position('p', null, { status: 'withdrawn', evidence: [evidence({ exact: 'safe' })] })] }],
]);

const context = (text: string) => ({ entries: [entry('bridge-safe', { context: text })] });
const useless = (words: string) =>
  `entries bridge-safe: context: "${words}" is of no use to a reader of another one: say what the thing is`;
rows('contexts', [
  [useless('the article'), context('The council holds it safe, and the article gives no date.')],
  [useless('A report'), context('A report of May 2024 gives the objections of the union.')],
  [useless('an analysis'), context('Inspected on 1 May, according to an analysis of the next day.')],
  [useless('the account'), context('Known from the account that the union gave.')],
  [useless('An undated commentary'), context('An undated commentary says so.')],
  [useless('these articles'), context('No other position is recorded in these articles.')],
  [useless('Two other articles'), context('Two other articles are less sure.')],
  [useless('The same report'), context('The same report speaks of concern.')],
  // Things in the world, and other senses of the words.
  [null, context('The report of the inspectors lists four piers; the text of the law names none.')],
  [null, context('The council has to take the union’s view into account; on account of the ferry it waited.')],
  [null, context('It is reported that a reporter counted six piers. In context, a reportage.')],
  [null, context('In the union’s account the bridge is unsafe.')],
  [
    'actors council: note: "the article" is of no use to a reader of another one: say what the thing is',
    { actors: [actor('council', { note: 'Council whose head the article does not name.' })] },
  ],
  [null, { actors: [actor('council', { kind: 'article', note: 'What the article says in its own voice.' })] }],
]);

const side = (changes: object, ...modes: string[]) => ({
  positions: [
    position('p', null, { ...changes, evidence: modes.map((mode) => evidence({ mode } as object)) as [never] }),
  ],
});
const silence = 'positions p: stance: takes no side by an act alone: without a statement there is no position';
rows('neutral', [
  [silence, side({ stance: 'neutral' }, 'act')],
  [silence, side({ stance: 'neutral' }, 'act', 'act')],
  [null, side({ stance: 'neutral' }, 'act', 'indirect')],
  [null, side({ stance: 'neutral' }, 'direct-quote')],
  [null, side({ stance: 'neutral' }, 'author')],
  [null, side({ stance: 'oppose' }, 'act')],
  [null, side({ stance: 'neutral', status: 'withdrawn' }, 'act')],
]);

/** The gazette appeared on 1 May 2024. */
const view = (gist: string, edtf: string | null, changes: object = {}) => ({
  actors: [actor('council'), actor('voice', { kind: 'article' })],
  positions: [position('p', edtf, { gist, ...changes })],
});
const day = 'positions p: when.edtf: the day of the article is given as the beginning of a view: write ../2024-05-01';
rows('since-when', [
  [day, view('Holds that the bridge is safe.', '2024-05-01')],
  [day, view('Have given much for the bridge.', '2024-05-01')],
  [null, view('Holds that the bridge is safe.', '../2024-05-01')],
  [null, view('Holds that the bridge is safe.', '2024-04')],
  [null, view('Holds that the bridge is safe.', null)],
  [null, view('Said that the bridge is safe.', '2024-05-01')],
  [
    null,
    view('Holds that the bridge is safe.', '2024-05-01', {
      when: { edtf: '2024-05-01', basis: 'computed', words: 'on Wednesday' },
    }),
  ],
  [null, view('Says that the bridge is safe.', '2024-05-01', { actor: 'voice' })],
  [null, view('Holds that the bridge is safe.', '2024-05-01', { status: 'withdrawn' })],
]);

const plan = (...patterns: unknown[]) => ({
  entries: [entry('bridge-safe', { label: 'The twelve-point plan', context: 'A plan of 12 points of 2 May 2024.' })],
  spotting: [{ target: 'bridge-safe', patterns }],
});
const other = (number: string) =>
  `spotting bridge-safe: finds a plan or a date of ${number}, of which the entry does not speak`;
rows('other-plans', [
  [other('28'), plan('28-point/12-point plan')],
  [other('19'), plan({ lang: 'fr', phrase: ['plan en 12/19 points'] })],
  [other('20'), plan({ lang: 'ru', phrase: 'план из 20 пунктов' })],
  [other('2022'), plan('bridge plan of 2022')],
  [other('28'), { ...plan(), spotting: [alias('bridge-safe', { lang: 'zh', text: ['28点计划'] })] }],
  [null, plan('12-point/12_points plan', 'plan of 2024')],
  // Gates tell where a phrase counts, and may name what it is not.
  [null, plan({ phrase: '12-point plan', gate: { notNear: { any: ['28-point', '2022'], within: 'sentence' } } })],
  // Other numbers.
  [null, plan('30-day truce', 'G7 plan')],
  [null, { ...plan(), spotting: [alias('council', 'Council of 2022')] }],
]);
