import { describe, expect, test } from 'vitest';
import { spot } from '../../../src/spotting/spot.ts';
import { marked, smallIndex } from './small-index.ts';

/** The same records in every order: what is marked must not depend on it. */
function everyOrder<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => everyOrder(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

const NORTH = { target: 's-north', aliases: ['Northland'] };
const MINISTER = { target: 'ann', aliases: ['Ann Lee', { text: 'Lee', gate: { needs: ['ann'], alone: 'both' } }] };
const help = (gate: object) => ({ target: 'c-help', aliases: [{ text: 'help', case: 'any', gate }] });
const page = (...any: string[]) => ({ notNear: { any, within: 'page' } });

describe('what is denied by an entry is not marked, whenever that is accepted', () => {
  const TRUCE = {
    target: 'c-truce',
    patterns: [{ phrase: 'long truce', gate: { near: { any: ['storm'], within: 'page' } } }],
  };
  const PACT = { target: 'c-pact', patterns: ['pact with @s-north'] };
  test.each<[title: string, records: object[], text: string, marks: string[]]>([
    [
      'beside a name before it',
      [NORTH, help({ notBefore: ['@s-north'] })],
      'The Northland help is due.',
      ['Northland'],
    ],
    ['through a possessive', [NORTH, help({ notBefore: ['@s-north'] })], 'Northland’s “help” is due.', ['Northland']],
    ['beside a name after it', [NORTH, help({ notAfter: ['@s-north'] })], 'They help Northland.', ['Northland']],
    ['near a name', [NORTH, help(page('@s-north'))], 'They help. Northland rests.', ['Northland']],
    [
      'near a name, of a list',
      [NORTH, help({ notNear: [{ any: ['@s-north'], within: 'page' }] })],
      'Northland. help',
      ['Northland'],
    ],
    [
      'near a short name that needs its full name',
      [MINISTER, help({ notBefore: ['@ann'] })],
      'Ann Lee spoke. The next day Lee help came.',
      ['Ann Lee', 'Lee'],
    ],
    ['near a phrase', [TRUCE, help(page('@c-truce'))], 'They help in the storm. A long truce.', ['long truce']],
    [
      'near a phrase of mentions',
      [NORTH, PACT, help(page('@c-pact'))],
      'They help. A pact with Northland.',
      ['pact with Northland'],
    ],
    [
      'by one of two gates, but not by the other',
      [NORTH, help([{ notBefore: ['@s-north'] }, { after: ['today'] }] as never)],
      'Northland help today.',
      ['Northland', 'help'],
    ],
    [
      'by one of two gates, and not let through by the other',
      [NORTH, help([{ notBefore: ['@s-north'] }, { after: ['today'] }] as never)],
      'Northland help.',
      ['Northland'],
    ],
    // What must not change.
    ['not beside it', [NORTH, help({ notBefore: ['@s-north'] })], 'Northland sent help.', ['Northland', 'help']],
    [
      'in another sentence',
      [NORTH, help({ notNear: { any: ['@s-north'], within: 'sentence' } })],
      'They help. Northland rests.',
      ['help', 'Northland'],
    ],
    [
      'a name that is not accepted denies nothing',
      [MINISTER, help({ notBefore: ['@ann'] })],
      'The next day Lee help came.',
      ['help'],
    ],
    [
      'a phrase that is not accepted denies nothing',
      [TRUCE, help(page('@c-truce'))],
      'They help. A long truce.',
      ['help'],
    ],
  ])('%s', (_, records, text, marks) => {
    for (const order of everyOrder(records).slice(0, 24)) {
      expect(marked(smallIndex(order), text).map((mark) => mark.split(' = ')[0])).toEqual(marks);
    }
  });
});

const NUMBERS = ['two', 'three', 'four', 'five', 'six'];

describe('what denies may be denied', () => {
  const word = (id: string, ...denies: string[]) => ({
    target: id,
    aliases: [
      { text: id.slice(2), case: 'any', ...(denies.length > 0 && { gate: page(...denies.map((one) => `@c-${one}`)) }) },
    ],
  });
  test.each<[title: string, records: object[], text: string, marks: string[]]>([
    [
      'the first of three stands, and so does the last',
      [word('c-one'), word('c-two', 'one'), word('c-three', 'two')],
      'one two three',
      ['one', 'three'],
    ],
    [
      'of four every other',
      [word('c-one'), word('c-two', 'one'), word('c-three', 'two'), word('c-four', 'three')],
      'one two three four',
      ['one', 'three'],
    ],
    [
      'of three without the first the second',
      [word('c-one'), word('c-two', 'one'), word('c-three', 'two')],
      'two three',
      ['two'],
    ],
    [
      'of six every other',
      [word('c-one'), ...['one', 'two', 'three', 'four', 'five'].map((before, at) => word(`c-${NUMBERS[at]}`, before))],
      'one two three four five six',
      ['one', 'three', 'five'],
    ],
    ['two that deny each other', [word('c-one', 'two'), word('c-two', 'one')], 'one two', []],
    ['one of them alone', [word('c-one', 'two'), word('c-two', 'one')], 'one', ['one']],
    [
      'two that deny each other, and what a third denies',
      [word('c-one', 'two'), word('c-two', 'one', 'three'), word('c-three')],
      'one two three',
      ['one', 'three'],
    ],
    ['a mention is not near itself', [word('c-one', 'one')], 'one', ['one']],
    ['two of the same are', [word('c-one', 'one')], 'one one', []],
  ])('%s', (_, records, text, marks) => {
    for (const order of everyOrder(records).slice(0, 24)) {
      expect(marked(smallIndex(order), text).map((mark) => mark.split(' = ')[0])).toEqual(marks);
    }
  });

  test('what needs a denied entry is not marked either, and what needs it denied is', () => {
    const records = [
      NORTH,
      help({ notBefore: ['@s-north'] }),
      { target: 'c-ships', aliases: [{ text: 'ships', case: 'any', gate: { needs: ['c-help'] } }] },
      { target: 'c-grain', aliases: [{ text: 'grain', case: 'any', gate: page('@c-ships') }] },
    ];
    for (const order of everyOrder(records)) {
      const index = smallIndex(order);
      expect(marked(index, 'Northland help, ships, grain')).toEqual(['Northland = s-north', 'grain = c-grain']);
      expect(marked(index, 'The help, ships, grain')).toEqual(['help = c-help', 'ships = c-ships']);
    }
  });
});

test('the reason is told', () => {
  const refused: (string | null)[] = [];
  spot(smallIndex([NORTH, help({ notBefore: ['@s-north'] })]), ['Northland help'], (_, why) => refused.push(why));
  expect(refused).toEqual([null, 'gate: notBefore']);
});

describe('what is needed counts whenever it is found', () => {
  test('a phrase whose gate asks for a name that only another phrase lets through', () => {
    const records = [
      { target: 'c-storm', patterns: ['great storm'] },
      { target: 's-north', aliases: [{ text: 'Northland', gate: { needs: ['c-storm'] } }] },
      {
        target: 'c-grain',
        patterns: [{ phrase: 'grain ships', gate: { near: { any: ['@s-north'], within: 'page' } } }],
      },
    ];
    for (const order of everyOrder(records)) {
      const index = smallIndex(order);
      expect(marked(index, 'Northland. A great storm. The grain ships.')).toHaveLength(3);
      expect(marked(index, 'Northland. The grain ships.')).toEqual([]);
    }
  });

  test('the own full name of a short one, whose namesake was looked at before it was known', () => {
    const records = [
      NORTH,
      { target: 'c-storm', aliases: [{ text: 'storm', case: 'any', gate: { needs: ['s-north'] } }] },
      {
        target: 'ann',
        aliases: [
          { text: 'Ann Lee', gate: { needs: ['c-storm'] } },
          { text: 'Lee', gate: { needs: ['ann', 's-north'], alone: 'both' } },
        ],
      },
    ];
    for (const order of everyOrder(records)) {
      expect(marked(smallIndex(order), 'Northland in the storm. Ann Lee spoke. The next day Lee left.')).toEqual([
        'Northland = s-north',
        'storm = c-storm',
        'Ann Lee = ann',
        'Lee = ann',
      ]);
    }
  });
});
