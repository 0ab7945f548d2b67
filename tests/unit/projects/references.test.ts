import { describe, expect, test } from 'vitest';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { applyEdits } from '../../../src/projects/change.ts';
import { fromPack, packOf } from '../../../src/projects/project.ts';
import { findReferring, renameReferences } from '../../../src/projects/references.ts';
import { actor, authored, conflict, entry, position } from '../knowledge/example-pack.ts';

const project = fromPack(
  authored({
    actors: [actor('council'), actor('council-2'), actor('port', { partOf: 'council' })],
    entries: [entry('bridge', { naming: [{ term: 'span', usedBy: ['port', 'council'] }] })],
    positions: [
      position('one', null, { actor: 'council', entry: 'bridge' }),
      position('two', null, { actor: 'port', entry: 'bridge' }),
    ],
    conflicts: [conflict('dispute', [['one'], ['two']], { entries: ['bridge'] })],
    spotting: [
      spottingSchema.parse({ target: 'council', aliases: ['Norvik Council'] }),
      spottingSchema.parse({ target: 'bridge', patterns: ['@council said | @council-2 said'] }),
      spottingSchema.parse({ target: 'port', aliases: [{ text: '@council', gate: { needs: ['council'] } }] }),
    ],
  }),
);

test.each([
  [
    'actors',
    'council',
    [
      'actors port',
      'entries bridge',
      'positions one',
      'spotting target:council',
      'spotting target:bridge',
      'spotting target:port',
    ],
  ],
  ['entries', 'bridge', ['positions one', 'positions two', 'conflicts dispute', 'spotting target:bridge']],
  ['positions', 'two', ['conflicts dispute']],
  ['sources', 'council', []],
] as const)('who names %s %s', (section, id, expected) => {
  expect([...new Set(findReferring(project, section, id).map((at) => `${at.section} ${at.id}`))]).toEqual(expected);
});

describe('another id', () => {
  const after = packOf(applyEdits(project, renameReferences(project, 'actors', 'council', 'assembly')));

  test('is named wherever the first was', () => {
    expect(after.actors[2]?.partOf).toBe('assembly');
    expect(after.entries[0]?.naming).toEqual([{ term: 'span', usedBy: ['port', 'assembly'] }]);
    expect(after.positions.map(({ actor }) => actor)).toEqual(['assembly', 'port']);
    expect(after.spotting[0]).toMatchObject({ target: 'assembly' });
    expect(after.spotting[2]).toMatchObject({ aliases: [{ gate: [{ needs: ['assembly'] }] }] });
  });

  test('takes the place of no longer id that begins with it, and of no text', () => {
    expect(after.spotting[1]).toMatchObject({ patterns: [{ phrase: ['@assembly said | @council-2 said'] }] });
    expect(after.spotting[2]).toMatchObject({ aliases: [{ text: ['@council'] }] });
  });
});
