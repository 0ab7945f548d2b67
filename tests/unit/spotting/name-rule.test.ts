import { describe, expect, test } from 'vitest';
import type { Gate } from '../../../src/knowledge/schema/spotting.ts';
import { explain } from '../../../src/spotting/explain.ts';
import { RULE_KINDS } from '../../../src/spotting/index-format.ts';
import { nameRule, type RuleNames } from '../../../src/spotting/name-rule.ts';
import { actor, compiled, entry } from '../knowledge/example-pack.ts';
import { bundled } from './bundled-index.ts';

const ALPHABET = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

const pack = await compiled({
  actors: [actor('council', { label: 'Harbour Council' }), actor('union'), actor('ferry')],
  entries: [entry('bridge-safe', { label: 'A safe bridge' })],
  spotting: [
    { list: 'titles', words: ['Mayor', 'Captain'] },
    { list: 'letters', words: ALPHABET },
    { list: 'officials', words: ['@council', 'clerk'] },
    { topic: 'bridge', cues: ['$titles', 'bridge', 'span', 'pier'], support: ['water'], rivals: ['tunnel'] },
  ],
});

const NOTHING: RuleNames = { entries: {}, lists: {}, topics: {} };

describe('the names in a gate', () => {
  test.each<[Gate, Partial<RuleNames>]>([
    [{ notIn: ['Bridge Street'], alone: 'both' }, {}],
    [
      { needs: ['council', 'bridge-safe'] },
      { entries: { council: 'Harbour Council', 'bridge-safe': 'A safe bridge' } },
    ],
    [{ near: [{ any: ['toll', '@bridge-safe'], within: 'page' }] }, { entries: { 'bridge-safe': 'A safe bridge' } }],
    [{ notNear: [{ any: ['@council'], within: 'page' }] }, { entries: { council: 'Harbour Council' } }],
    [{ before: ['$titles', 'the'] }, { lists: { titles: { words: ['Mayor', 'Captain'], more: 0 } } }],
    [{ notAfter: ['$letters'] }, { lists: { letters: { words: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], more: 2 } } }],
    [
      { notBefore: ['$officials'] },
      { lists: { officials: { words: ['@council', 'clerk'], more: 0 } }, entries: { council: 'Harbour Council' } },
    ],
    // A price, not a list.
    [{ after: ['$', '$5'] }, {}],
    [{ topic: 'bridge' }, { topics: { bridge: ['Mayor', 'Captain', 'bridge', 'span'] } }],
  ])('%j: %j', (gate, names) => {
    const explanation = { entry: 'bridge-safe', kind: 'name' as const, text: 'bridge', gates: [gate] };
    expect(nameRule(pack, explanation)).toEqual({ ...NOTHING, ...names });
  });
});

describe('the names in a phrase', () => {
  test.each<[string, Partial<RuleNames>]>([
    ['safe bridge', {}],
    ['[@council/the_mayor] said', { entries: { council: 'Harbour Council' } }],
    ['$titles? [safe ~2 bridge]', { lists: { titles: { words: ['Mayor', 'Captain'], more: 0 } } }],
  ])('%s: %j', (text, names) => {
    const explanation = { entry: 'bridge-safe', kind: 'phrase' as const, text, gates: [] };
    expect(nameRule(pack, explanation)).toEqual({ ...NOTHING, ...names });
  });

  test('what looks like a name in an alias is none', () => {
    expect(nameRule(pack, { entry: 'council', kind: 'name', text: '@council', gates: [] })).toEqual(NOTHING);
  });
});

test('every id in a rule of the bundled pack has a name, and no message about one is long', () => {
  const { index, pack: authored } = bundled;
  const byId = <Each extends { id: string }>(records: Each[]) =>
    Object.fromEntries(records.map((one) => [one.id, one]));
  const whole = { actors: byId(authored.actors), entries: byId(authored.entries), spotting: authored.spotting };
  for (const [rule, kind] of index.rules.kind.entries()) {
    // Where nothing is marked, nobody asks why.
    if (RULE_KINDS[kind] === 'ignore') continue;
    const { entries, lists, topics } = nameRule(whole, explain(index, rule));
    for (const [id, label] of Object.entries(entries)) expect(label, id).not.toBe(id);
    for (const [id, { words }] of Object.entries(lists)) expect(words, id).not.toEqual([]);
    for (const [id, words] of Object.entries(topics)) expect(words, id).not.toEqual([]);
    expect(JSON.stringify({ entries, lists, topics }).length).toBeLessThan(2000);
  }
});
