import type { DraftedDocument, Statement } from './draft-document.ts';
import type { DateMention } from './find-dates.ts';
import { type CandidateActor, groupNames } from './names/group-names.ts';
import type { Place } from './text/parse-text.ts';

/** A thing that the documents speak of more than once, or put in quotation marks: perhaps a claim, concept or event. */
export interface CandidateClaim {
  /** As the documents have it first. */
  label: string;
  count: number;
  isQuoted: boolean;
  mentions: (Place & { document: string })[];
}

/** What several documents seem to say, for a person to curate. */
export interface Draft {
  actors: CandidateActor[];
  /** A speaker who is one of the actors is told by the actor's name. */
  statements: (Statement & { document: string })[];
  /** Most frequent first. */
  claims: CandidateClaim[];
  dates: (DateMention & { document: string })[];
}

/** Puts together what single documents say: one actor for all forms of a name, one claim for all places of a phrase. */
export function combineDrafts(documents: readonly DraftedDocument[]): Draft {
  const actors = groupNames(
    documents.flatMap(({ name, names }) => names.map((mention) => ({ ...mention, document: name }))),
  );
  const at = new Map(
    actors.flatMap((actor) => actor.mentions.map(({ document, start }) => [`${start} ${document}`, actor] as const)),
  );
  const statements = documents.flatMap(({ name: document, statements: own, names }) =>
    own.map((statement) => {
      const { speaker } = statement;
      const mention = speaker?.kind && names.find(({ text }) => text === speaker.name);
      const actor = mention && at.get(`${mention.start} ${document}`);
      return {
        ...statement,
        ...(speaker && actor && { speaker: { ...speaker, name: actor.name, kind: actor.kind } }),
        document,
      };
    }),
  );
  const dates = documents.flatMap(({ name: document, dates: own }) => own.map((date) => ({ ...date, document })));
  return { actors, statements, claims: claimsOf(documents), dates };
}

/** Phrases that occur twice, stand in quotation marks, or have three words. */
function claimsOf(documents: readonly DraftedDocument[]): CandidateClaim[] {
  const phrases = documents.flatMap(({ name: document, phrases: own }) =>
    own.map((phrase) => ({ ...phrase, document })),
  );
  return [...Map.groupBy(phrases, ({ key }) => key).values()]
    .map((group) => ({
      label: group[0]!.text,
      count: group.length,
      isQuoted: group.some(({ isQuoted }) => isQuoted),
      mentions: group.map(({ document, start, end }) => ({ document, start, end })),
    }))
    .filter(({ label, count, isQuoted }) => count > 1 || isQuoted || label.split(/[\s-]/).length > 2)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
