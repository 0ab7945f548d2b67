import { expect, test } from 'vitest';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { compileForTrial, compileProject } from '../../../src/projects/compile-project.ts';
import { fromPack, META } from '../../../src/projects/project.ts';
import { actor, authored, compiled, conflict, entry, position, source } from '../knowledge/example-pack.ts';

const whole = authored({
  sources: [source('gazette')],
  positions: [position('one', null), position('two', null, { actor: 'union', stance: 'oppose' })],
  conflicts: [conflict('dispute', [['one'], ['two']])],
  spotting: [spottingSchema.parse({ target: 'bridge-safe', aliases: ['Norvik Bridge'] })],
});

test('a whole project compiles to the same as its records in files', async () => {
  const { content } = await compiled(whole);
  const project = fromPack(whole);
  expect(await compileProject(project)).toMatchObject({ ok: true, value: { content } });
  expect(await compileForTrial(project)).toMatchObject({ compiled: { ok: true, value: { content } }, leftOut: [] });
});

test('one with an empty text is none yet, but can be tried without what is missing, and what names that', async () => {
  const positions = [position('one', null, { gist: '' }), position('two', null, { actor: 'union', stance: 'oppose' })];
  const project = fromPack({ ...whole, positions });
  expect((await compileProject(project)).ok).toBe(false);
  const { compiled: trial, leftOut } = await compileForTrial(project);
  expect(leftOut).toEqual([
    { section: 'positions', id: 'one' },
    { section: 'conflicts', id: 'dispute' },
  ]);
  expect(trial).toMatchObject({ ok: true, value: { positions: { two: {} }, conflicts: {} } });
});

test('what rests on what is left out is left out as well, down to the last', async () => {
  const actors = [actor('council', { note: '' }), actor('union'), actor('ferry', { partOf: 'council' })];
  const entries = [entry('bridge-safe')];
  const { leftOut } = await compileForTrial(fromPack({ ...whole, actors, entries }));
  expect(leftOut.map(({ id }) => id)).toEqual(['council', 'ferry', 'one', 'dispute']);
});

test('a pack whose own record is half typed can be tried', async () => {
  const meta = { ...whole.meta, homepage: 'https:/', asOf: '2024-', version: '2024.', lang: 'e' };
  const project = { ...fromPack(whole), meta: new Map([[META, meta]]) };
  const { compiled: trial } = await compileForTrial(project);
  expect(trial).toMatchObject({ ok: true, value: { meta: { homepage: null, version: '0.0.0.1', lang: 'en' } } });
});

test('a pack that does not say yet what it covers can be tried', async () => {
  const meta = { ...whole.meta, scope: '', license: '' };
  const project = { ...fromPack(whole), meta: new Map([[META, meta]]) };
  expect((await compileProject(project)).ok).toBe(false);
  expect(await compileForTrial(project)).toMatchObject({ compiled: { ok: true, value: { meta: { scope: '–' } } } });
});
