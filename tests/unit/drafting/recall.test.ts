import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { combineDrafts } from '../../../src/drafting/combine-drafts.ts';
import { draftDocument } from '../../../src/drafting/draft-document.ts';

/**
 * How much of five real articles the draft finds, against what a person found in them. The inventories hold offsets
 * only: `[start, end]` of a name; `[speaker start, speaker end, cue start, cue end]` of an attributed statement, the cue
 * being the word that reports it.
 */
const SOURCES = '../shared/sources';

function inventory(name: string): Record<string, number[][]> {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
}

describe.skipIf(!existsSync(SOURCES))('the draft of five real articles', () => {
  const statements = inventory('attributed-statements.json');
  const persons = inventory('named-persons.json');
  const read = () =>
    Object.keys(statements).map((name) => ({ name, text: readFileSync(path.join(SOURCES, name), 'utf8') }));
  const draft = () => combineDrafts(read().map((document) => draftDocument(document)));

  test('has every named person, as a person', () => {
    const { actors } = draft();
    const missed = read().flatMap(({ name, text }) =>
      (persons[name] ?? []).flatMap(([start, end]) => {
        const person = text.slice(start, end);
        const isFound = actors.some(
          ({ kind, aliases }) => kind === 'person' && aliases.some((alias) => alias.text === person),
        );
        return isFound ? [] : [person];
      }),
    );
    expect(missed).toEqual([]);
  });

  test('has most of the statements, inside of others or not, and hardly a wrong speaker', () => {
    const { statements: drafted, actors } = draft();
    const aliases = new Map(actors.map((actor) => [actor.name, actor.aliases.map(({ text }) => text).join(' ')]));
    let [total, found, wrong] = [0, 0, 0];
    for (const { name, text } of read()) {
      const own = drafted.filter(({ document }) => document === name);
      for (const [from = 0, to = 0, start = 0, end = 0] of statements[name] ?? []) {
        total++;
        const at = own.find(({ cue }) => cue && cue.start < end && start < cue.end);
        const within = own.find(({ pieces }) => pieces.some((piece) => piece.start <= start && end <= piece.end));
        const words = `${at?.speaker?.name ?? ''} ${aliases.get(at?.speaker?.name ?? '') ?? ''}`.split(/\s+/);
        if (within || at) found++;
        const isRight = text
          .slice(from, to)
          .split(/\s+/)
          .some((word) => words.includes(word));
        if (at?.speaker?.kind && !isRight) wrong++;
      }
    }
    console.info(`draft: ${found} of ${total} attributed statements, ${wrong} of them under another name`);
    expect(found / total).toBeGreaterThanOrEqual(0.7);
    expect(wrong / total).toBeLessThanOrEqual(0.08);
  });
});
