import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/knowledge/check-references.ts';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { applyEdits, type Edit, inverse } from '../../../src/projects/change.ts';
import { newMeta } from '../../../src/projects/new-meta.ts';
import { fromPack, type Project, packOf, SECTIONS, type Section } from '../../../src/projects/project.ts';
import { mergeActors, mergeEntries, newActor, removeRecord, renameRecord } from '../../../src/projects/records.ts';
import { actor, authored, conflict, entry, evidence, place, position, source } from '../knowledge/example-pack.ts';

const project: Project = {
  ...fromPack(
    authored({
      sources: [source('gazette'), source('herald')],
      actors: [actor('council'), actor('town-council', { evidence: [place({ source: 'herald' })] }), actor('union')],
      entries: [entry('bridge-safe'), entry('bridge-sound')],
      positions: [
        position('one', null),
        position('two', null, {
          actor: 'town-council',
          entry: 'bridge-sound',
          evidence: [evidence({ source: 'herald' })],
        }),
        position('three', null, { actor: 'union', stance: 'oppose' }),
        position('later', null, { supersedes: 'one' }),
      ],
      conflicts: [conflict('dispute', [['one', 'two'], ['three']], { entries: ['bridge-safe', 'bridge-sound'] })],
      spotting: [
        spottingSchema.parse({ target: 'council', aliases: ['Norvik Council'] }),
        spottingSchema.parse({ target: 'town-council', aliases: ['Town Council', 'Norvik Council'] }),
      ],
    }),
  ),
  decisions: new Map([['actor:town council', { is: 'accepted', record: 'town-council' }]]),
};

const changed = (edits: Edit[]) => applyEdits(project, edits);
const isWhole = (now: Project) => expect(checkReferences(packOf(now))).toEqual([]);

test.each<[string, Edit[]]>([
  ['merging', mergeActors(project, 'council', 'town-council')],
  ['renaming', renameRecord(project, 'actors', 'council', 'assembly')],
  ['removing an actor', removeRecord(project, 'actors', 'council')],
  ['removing a document', removeRecord(project, 'sources', 'herald')],
])('%s leaves no reference that leads nowhere, and can be undone', (_, edits) => {
  isWhole(changed(edits));
  const back = applyEdits(changed(edits), inverse(edits));
  const sorted = (of: Project, section: Section) => [...(of[section] as ReadonlyMap<string, unknown>)].sort();
  for (const section of SECTIONS) expect(sorted(back, section), section).toEqual(sorted(project, section));
});

describe('merging', () => {
  test('two actors gives one with the positions, evidence and names of both', () => {
    const merged = changed(mergeActors(project, 'council', 'town-council'));
    expect([...merged.actors.keys()]).toEqual(['council', 'union']);
    expect(merged.positions.get('two')?.actor).toBe('council');
    expect(merged.actors.get('council')?.evidence.map((one) => one.source)).toEqual(['gazette', 'herald']);
    expect(merged.decisions.get('actor:town council')).toEqual({ is: 'accepted', record: 'council' });
    const spotting = [...merged.spotting.values()];
    expect(spotting).toHaveLength(1);
    expect(spotting[0]).toMatchObject({
      target: 'council',
      aliases: [{ text: ['Norvik Council'] }, { text: ['Town Council'] }],
    });
  });

  test('two claims names the one once in a conflict over both', () => {
    const merged = changed(mergeEntries(project, 'bridge-safe', 'bridge-sound'));
    expect(merged.conflicts.get('dispute')?.entries).toEqual(['bridge-safe']);
    isWhole(merged);
  });

  test.each([
    ['council', 'council'],
    ['council', 'nobody'],
    ['nobody', 'council'],
  ])('%s and %s changes nothing', (into, from) => {
    expect(mergeActors(project, into, from)).toEqual([]);
  });
});

describe('removing', () => {
  test('an actor takes its positions along, and a conflict that has one side left', () => {
    const left = changed(removeRecord(project, 'actors', 'union'));
    expect([...left.positions.keys()]).toEqual(['one', 'two', 'later']);
    expect(left.conflicts.size).toBe(0);
  });

  test('a position leaves a conflict that has two sides without it', () => {
    const left = changed(removeRecord(project, 'positions', 'one'));
    expect(left.conflicts.get('dispute')?.sides.map(({ positions }) => positions)).toEqual([['two'], ['three']]);
    expect(left.positions.get('later')).not.toHaveProperty('supersedes');
  });

  test('an accepted record lets its suggestion wait again', () => {
    expect(changed(removeRecord(project, 'actors', 'town-council')).decisions.size).toBe(0);
  });

  test('a document takes the positions along that rest on it alone', () => {
    const left = changed(removeRecord(project, 'sources', 'herald'));
    expect([...left.positions.keys()]).toEqual(['one', 'three', 'later']);
    expect(left.actors.get('town-council')?.evidence).toEqual([]);
  });
});

test('an id that is taken, in any section, is given to nobody', () => {
  expect(renameRecord(project, 'actors', 'council', 'dispute')).toEqual([]);
  expect(newActor(project, 'The Council!', place()).id).toBe('the-council');
  expect(newActor(project, 'Council', place()).id).toBe('council-2');
});

test('a new pack says what it can of itself', () => {
  expect(newMeta('The Bridge', 'de', '2026-03-09')).toMatchObject({
    ...{ id: 'the-bridge', version: '2026.3.9.1', asOf: '2026-03-09', lang: 'de', matchLangs: ['en', 'de'] },
  });
});

test('packs whose titles have no Latin letters do not share an id', () => {
  const [one, other] = ['Мост', '桥'].map((title) => newMeta(title, 'uk', '2026-03-09').id);
  expect(one).toMatch(/^pack-[0-9a-f]{6}$/);
  expect(one).not.toBe(other);
});
