import type { Category } from '../knowledge/category.ts';
import type { EntryRef } from '../knowledge/entry-ref.ts';
import type { EntryView } from '../knowledge/entry-view.ts';
import type { PackCounts, SourcesOutline } from '../knowledge/outline.ts';
import type { Pack, PackMeta } from '../knowledge/schema/pack.ts';
import type { EntrySummary } from '../knowledge/summaries.ts';
import type { Voice } from '../knowledge/voices.ts';
import type { Migrated } from '../settings/migrate.ts';
import type { ReaderNote } from '../settings/notes/note.ts';
import type { Imported, NoteChange } from '../settings/notes/store.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import type { Settings, SettingsPatch } from '../settings/schema.ts';
import type { NamedExplanation } from '../spotting/name-rule.ts';
import type { Mention } from '../spotting/types.ts';
import type { Subscription, SubscriptionInfo } from './subscription.ts';

/**
 * Every message of the extension, tied to its answer. Types only, so that the page script can import it for nothing;
 * what the background accepts is checked in `requests.ts`.
 */

export interface Annotation {
  mentions: Mention[];
  /** The entries that the mentions name, by id. */
  entries: Record<string, EntrySummary>;
  /** Ids of packs that would mark too much of the page: of each of their entries the first mention is told. */
  cut?: string[];
}

/**
 * The text of a page as it stands now, whole or as what has changed of it. The background may have forgotten what it was
 * sent before, or never have taken it; then it answers `outdated`, and everything is to be sent again.
 */
export interface PageText {
  /** A number that a page script draws at random for its document. */
  page: number;
  /** Counts up with each request of the page. */
  revision: number;
  /** The revision that runs of blocks are taken from: the last that was sent; null when all is sent. */
  since: number | null;
  /** In the order of the page: the text of a block, or a run of blocks of `since` that are as they were. */
  blocks: (string | [from: number, count: number])[];
  /** The numbers of the blocks that are headings, ascending. */
  headings: number[];
}

/** Scripts that a page brings in only when it needs them. */
export type PagePart = 'late-parts' | 'card' | 'mark-painter';

/** What a pack says of itself, and the sources it rests on. */
export interface PackInfo {
  id: string;
  isOn: boolean;
  /** Whether it comes with the extension. */
  isBundled: boolean;
  /** The version that the reader can go back to. */
  previous: string | null;
  meta: PackMeta;
  sources: SourcesOutline;
  counts: PackCounts;
  /** Where its versions come from; null for one that comes from a file or with the extension. */
  subscription: SubscriptionInfo | null;
}

/** What a reader may do with a pack. */
export type PackChange =
  | { kind: 'switch'; id: string; isOn: boolean }
  | { kind: 'move'; id: string; by: 1 | -1 }
  /** Not one that comes with the extension. */
  | { kind: 'remove'; id: string }
  /** Back to the version before, which is kept in turn. */
  | { kind: 'restore'; id: string };

/** Why something is marked, and the title of the pack whose rule that is. */
export interface PackExplanation extends NamedExplanation {
  pack: string;
}

/** An entry as the card shows it. */
export interface DescribedEntry extends EntryView {
  /** What the reader has noted on it, and on those that other packs have of the same; absent where that is nothing. */
  readerNotes?: ReaderNote[];
}

/** Messages that the background answers. */
export interface BackgroundMessages {
  /** From a page: the settings that hold for it. */
  pageSettings: { request: Record<never, never>; answer: PageSettings };
  /** From a page: the text of its blocks; the mentions in them. */
  annotate: { request: PageText; answer: Annotation };
  /** From a page: bring a further script into the frame that asks. */
  loadPart: { request: { part: PagePart }; answer: null };
  /** From a frame inside a page: what it has found, for the top frame. Entries that no pack knows are left out. */
  reportFrame: { request: FrameReport; answer: null };
  /** From the top frame of a page: have the frames that were done before it tell it what they have found. */
  gatherFrames: { request: Record<never, never>; answer: null };
  /** From the top frame of a page: what stands on it now, for the toolbar button. */
  countFound: { request: FoundCount; answer: null };
  /** From a page: what a text that the reader has selected names; null when the pack does not know it. */
  lookUp: { request: { text: string }; answer: Mention | null };
  /** From a page or one of our own pages: everything the card shows of one entry. */
  describeEntry: { request: { entry: EntryRef; also?: EntryRef[] | undefined }; answer: DescribedEntry };
  /** From a page: which rule made a mention, for a reader who asks why. */
  explain: { request: { entry: EntryRef; rule: number }; answer: PackExplanation };
  /** From a page: mark an entry no more, on the page's site or anywhere. */
  dismiss: { request: { entry: EntryRef; scope: 'site' | 'always'; dismissed: boolean }; answer: null };
  /** From a page: open the side panel beside it, at an entry when named, or at the reader's note on it. */
  openPanel: { request: { entry: EntryRef | null; atNote?: boolean | undefined }; answer: null };
  /** From our own pages: the reader's notes on some entries, which fails where one cannot be read; or all that can be. */
  readNotes: { request: { entries?: EntryRef[] | undefined }; answer: ReaderNote[] };
  /**
   * From our own pages: what the reader has written on an entry; a blank text takes the note away. None is written for a
   * private tab (`not-allowed`); `bad-request` where there is no room for one more.
   */
  saveNote: {
    request: { entry: EntryRef; text: string; incognito?: boolean | undefined };
    answer: ReaderNote | null;
  };
  /** From our own pages: change notes that are as they were before; the entries of those that are not, and stay. */
  changeNotes: { request: { changes: NoteChange[] }; answer: EntryRef[] };
  /** From our own pages: what a file has under `notes`. */
  importNotes: { request: { notes: unknown }; answer: Imported };
  /** From our own pages: every entry named that the pack knows, in that order. */
  describeEntries: { request: { entries: EntryRef[] }; answer: EntryView[] };
  /** From our own pages: what is known under a name, or a part of one. */
  search: { request: { text: string }; answer: Found };
  /** From our own pages: who has a recorded position on a claim and is not among the actors named. */
  leftOut: { request: { entries: EntryRef[]; named: EntryRef[] }; answer: Record<string, Voice[]> };
  /** From our own pages: what the installed packs say of themselves. */
  packs: { request: Record<never, never>; answer: PackInfo[] };
  /** From our own pages: what a pack rests on, on or off. */
  packSources: { request: { pack: string }; answer: Pack['sources'][string][] };
  /** From our own pages: the reader has decided on a pack. */
  changePack: { request: { change: PackChange }; answer: null };
  /** From our own pages: a pack was stored. */
  packStored: { request: Record<never, never>; answer: null };
  /** Takes the article of a tab for a pack of its reader's own, and asks for the rest in a window. */
  capturePage: { request: { tabId: number }; answer: null };
  /** The author has begun a first project, or removed the last. */
  projectsChanged: { request: Record<never, never>; answer: null };
  /** From our own pages: the reader wants a pack, which is stored by now, from this address from now on. */
  subscribe: { request: { subscription: Subscription }; answer: null };
  /** From our own pages: the pack stays, and its publisher is asked no more. */
  unsubscribe: { request: { pack: string }; answer: null };
  /** From our own pages: a pack is to stay as it is, or no longer. */
  pinPack: { request: { pack: string; isPinned: boolean }; answer: null };
  /** From our own pages: ask the publisher of a pack now; answered when that is done. */
  checkPack: { request: { pack: string }; answer: null };
  /** From our own pages: a permission was asked for a pack that the browser had not given before. */
  holdOrigin: { request: { origin: string }; answer: null };
  /** From our own pages: nothing came of what a permission was asked for. */
  leaveOrigin: { request: { origin: string }; answer: null };
  /** From our own pages: the reader asks for sites to be marked; to be told before the browser is asked. */
  claimSites: { request: { origins: string[] }; answer: null };
  /** From our own pages: the reader takes back a site that is marked; `failed` where the browser does not let them. */
  leaveSite: { request: { origin: string }; answer: null };
  /** From our own pages: the reader has been shown how it stands with all packs. */
  noticesSeen: { request: Record<never, never>; answer: null };
  /** From our own pages: so many requests were made for packs. */
  requestsMade: { request: { count: number }; answer: null };
  /** From our own pages: build the index of the pack anew, and store it, whatever is there. */
  rebuildIndex: { request: Record<never, never>; answer: null };
  /** From our own pages: how many requests have been made for packs, and otherwise by the background since it was started. */
  countRequests: { request: Record<never, never>; answer: number };
  /** From our own pages: the settings, and for a tab that is `incognito` what was chosen in private windows beside them. */
  readSettings: { request: { incognito?: boolean }; answer: Settings };
  /**
   * From our own pages, for a tab that may be named. Its page has followed the change by the time of the answer, unless it
   * hangs. Nothing that tells what was read in a private window is stored.
   */
  changeSettings: {
    request: { patch: SettingsPatch; tabId?: number | undefined; incognito?: boolean };
    answer: Settings;
  };
  /**
   * Replace all settings with those of a file, as far as they fit, with the ones that held before, or (null) with the
   * defaults. What was not taken is named.
   */
  replaceSettings: { request: { settings: unknown; isFile: boolean }; answer: Migrated };
  /** From our own pages: run once on a tab (needs activeTab or the host). */
  annotateTab: { request: { tabId: number }; answer: null };
  /** From our own pages: what the page of a tab says about itself; what it says of entries is the packs' own words. */
  readPage: { request: { tabId: number }; answer: PageReport };
  /**
   * From our own pages: the other pages on which something is marked, beside the one of a tab. Of private windows none is
   * told but to a tab in one, nor the other way round.
   */
  openArticles: { request: { tabId: number }; answer: OpenArticle[] };
}

/** An actor or entry that a pack knows, with the title of that pack and its language as a BCP 47 tag. */
export interface KnownEntry extends EntrySummary {
  id: string;
  pack: string;
  lang: string;
}

/** What a search has found in the packs. */
export interface Found {
  /** How many fit, of which the first are listed, best first. */
  total: number;
  fitting: KnownEntry[];
  /** The nearest names, where nothing fits. */
  nearest: KnownEntry[];
}

/** A page that is open in a tab, and on which something is marked. */
export interface OpenArticle {
  tabId: number;
  title: string;
}

/** One entry found on a page, most mentioned first. */
export interface FoundEntry extends EntrySummary {
  id: EntryRef;
  count: number;
  /** How many of its mentions are marked. */
  marked: number;
  /** The frame of the tab to jump in; 0 is the page itself. */
  frame: number;
  /** Where its marks stand in the text of the page, as shares of it from 0 to 1, in that order; not all of very many. */
  at?: number[] | undefined;
  /** Its pack, where something else that was found has the same name. */
  pack?: string | undefined;
}

/** What the toolbar button shows of a page. */
export interface FoundCount {
  /** Whether marking is on there. */
  active: boolean;
  /** How many different entries stand on it, and on how many of them positions differ. */
  entries: number;
  contested: number;
}

/** What a frame inside a page says about itself: it names entries and counts them, no more. */
export interface FrameReport {
  found: Pick<FoundEntry, 'id' | 'count' | 'marked'>[];
  /** By what its text is known again in another frame: whole numbers below 2 ** 32, ascending. */
  sketch: number[];
}

/** What the top frame of a page is told of another. */
export interface FrameFindings {
  found: FoundEntry[];
  sketch: readonly number[];
}

/** What a page says about itself. */
export interface PageFacts {
  title: string;
  /** The canonical address where the page names one. */
  address: string;
  /** Day of publication, and where it stands on the page. */
  published: { date: string; from: 'json-ld' | 'meta' | 'time' } | null;
  /** BCP 47 tag. */
  lang: string | null;
  words: number;
  /** Whether the body of an article was surely found; otherwise the whole page was read. */
  articleFound: boolean;
}

/** What a page script says about its page. */
export interface PageReport {
  settings: PageSettings;
  /** Why nothing is marked, or `marked`. */
  state: 'reading' | 'marked' | 'off' | 'no-article' | 'nothing-known' | 'taken-away' | 'failed';
  /** Whether the page was read to its end, and not only as much as is read of one. */
  complete: boolean;
  /** Mentions by category, whether or not the category is shown. */
  counts: Record<Category, number>;
  found: FoundEntry[];
  /** Ids of packs of which only the first mention of each entry is told. */
  cut: string[];
  facts: PageFacts;
}

/** The same as the page script says it: what it cannot tell, or not yet, is left to whoever asks. */
export type SaidReport = Pick<PageReport, 'state' | 'complete'> & {
  [Key in 'settings' | 'counts' | 'found' | 'cut' | 'facts']?: PageReport[Key] | undefined;
};

/** Messages that a page script answers; they come from the background and from our own pages. */
export interface PageMessages {
  report: { request: Record<never, never>; answer: SaidReport };
  /** Scroll to the next mention of this entry, or to its mark of this number from 0, and make it the current one. */
  jump: { request: { entry: EntryRef; nth?: number | undefined }; answer: { found: boolean } };
  /** Scroll everything back to where it was before the first of the last jumps. */
  jumpBack: { request: Record<never, never>; answer: null };
  /**
   * Move the current mention by one within a frame, or enter it at its first or last one. Where there is no further one,
   * none is the current one any more.
   */
  step: { request: { by: 1 | -1; entering: boolean }; answer: { found: boolean } };
  /** Open the card of the current mention, focus inside. */
  openCard: { request: Record<never, never>; answer: { opened: boolean } };
  /** Open the card of what the selected text names, or say that nothing is known of it. */
  lookUp: { request: { text: string }; answer: { known: boolean } };
  /** The settings may have changed; or, `anew`, the packs. */
  refresh: { request: { anew?: boolean }; answer: null };
  /** To the frames inside a page: tell the top frame once more what was found. */
  reportAgain: { request: Record<never, never>; answer: null };
  /** To the top frame: what another frame has found. */
  frameFound: { request: { frame: number; findings: FrameFindings }; answer: null };
  /** To the top frame: the other frames in which something was found. */
  frames: { request: Record<never, never>; answer: number[] };
  /** Since when a mention has been the current one, ms since 1970; null when none is. */
  current: { request: Record<never, never>; answer: { since: number | null } };
}

/** An expected failure is a value. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: Failure };

export interface Failure {
  /**
   * `unreachable`: nobody is there to answer; `late`: somebody is, but did not answer in time; `outdated`: what a request
   * builds on is not there any more; `overtaken`: a newer request took the place of this one.
   */
  code: 'bad-request' | 'not-allowed' | 'not-found' | 'unreachable' | 'late' | 'outdated' | 'overtaken' | 'failed';
  /** One line for a developer; names the place. */
  message: string;
}
