import { type CandidateClaim, combineDrafts, type Draft } from '../drafting/combine-drafts.ts';
import type { Statement } from '../drafting/draft-document.ts';
import type { CandidateActor } from '../drafting/names/group-names.ts';
import type { Decision, Passage, Project } from './project.ts';

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
  actors: SuggestedActor[];
  claims: SuggestedClaim[];
  /** In the order of the documents; what the author has marked comes first. */
  statements: SuggestedStatement[];
}

const combined = new WeakMap<Project['drafts'], Draft>();

/** All that was found in the documents of a project. Put together anew only when one was drafted or taken away. */
export function suggest({ drafts, passages, decisions }: Project): Suggestions {
  const draft =
    combined.get(drafts) ?? combineDrafts([...drafts].map(([source, found]) => ({ ...found, name: source })));
  combined.set(drafts, draft);
  const withDecision = <T>(found: T, id: string): T & Suggested => ({ ...found, id, decision: decisions.get(id) });
  return {
    actors: draft.actors.map((actor) => withDecision(actor, actorSuggestion(actor.name))),
    claims: draft.claims.map((claim) => withDecision(claim, `claim:${claim.label.toLowerCase()}`)),
    statements: [
      ...[...passages].map(([id, passage]) => withDecision(asStatement(passage), `passage:${id}`)),
      ...draft.statements.map((statement) => {
        const { document, excerpt } = statement;
        return withDecision(statement, `statement:${document}:${excerpt.start}-${excerpt.end}`);
      }),
    ],
  };
}

/** The id of the suggestion of an actor, by the fullest name that the documents give. */
export function actorSuggestion(name: string): string {
  return `actor:${name.toLowerCase()}`;
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
