import { expect, test } from 'vitest';
import { draftDocument } from '../../../src/drafting/draft-document.ts';
import { EMPTY, type Project } from '../../../src/projects/project.ts';
import { combine, suggest } from '../../../src/projects/suggestions.ts';
import { BRIDGE, TUNNEL } from '../../fixtures/studio-project.ts';

const drafts = new Map([BRIDGE, TUNNEL].map(({ id, text }) => [id, draftDocument({ name: 'other', text })]));
const project: Project = { ...EMPTY, drafts };
const found = combine(drafts);
const first = suggest(project, found);

test('what documents say together is told by the ids of their sources', () => {
  expect(new Set(first.statements.map(({ document }) => document))).toEqual(new Set(['gazette', 'herald']));
  const lee = first.actors.find(({ name }) => name === 'Ann Lee');
  expect(new Set(lee?.mentions.map(({ document }) => document))).toEqual(new Set(['gazette', 'herald']));
});

test('a decision makes one suggestion anew, and the list that it is in; all else is the same object', () => {
  const [, second] = first.statements;
  const decisions: Project['decisions'] = new Map([[second!.id, { is: 'rejected' }]]);
  const after = suggest({ ...project, decisions }, found);
  expect(after.actors).toBe(first.actors);
  expect(after.claims).toBe(first.claims);
  expect(after.statements).not.toBe(first.statements);
  expect(after.statements.map((one, at) => one === first.statements[at])).toEqual(
    first.statements.map((_, at) => at !== 1),
  );
  expect(after.statements[1]?.decision).toEqual({ is: 'rejected' });
  // And back again.
  expect(suggest(project, found).statements[1]?.decision).toBeUndefined();
});

test('of a document that was taken away meanwhile no statement waits', () => {
  const left = new Map([['herald', drafts.get('herald')!]]);
  const { statements } = suggest({ ...project, drafts: left }, found);
  expect(new Set(statements.map(({ document }) => document))).toEqual(new Set(['herald']));
});
