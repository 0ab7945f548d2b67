import { expect, test } from 'vitest';
import { applyEdits, drop, inverse, joinChanges, put } from '../../../src/projects/change.ts';
import { fromPack } from '../../../src/projects/project.ts';
import { actor, authored } from '../knowledge/example-pack.ts';

const project = fromPack(authored({ actors: [actor('council'), actor('port')] }));

test('an edit puts a record in the place of another, or takes it away; the project before stays as it was', () => {
  const after = applyEdits(project, [
    put(project, 'actors', 'council', actor('council', { label: 'The town council' })),
    drop(project, 'actors', 'port'),
  ]);
  expect([...after.actors.values()].map(({ label }) => label)).toEqual(['The town council']);
  expect(project.actors.size).toBe(2);
});

test('what no edit touches is the same object', () => {
  const after = applyEdits(project, [drop(project, 'actors', 'port')]);
  expect(after.sources).toBe(project.sources);
  expect(after.actors.get('council')).toBe(project.actors.get('council'));
});

test('the inverse leads back, also where a record is edited twice', () => {
  const once = put(project, 'actors', 'council', actor('council', { label: 'Once' }));
  const between = applyEdits(project, [once]);
  const edits = [
    once,
    put(between, 'actors', 'council', actor('council', { label: 'Twice' })),
    drop(project, 'actors', 'port'),
  ];
  const back = applyEdits(applyEdits(project, edits), inverse(edits));
  expect(new Map([...back.actors].sort())).toEqual(new Map([...project.actors].sort()));
});

test('two changes joined are undone as one', () => {
  const first = [put(project, 'actors', 'council', actor('council', { label: 'T' }))];
  const between = applyEdits(project, first);
  const second = [
    put(between, 'actors', 'council', actor('council', { label: 'To' })),
    drop(between, 'actors', 'port'),
  ];
  const change = (edits: typeof first) => ({ kind: 'edit' as const, name: 'x', edits });
  const joined = joinChanges(change(first), change(second));
  expect(applyEdits(project, joined.edits)).toEqual(applyEdits(between, second));
  const back = applyEdits(applyEdits(project, joined.edits), inverse(joined.edits));
  expect(back.actors.get('council')?.label).toBe('The council');
  expect(back.actors.size).toBe(2);
});
