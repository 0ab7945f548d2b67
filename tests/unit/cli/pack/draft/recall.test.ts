import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftDocuments } from '../../../../../src/cli/pack/draft/draft-documents.ts';

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

  test('has every named person, as a person', () => {
    const documents = read();
    const { actors } = draftDocuments(documents);
    const missed = documents.flatMap(({ name, text }) =>
      (persons[name] ?? []).filter(([start, end]) => {
        const person = text.slice(start, end);
        return !actors.some(({ kind, aliases }) => kind === 'person' && aliases.some((alias) => alias.text === person));
      }),
    );
    expect(missed).toEqual([]);
  });

  test('has at least 80% of the attributed statements, each with its speaker', () => {
    const documents = read();
    const draft = draftDocuments(documents);
    const aliases = new Map(draft.actors.map((actor) => [actor.name, actor.aliases.map(({ text }) => text).join(' ')]));
    const wordsOf = (speaker: string) => `${speaker} ${aliases.get(speaker) ?? ''}`.split(/\s+/);
    const total = Object.values(statements).flat().length;
    let found = 0;
    for (const { name, text } of documents) {
      const drafted = draft.statements.filter(({ document }) => document === name);
      for (const [from = 0, to = 0, start = 0, end = 0] of statements[name] ?? []) {
        const speaker = text.slice(from, to).split(' ');
        const isSame = (words: string[]) => speaker.some((word) => words.includes(word));
        if (drafted.some(({ cue, speaker: by }) => cue.start < end && start < cue.end && isSame(wordsOf(by)))) found++;
      }
    }
    console.info(`draft: ${found} of ${total} attributed statements (${Math.round((100 * found) / total)}%)`);
    expect(found / total).toBeGreaterThanOrEqual(0.8);
  });

  test('offsets lead to the excerpt', () => {
    const documents = read();
    const { statements: drafted } = draftDocuments(documents);
    const texts = new Map(documents.map(({ name, text }) => [name, text]));
    for (const { document, excerpt, start, end } of drafted)
      expect(texts.get(document)?.slice(start, end)).toBe(excerpt);
  });
});
