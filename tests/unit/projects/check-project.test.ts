import { expect, test } from 'vitest';
import type { Position } from '../../../src/knowledge/schema/position.ts';
import { checkProject } from '../../../src/projects/check-project.ts';
import { fromPack } from '../../../src/projects/project.ts';
import { actor, authored, entry, position, source } from '../knowledge/example-pack.ts';

const good = { sources: [source('gazette')], actors: [actor('council')], entries: [entry('bridge')] };
const check = (positions: Position[]) =>
  checkProject(fromPack(authored({ ...good, positions, conflicts: [], spotting: [] })), new Map())
    .filter(({ level }) => level === 'error')
    .map(
      ({ section, id, field, rule, named }) => `${section} ${id} ${field} (${rule}${named ? ` ${named.kind}` : ''})`,
    );

test.each<[string, Partial<Position>, string[]]>([
  ['nothing', {}, []],
  ['an empty text', { gist: '' }, ['positions one gist (form empty)']],
  ['a date that is none', { when: { edtf: 'May', basis: 'stated' } }, ['positions one when.edtf (form malformed)']],
  ['no evidence', { evidence: [] }, ['positions one evidence (form empty)']],
  ['an actor that is not there', { actor: 'port' }, ['positions one actor (ids noSuch)']],
  ['what the draft wrote', { gist: 'Draft: say it' }, ['positions one gist (wording)']],
])('%s', (_, changes, expected) => {
  expect(check([position('one', '2024-04-02', { entry: 'bridge', actor: 'council', ...changes })])).toEqual(expected);
});

test('a source that nothing rests on is told in words for it', () => {
  const sources = [source('gazette'), source('herald')];
  const project = fromPack(authored({ ...good, sources, positions: [], conflicts: [], spotting: [] }));
  const told = checkProject(project, new Map()).find(({ section }) => section === 'sources');
  expect(told).toMatchObject({ id: 'herald', named: { kind: 'unused' } });
});

test('a record of a wrong form keeps the others from nothing, and counts as there', () => {
  const bad = position('one', '2024-04-02', { entry: 'bridge', actor: 'council', gist: '' });
  const later = position('two', '2024-04-02', {
    entry: 'bridge',
    actor: 'council',
    supersedes: 'one',
    gist: 'Draft: say it',
  });
  expect(check([bad, later])).toEqual(['positions one gist (form empty)', 'positions two gist (wording)']);
});
