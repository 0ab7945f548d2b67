import { describe, expect, test } from 'vitest';
import { spot } from '../../../src/spotting/spot.ts';
import { marked, smallIndex } from './small-index.ts';

/** An index in which *help* counts under a gate, beside a state. */
const withGate = (gate: object) =>
  smallIndex([
    { target: 's-north', aliases: ['Northland'] },
    { target: 'c-help', aliases: [{ text: 'help', case: 'any', gate }] },
  ]);

const helps = (gate: object, text: string) => marked(withGate(gate), text).includes('help = c-help');

describe('what stands directly beside', () => {
  test.each<[gate: object, text: string, holds: boolean]>([
    [{ after: ['@s-north'] }, 'They help Northland.', true],
    [{ after: ['@s-north'] }, 'They help “Northland”.', true],
    [{ after: ['@s-north'] }, 'They help in Northland.', false],
    [{ after: ['@s-north'] }, 'Northland asks for help', false],
    [{ after: ['@s-north', 'today'] }, 'They help today.', true],
    [{ after: ['today'] }, 'Is that “help” today?', true],
    [{ after: ['today'] }, 'It is help’s today.', true],
    [{ after: ['today'] }, 'They help s today.', false],
    [{ after: ['today'] }, 'They help so today.', false],
    [{ after: ['today'] }, 'They help ax today.', false],
    [{ before: ['@s-north'] }, 'Northland help is due.', true],
    [{ before: ['@s-north'] }, 'Northland’s help is due.', true],
    [{ before: ['@s-north'] }, '“Northland” help is due.', true],
    [{ before: ['@s-north'] }, 'Northland’s “help” is due.', true],
    [{ before: ['@s-north'] }, 'Northland sent help.', false],
    [{ before: ['@s-north'] }, 'They help Northland.', false],
    [{ before: ['urgent'] }, 'Is that urgent “help”?', true],
    [{ notBefore: ['urgent'] }, 'An urgent “help” is due.', false],
    [{ notAfter: ['today'] }, 'They “help” today.', false],
    [{ notAfter: ['@s-north'] }, 'They help others.', true],
  ])('%j: %s', (gate, text, holds) => expect(helps(gate, text)).toBe(holds));
});

describe('a gate that fails says by which condition', () => {
  test.each<[gate: object, text: string, reason: string]>([
    [{ mixedCase: true }, 'HELP IS DUE', 'mixedCase'],
    [{ before: ['urgent'] }, 'They help.', 'before'],
    [{ notBefore: ['no'] }, 'There is no help.', 'notBefore'],
    [{ after: ['today'] }, 'They help.', 'after'],
    [{ notAfter: ['desk'] }, 'The help desk.', 'notAfter'],
    [{ notIn: ['the help desk'] }, 'At the help desk.', 'notIn'],
    [{ near: { any: ['storm'], within: 'page' } }, 'They help.', 'near (page)'],
    [{ notNear: { any: ['desk'], within: 'sentence' } }, 'They help at a desk.', 'notNear (sentence)'],
    [{ needs: ['s-north'] }, 'They help.', 'needs'],
    [{ needs: ['c-help'] }, 'They help.', 'needs (its full name)'],
    [[{ before: ['urgent'] }, { after: ['today'] }], 'They help.', 'before | after'],
  ])('%j: %s', (gate, text, reason) => {
    const refused: (string | null)[] = [];
    spot(withGate(gate), [text], (_, why) => refused.push(why));
    expect(refused).toEqual([`gate: ${reason}`]);
  });
});

describe('phrases are looked for where their gate may hold', () => {
  const index = smallIndex([
    { topic: 'war', cues: ['siege'] },
    { target: 's-north', aliases: ['Northland'] },
    { target: 'c-truce', patterns: [{ phrase: 'long truce', gate: { topic: 'war' } }] },
    {
      target: 'c-relief',
      patterns: [{ phrase: 'swift relief', gate: { near: { any: ['flood', 'storm'], within: 'page' } } }],
    },
    { target: 'c-grain', patterns: [{ phrase: 'grain ships', gate: { near: { any: ['@s-north'], within: 'page' } } }] },
    { target: 'c-port', patterns: [{ phrase: 'port call', gate: { near: { any: ['@c-grain'], within: 'page' } } }] },
  ]);
  test.each<[text: string, marks: string[]]>([
    ['A long truce.', []],
    ['A long truce in the siege.', ['long truce = c-truce']],
    ['They want swift relief.', []],
    ['A storm, and swift relief.', ['swift relief = c-relief']],
    ['A flood, and swift relief.', ['swift relief = c-relief']],
    ['The grain ships left.', []],
    ['The grain ships left Northland.', ['grain ships = c-grain', 'Northland = s-north']],
    ['A port call.', []],
    ['A port call of grain ships.', []],
    [
      'A port call of grain ships from Northland.',
      ['port call = c-port', 'grain ships = c-grain', 'Northland = s-north'],
    ],
  ])('%s', (text, marks) => expect(marked(index, text)).toEqual(marks));
});
