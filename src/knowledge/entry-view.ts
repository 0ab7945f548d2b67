import type { Category } from './category.ts';
import type { Actor } from './schema/actor.ts';
import type { Citation, Dated, Id, Note } from './schema/common.ts';
import type { Conflict } from './schema/conflict.ts';
import type { Entry } from './schema/entry.ts';
import type { Evidence } from './schema/evidence.ts';
import type { Position, Stance } from './schema/position.ts';

/** A name with the key to look it up. */
export interface Named {
  id: Id;
  label: string;
}

/** What a reader needs to know of a source beside an excerpt. */
export interface SourceView extends Named {
  /** BCP 47 tag; excerpts are in it. */
  lang: string;
  /** Outlet, null when the text names none. */
  outlet: string | null;
  url: string | null;
  published: Dated;
  /** Where its text was taken from, when it is a copy. */
  upstream: Citation[];
  notes: Note[];
}

export interface EvidenceView {
  exact: string;
  /** What stands directly before and after it in its source, where the pack tells. */
  prefix?: string;
  suffix?: string;
  /** Whether the excerpt may stand in quotation marks: speech, as printed, from a source that quotes verbatim. */
  verbatim: boolean;
  mode: Evidence['mode'];
  fidelity: Evidence['fidelity'];
  reportedBy: Named[];
  /** Pages outside the pack that bear on the excerpt, with what they say. */
  cite: Citation[];
  source: SourceView;
}

/** What the last update of a pack has done to a position; told where the reader wants it. */
export type PositionNews = 'added' | 'changed';

export interface PositionView {
  id: Id;
  entry: Named;
  /**
   * `office` is the title in force at the date of the position, else the one that its source prints. `sameAs`: as in
   * {@link EntryView}.
   */
  actor: Named & { kind: Actor['kind']; office: string | null; sameAs?: Id };
  stance: Stance;
  gist: string;
  condition: string | null;
  certainty: Position['certainty'];
  status: Position['status'];
  /** The earlier position of the same actor that this one takes the place of. */
  supersedes: Id | null;
  when: Dated;
  evidence: EvidenceView[];
  notes: Note[];
  news?: PositionNews;
}

export interface ConflictView {
  id: Id;
  about: string;
  kinds: Conflict['kinds'];
  note: string | null;
  entries: Named[];
  /**
   * Sides by the date of their first position, and positions by date, then by source; undated last. A position may
   * belong to another entry than the one shown.
   */
  sides: { label: string; positions: PositionView[] }[];
}

/** Two packs of which each says something else of what an actor held of the same claim, at the same time. */
export interface PackDisagreement {
  here: PositionView;
  there: PositionView;
  /** Titles of the packs that say so, in that order. */
  packs: [here: string, there: string];
}

/** Everything that the card shows of one actor or entry; references resolved, plain data. */
export interface EntryView {
  id: Id;
  /** BCP 47 tag of the pack's own words. */
  lang: string;
  category: Category;
  kind: Actor['kind'] | Entry['kind'];
  label: string;
  /** One or two lines of context. */
  context: string;
  proposition: string | null;
  when: Dated | null;
  naming: { term: string; usedBy: Named[] }[];
  /** On an entry: positions on it. On an actor: positions it holds. */
  positions: PositionView[];
  /** On a state or body: positions of its parts and of those in its offices, which are not its own. In the same order. */
  spokenFor: PositionView[];
  conflicts: ConflictView[];
  notes: Note[];
  /**
   * `sources`: how many of the pack's sources this record and its positions rest on; `outlets`: how many outlets those
   * name, each once. `latest`: date of the pack's latest source; what came after that it cannot know, however new the
   * pack.
   */
  limits: {
    pack: string;
    asOf: string;
    latest: string | null;
    sources: number;
    outlets: number;
    singleSource: boolean;
  };
  /** Id of the pack that it is of, where it is told among several packs. */
  packId?: Id;
  /**
   * Where entries of several packs are told together: the first of those among them that are declared to be the same. Left
   * out on that one itself, and where there is no other.
   */
  sameAs?: Id;
  /** What other packs say of the same, by the reader's order. */
  elsewhere?: EntryView[];
  /** Where they disagree with this one. */
  disagreements?: PackDisagreement[];
  /** Day of the update that the `news` of its positions came with, `YYYY-MM-DD`. */
  updated?: string;
}
