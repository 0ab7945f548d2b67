import { type CandidateClaim, findClaims } from './find-claims.ts';
import { type DateMention, findDates } from './find-dates.ts';
import { findNames } from './find-names.ts';
import { findStatements, type Statement } from './find-statements.ts';
import { type CandidateActor, groupNames } from './group-names.ts';
import { parseText } from './parse-text.ts';
import type { DraftDocument } from './read-document.ts';

/** What documents seem to say, for a person to curate. */
export interface Draft {
  documents: DraftDocument[];
  actors: CandidateActor[];
  statements: (Statement & { document: string })[];
  claims: CandidateClaim[];
  dates: (DateMention & { document: string })[];
}

/** Told which document is being read (its place in the list), and what part of it is done, from 0 to 1. */
export type OnProgress = (document: number, part: number) => void;

/** Drafts from documents in English. */
export function draftDocuments(documents: DraftDocument[], onProgress: OnProgress = () => {}): Draft {
  const parsed = documents.map((document, i) => {
    const { length } = document.text;
    const sentences = parseText(document.text, (done) => onProgress(i, done / length));
    return { document, sentences, names: findNames(sentences) };
  });
  const actors = groupNames(
    parsed.flatMap(({ document, names }) => names.map((name) => ({ ...name, document: document.name }))),
  );
  const byAlias = new Map(actors.flatMap((actor) => actor.aliases.map(({ text }) => [text, actor] as const)));
  const statements = parsed.flatMap(({ document, sentences, names }) => {
    // A surname alone is of the kind that the full name showed.
    const known = names.map((name) => ({ ...name, kind: byAlias.get(name.text)?.kind ?? name.kind }));
    return findStatements(document.text, sentences, known).map((statement) => ({
      ...statement,
      speaker: byAlias.get(statement.speaker)?.name ?? statement.speaker,
      document: document.name,
    }));
  });
  const dates = parsed.flatMap(({ document, sentences }) =>
    findDates(document.text, sentences).map((date) => ({ ...date, document: document.name })),
  );
  const sentences = parsed.map(({ document, sentences: own }) => ({ document: document.name, sentences: own }));
  return { documents, actors, statements, claims: findClaims(sentences), dates };
}
