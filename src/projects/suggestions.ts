import { type CandidateClaim, combineDrafts, type Draft } from '../drafting/combine-drafts.ts';
import type { Statement } from '../drafting/draft-document.ts';
import type { CandidateActor } from '../drafting/names/group-names.ts';
import type { Decision, Passage, Project } from './project.ts';

/** What the documents say together. */
export type Found = Pick<Draft, 'actors' | 'claims' | 'statements'>;

export const NOTHING_FOUND: Found = { actors: [], claims: [], statements: [] };

/** Something that was found, and what the author has said of it. */
interface Suggested {
  /** The same as long as the texts are. */
  id: string;
  /** Undefined while it waits. */
  decision: Decision | undefined;
}

export type SuggestedActor = CandidateActor & Suggested;
export type SuggestedClaim = CandidateClaim & Suggested;
/** `document` is the id of its source; `passage` is what the author has marked, where no draft has found it. */
export type SuggestedStatement = Statement & Suggested & { document: string; passage?: Passage };

/** What waits for the author, with what was decided: part of no pack before it is accepted. */
export interface Suggestions {
  actors: readonly SuggestedActor[];
  claims: readonly SuggestedClaim[];
  /** In the order of the documents; what the author has marked comes first. */
  statements: readonly SuggestedStatement[];
}

/** Puts together what was found in the documents of a project, by the ids of their sources. It takes its time. */
export function combine(drafts: Project['drafts']): Found {
  const { actors, claims, statements } = combineDrafts(
    [...drafts].map(([source, found]) => ({ ...found, name: source })),
  );
  return { actors, claims, statements };
}

/**
 * All that was found in the documents of a project, with what was decided. What was not decided on since the last time is the
 * same object as then, and so is a list of which that holds for everything.
 * @param found what {@link combine} has made of the documents, perhaps before one of them was taken away
 */
export function suggest({ drafts, passages, decisions }: Project, found: Found): Suggestions {
  const marked = [...passages].map(([id, passage]) =>
    withDecision(
      passage,
      () => asStatement(passage),
      () => `passage:${id}`,
      decisions,
    ),
  );
  const statements = found.statements
    .filter(({ document }) => drafts.has(document))
    .map((statement) =>
      withDecision(
        statement,
        () => statement,
        () => `statement:${statement.document}:${statement.excerpt.start}-${statement.excerpt.end}`,
        decisions,
      ),
    );
  return {
    actors: sameList(
      found.actors,
      found.actors.map((one) =>
        withDecision(
          one,
          () => one,
          () => actorSuggestion(one.name),
          decisions,
        ),
      ),
    ),
    claims: sameList(
      found.claims,
      found.claims.map((one) =>
        withDecision(
          one,
          () => one,
          () => `claim:${one.label.toLowerCase()}`,
          decisions,
        ),
      ),
    ),
    statements: sameList(found.statements, [...marked, ...statements]),
  };
}

/** The id of the suggestion of an actor, by the fullest name that the documents give. */
export function actorSuggestion(name: string): string {
  return `actor:${name.toLowerCase()}`;
}

/** What was last suggested of something that was found, and of a list of it. */
const lastOf = new WeakMap<object, Suggested>();
const lastLists = new WeakMap<object, readonly unknown[]>();

function withDecision<T extends object>(
  key: object,
  find: () => T,
  name: () => string,
  decisions: Project['decisions'],
): T & Suggested {
  const last = lastOf.get(key) as (T & Suggested) | undefined;
  const id = last?.id ?? name();
  const decision = decisions.get(id);
  if (last && last.decision === decision) return last;
  const next = { ...find(), id, decision };
  lastOf.set(key, next);
  return next;
}

function sameList<T>(key: object, next: readonly T[]): readonly T[] {
  const last = lastLists.get(key) as readonly T[] | undefined;
  if (last?.length === next.length && next.every((one, at) => one === last[at])) return last;
  lastLists.set(key, next);
  return next;
}

function asStatement(passage: Passage): Omit<SuggestedStatement, keyof Suggested> {
  const { source, start, end, who } = passage;
  const place = { start, end };
  return {
    document: source,
    speaker: who ? { name: who, kind: undefined, by: 'name' } : undefined,
    open: undefined,
    speakerWords: undefined,
    verb: '',
    cue: undefined,
    mode: 'indirect',
    excerpt: place,
    pieces: [place],
    sentence: place,
    passage,
  };
}
