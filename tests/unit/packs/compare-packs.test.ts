import { describe, expect, test } from 'vitest';
import type { Position } from '../../../src/knowledge/schema/position.ts';
import { comparePacks } from '../../../src/packs/compare-packs.ts';
import { compiled, evidence, position } from '../knowledge/example-pack.ts';

const was = position('a', '2024-04-02');
const compare = async (before: Position[], after: Position[]) =>
  comparePacks(await compiled({ positions: before }), await compiled({ positions: after }));
const WORDS = { id: 'a', actor: 'The council', entry: 'Claim bridge-safe', gist: was.gist };

describe('what readers have otherwise', () => {
  test.each<[string, Partial<Position>, string[]]>([
    ['another wording', { gist: 'The council says it holds.' }, ['gist']],
    ['another stance', { stance: 'oppose' }, ['stance']],
    ['another day', { when: { edtf: '2024-04-03', basis: 'stated' } }, ['when']],
    ['a condition', { condition: 'if it is inspected' }, ['condition']],
    ['another holder', { actor: 'union' }, ['actor']],
    ['another excerpt', { evidence: [evidence({ exact: 'the bridge holds' })] }, ['evidence']],
    ['an excerpt that is no longer as printed', { evidence: [evidence({ fidelity: 'reworded' })] }, ['evidence']],
    ['one more source', { evidence: [evidence(), evidence({ source: 'herald' })] }, ['evidence']],
    ['two things', { stance: 'oppose', certainty: 'implied' }, ['certainty', 'stance']],
  ])('%s', async (_title, changes, fields) => {
    const { added, changed, removed } = await compare([was], [{ ...was, ...changes }]);
    expect([added, removed]).toEqual([[], []]);
    expect(changed).toMatchObject([{ id: 'a', before: was.gist }]);
    expect(changed[0]!.fields.toSorted()).toEqual(fields);
  });

  test.each<[string, Position[], Position[]]>([
    ['nothing', [was], [was]],
    ['another place in the source', [was], [{ ...was, evidence: [evidence({ start: 99 })] }]],
    ['fields in another order', [was], [Object.fromEntries(Object.entries(was).reverse()) as unknown as Position]],
    ['what is withdrawn in both', [{ ...was, status: 'withdrawn' }], [{ ...was, status: 'withdrawn', gist: 'x' }]],
    ['what is withdrawn from the beginning', [], [{ ...was, status: 'withdrawn' }]],
    ['what was withdrawn and is gone', [{ ...was, status: 'withdrawn' }], []],
  ])('not %s', async (_title, before, after) => {
    expect(await compare(before, after)).toEqual({ added: [], changed: [], removed: [] });
  });

  test.each<[string, Position[], Position[], 'added' | 'removed']>([
    ['what is new is added', [], [was], 'added'],
    ['what is gone is removed', [was], [], 'removed'],
    ['what is withdrawn is removed', [was], [{ ...was, status: 'withdrawn' }], 'removed'],
    ['what is no longer withdrawn is added', [{ ...was, status: 'withdrawn' }], [was], 'added'],
  ])('%s', async (_title, before, after, kind) => {
    expect(await compare(before, after)).toEqual({ added: [], changed: [], removed: [], [kind]: [WORDS] });
  });
});
