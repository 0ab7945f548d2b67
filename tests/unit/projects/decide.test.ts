import { describe, expect, test } from 'vitest';
import { draftDocument } from '../../../src/drafting/draft-document.ts';
import type { Evidence } from '../../../src/knowledge/schema/evidence.ts';
import { applyEdits } from '../../../src/projects/change.ts';
import { acceptActor, acceptClaim, acceptStatement, reject, reopen } from '../../../src/projects/decide.ts';
import { EMPTY, fromPack, type Project, packOf } from '../../../src/projects/project.ts';
import { combine, suggest } from '../../../src/projects/suggestions.ts';
import { authored, source } from '../knowledge/example-pack.ts';

const TEXT = `The mayor of Norvik, Ann Lee, said on 3 May 2024 that the old harbour bridge is safe and will stay open to all.

Tom Berg of the Harbour Union said the bridge is not safe, and that nobody should cross it. "The harbour bridge must be closed at once, before someone dies," Berg said.

Lee repeated that the bridge would stay open.`;

const project: Project = {
  ...EMPTY,
  ...fromPack(authored({ sources: [source('gazette')], actors: [], entries: [], positions: [] })),
  drafts: new Map([['gazette', draftDocument({ name: 'gazette', text: TEXT })]]),
};
const found = combine(project.drafts);
const { actors, claims, statements } = suggest(project, found);
const lee = actors.find(({ name }) => name === 'Ann Lee')!;
const berg = statements.find(({ speaker, mode }) => speaker?.name === 'Tom Berg' && mode === 'direct')!;
const READING = { stance: 'oppose', gist: 'The union wants it closed.', certainty: 'stated' } as const;

test('what was found waits, in every kind', () => {
  expect(lee.decision).toBeUndefined();
  expect(berg.document).toBe('gazette');
  expect(claims.length).toBeGreaterThan(0);
  expect(packOf(project)).toMatchObject({ actors: [], positions: [] });
});

test('an accepted actor has the names of the texts, and what a person must say is empty', () => {
  const after = applyEdits(project, acceptActor(project, lee));
  expect(after.actors.get('ann-lee')).toMatchObject({ label: 'Ann Lee', kind: 'person', note: '', living: true });
  expect([...after.spotting.keys()]).toEqual(['target:ann-lee']);
  expect(suggest(after, found).actors.find(({ name }) => name === 'Ann Lee')?.decision).toEqual({
    is: 'accepted',
    record: 'ann-lee',
  });
});

test('one whose name is there already is that one', () => {
  const after = applyEdits(project, acceptActor(project, lee));
  const reopened = applyEdits(after, reopen(after, lee.id));
  const again = applyEdits(reopened, acceptActor(reopened, lee));
  expect([...again.actors.keys()]).toEqual(['ann-lee']);
  expect(again.decisions.get(lee.id)).toEqual({ is: 'accepted', record: 'ann-lee' });
});

test('an accepted claim says nothing yet of what is at issue', () => {
  const after = applyEdits(project, acceptClaim(project, claims[0]!));
  expect([...after.entries.values()]).toMatchObject([{ kind: 'concept', proposition: null, context: '' }]);
});

describe('an accepted statement', () => {
  const after = applyEdits(
    project,
    acceptStatement(
      project,
      TEXT,
      berg,
      { ...READING, actor: { name: 'Tom Berg' }, entry: { name: 'Closing the bridge' } },
      actors,
    ),
  );
  const [position] = after.positions.values();

  test('is a position with its words at their place', () => {
    expect(position).toMatchObject({
      actor: 'tom-berg',
      entry: 'closing-the-bridge',
      stance: 'oppose',
      gist: READING.gist,
    });
    const [{ exact, start, end, mode }] = position!.evidence as [Evidence];
    expect(TEXT.slice(start, end)).toBe(exact);
    expect(mode).toBe('direct-quote');
  });

  test('makes the actor as the texts name it, and decides on that as well', () => {
    expect(after.actors.get('tom-berg')).toMatchObject({ kind: 'person' });
    expect(suggest(after, found).actors.find(({ name }) => name === 'Tom Berg')?.decision?.is).toBe('accepted');
  });

  test('makes nothing that is there', () => {
    const reading = { ...READING, actor: { id: 'tom-berg' }, entry: { id: 'closing-the-bridge' } };
    const other = statements.find(({ id }) => id !== berg.id)!;
    const twice = applyEdits(after, acceptStatement(after, TEXT, other, reading, actors));
    expect([twice.actors.size, twice.entries.size, twice.positions.size]).toEqual([1, 1, 2]);
  });

  test('is not accepted twice, as from another page', () => {
    const reading = { ...READING, actor: { id: 'tom-berg' }, entry: { id: 'closing-the-bridge' } };
    expect(acceptStatement(after, TEXT, berg, reading, actors)).toEqual([]);
    expect(acceptActor(after, actors.find(({ name }) => name === 'Tom Berg')!)).toEqual([]);
  });

  test('of somebody whom no text names makes an actor by those words', () => {
    const made = applyEdits(
      project,
      acceptStatement(project, TEXT, berg, { ...READING, actor: { name: 'Dockers' }, entry: { name: 'It' } }, actors),
    );
    expect(made.actors.get('dockers')).toMatchObject({ label: 'Dockers', evidence: [{ source: 'gazette' }] });
  });
});

test('somebody who goes by another name now is nobody new', () => {
  const named = applyEdits(project, acceptActor(project, lee));
  const renamed = {
    ...named,
    actors: new Map([['ann-lee', { ...named.actors.get('ann-lee')!, label: 'Mayor Lee' }]]),
  };
  const reading = { ...READING, actor: { name: 'Ann Lee' }, entry: { name: 'It' } };
  const after = applyEdits(renamed, acceptStatement(renamed, TEXT, berg, reading, actors));
  expect([...after.actors.keys()]).toEqual(['ann-lee']);
});

test('what is rejected makes no record, and can wait again', () => {
  const after = applyEdits(project, reject(project, berg.id));
  expect(packOf(after)).toEqual(packOf(project));
  expect(suggest(after, found).statements.find(({ id }) => id === berg.id)?.decision).toEqual({ is: 'rejected' });
  expect(suggest(applyEdits(after, reopen(after, berg.id)), found).statements.every(({ decision }) => !decision)).toBe(
    true,
  );
});

test('what the author has marked is a statement that waits', () => {
  const start = TEXT.indexOf('will stay open');
  const passage = {
    source: 'gazette',
    start,
    end: start + 14,
    who: 'Ann Lee',
    about: 'Keeping it open',
    stance: null,
    gist: '',
  };
  const marked = { ...project, passages: new Map([['a', passage]]) };
  const [statement] = suggest(marked, found).statements;
  expect(statement).toMatchObject({ id: 'passage:a', speaker: { name: 'Ann Lee' } });
  const reading = { ...READING, actor: { name: 'Ann Lee' }, entry: { name: 'Keeping it open' } };
  const after = applyEdits(marked, acceptStatement(marked, TEXT, statement!, reading, actors));
  expect([...after.positions.values()][0]?.evidence[0]).toMatchObject({ exact: 'will stay open', mode: 'indirect' });
});
