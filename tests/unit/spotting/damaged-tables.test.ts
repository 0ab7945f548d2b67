import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Automaton, scan } from '../../../src/spotting/automaton.ts';
import { buildAutomaton } from '../../../src/spotting/build-automaton.ts';
import { type Dictionary, findWord } from '../../../src/spotting/dictionary.ts';
import { IndexError } from '../../../src/spotting/index-error.ts';
import type { SpottingIndex } from '../../../src/spotting/index-format.ts';
import { spot } from '../../../src/spotting/spot.ts';
import { smallIndex } from './small-index.ts';

/** Of `ab`, `abb` and `b`, as 1 for a and 2 for b. */
const healthy = () =>
  buildAutomaton({ symbols: Int32Array.of(1, 2, 1, 2, 2, 2), offsets: Uint32Array.of(0, 2, 5, 6), highest: 2 });
const TEXT = Int32Array.of(1, 2, 2, 1, 2, 0, 2, 1, 1, 2);

function findAll(automaton: Automaton, symbols = TEXT): string[] {
  const found: string[] = [];
  scan(automaton, symbols, symbols.length, (sequence, start, end) => {
    found.push(`${sequence} ${start}-${end}`);
    return false;
  });
  return found;
}

test('healthy tables find what is there', () => {
  expect(findAll(healthy())).toEqual([
    '2 9-10',
    '0 8-10',
    '2 6-7',
    '2 4-5',
    '0 3-5',
    '2 2-3',
    '2 1-2',
    '1 0-3',
    '0 0-2',
  ]);
});

describe('tables that contradict each other end a scan with the place', () => {
  test.each<[title: string, damage: (tables: Automaton) => void, place: string]>([
    ['a way of fail that leads round', ({ fail }) => fail.fill(3), 'automaton.fail'],
    ['a way of fail out of the tables', ({ fail }) => fail.fill(0xffff_ffff), 'automaton.fail'],
    ['an output that leads to itself', ({ output }) => output.fill(~2), 'automaton.output'],
    ['an output out of the tables', ({ output }) => output.fill(~900), 'automaton.output'],
    ['an output that is none', ({ output }) => output.fill(900), 'automaton.lengths'],
    ['a root out of the tables', ({ root }) => root.fill(900), 'automaton.root'],
    ['edges out of the tables', ({ firstEdge }) => firstEdge.fill(0xffff_ffff), 'automaton.firstEdge'],
    ['a sequence longer than the text', ({ lengths }) => lengths.fill(200), 'automaton.lengths'],
    ['a sequence of nothing', ({ lengths }) => lengths.fill(0), 'automaton.lengths'],
    ['sequences that do not grow shorter', ({ lengths }) => lengths.fill(1), 'automaton.lengths'],
  ])('%s', (_, damage, place) => {
    const tables = healthy();
    damage(tables);
    expect(() => findAll(tables)).toThrow(IndexError);
    expect(() => findAll(tables)).toThrow(place);
  });

  test('a table that was cut', () => {
    for (const table of Object.keys(healthy()) as (keyof Automaton)[]) {
      const tables = healthy();
      const cut = { ...tables, [table]: tables[table].subarray(0, 1) };
      expect(() => findAll(cut), table).toThrow(IndexError);
    }
  });
});

test('tables of nonsense end: at worst with an exception that names the place', () => {
  const tables = fc.constantFrom(4, 12, 0xffff_ffff).chain((max) => {
    const numbers = fc.array(fc.integer({ min: 0, max }), { maxLength: 12 });
    return fc.record<Automaton>({
      firstEdge: numbers.map((row) => Uint32Array.from(row)),
      edgeSymbol: numbers.map((row) => Uint16Array.from(row)),
      root: numbers.map((row) => Uint32Array.from(row)),
      fail: numbers.map((row) => Uint32Array.from(row)),
      output: numbers.map((row) => Int32Array.from(row, (value) => (value % 2 ? ~value : value))),
      lengths: numbers.map((row) => Uint8Array.from(row)),
    });
  });
  const text = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 30 }).map((row) => Int32Array.from(row));
  fc.assert(
    fc.property(tables, text, (automaton, symbols) => {
      let hits = 0;
      try {
        scan(automaton, symbols, symbols.length, (_, start, end) => {
          hits++;
          expect(end).toBeLessThanOrEqual(symbols.length);
          expect(start).toBeLessThan(end);
          return false;
        });
      } catch (error) {
        expect(error).toBeInstanceOf(IndexError);
      }
      expect(hits).toBeLessThanOrEqual(symbols.length ** 2);
    }),
    { numRuns: 5000 },
  );
});

test('a dictionary without an empty slot ends a search', () => {
  const full: Dictionary = {
    slots: Uint16Array.of(1, 1, 1, 1),
    hashes: Int32Array.of(0, 7),
    offsets: Uint32Array.of(0, 0, 1),
    letters: Uint16Array.of(97),
  };
  expect(() => findWord(full, 8, 'b', 0, 1)).toThrow('dictionary.slots');
});

/** Every table of an index, as a way to put another in its place. */
function tablesOf(index: SpottingIndex): { name: string; table: ArrayLike<number>; put: (table: unknown) => void }[] {
  const parts = {
    ...index.literals,
    uses: index.uses,
    groups: index.groups,
    entries: index.entries,
    rules: index.rules,
  };
  const inParts = Object.entries(parts).flatMap(([part, tables]) =>
    Object.entries(tables).map(([name, table]) => ({
      name: `${part}.${name}`,
      table: table as ArrayLike<number>,
      put: (other: unknown) => void Object.assign(tables, { [name]: other }),
    })),
  );
  return inParts.filter(({ table }) => ArrayBuffer.isView(table));
}

describe('an index with a damaged table ends the spotting of a page', () => {
  const make = () =>
    smallIndex([
      { list: 'titles', words: ['President', 'Mr'] },
      { topic: 'ferry', cues: ['ferry'], support: ['harbour'], rivals: ['football'] },
      { target: 'ann', aliases: ['Ann Lee', { text: 'Lee', gate: { before: ['$titles'] } }] },
      { target: 'ben', aliases: [{ text: 'Hall', case: 'exact', gate: { notIn: ['Hall Street of the town'] } }] },
      { target: 'c-plan', patterns: [{ phrase: '@ann ~3 ferry/big_ferry plan?', gate: { topic: 'ferry' } }] },
    ]);
  const BLOCKS = [
    'Mr Lee left with Ann Lee by the big ferry plan.',
    'Hall of Hall Street, harbour and football. Ann Lee',
  ];

  test.each(tablesOf(make()).map(({ name }) => name))('%s', (name) => {
    const value = fc.constantFrom(0, 1, 2, 3, 7, 200, 65_535, 0xffff_ffff, 0x7fff_ffff);
    fc.assert(
      fc.property(fc.infiniteStream(value), fc.boolean(), (values, isWhole) => {
        const index = make();
        const { table, put } = tablesOf(index).find((one) => one.name === name)!;
        const Row = table.constructor as Uint32ArrayConstructor;
        put(Row.from([...values.take(isWhole ? table.length : Math.floor(table.length / 2))]));
        try {
          spot(index, BLOCKS);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 200 },
    );
  });
});
