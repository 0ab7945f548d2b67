/** Why an update is not taken before the reader has seen it. */
export type AskReason =
  /** Another key, which the pinned one has handed on to. */
  | 'newKey'
  /** A version that is lower, or the same with another content. */
  | 'notNewer'
  /** Positions that are there now would be gone. */
  | 'removes'
  | 'licence'
  /** Nobody has signed it: it is only ever taken by hand. */
  | 'unsigned'
  /** The reader wants it to stay as it is. */
  | 'pinned';

/** Why there was no answer, or none that could be read. */
export type FetchFault =
  | 'offline'
  /** No host of that name, no connection, a certificate that does not hold, or a redirect: the browser does not say which. */
  | 'unreachable'
  | 'late'
  | 'tooLarge'
  | 'notFound'
  | 'refused'
  | 'serverError';

/** Why a check came to no end; what the reader has stays as it is. */
export type CheckFault =
  | FetchFault
  /** The browser no longer allows to ask that host. */
  | 'notAllowed'
  /** Not an index: often the page of a network that wants a sign-in. */
  | 'notAnIndex'
  | 'newerFormat'
  | 'unsigned'
  | 'badSignature'
  | 'otherKey'
  /** The pinned key stands in the index, and has not signed the one that came after it. */
  | 'brokenSuccession'
  /** The index is that of a pack with another id. */
  | 'otherPack'
  /** The file is not the one that the index names. */
  | 'otherFile'
  /** The file is no pack that could be taken. */
  | 'badPack'
  | 'noRoom'
  | 'notStored';

/** What the last check of a subscription has come to. */
export type CheckResult =
  | { kind: 'current' }
  | { kind: 'updated'; version: string }
  /** `sha256` is that of the file that waits: it is not fetched again before the reader has looked. */
  | { kind: 'waits'; version: string; sha256: string; reasons: AskReason[] }
  | { kind: 'failed'; fault: CheckFault };

/** Where a pack comes from, and how it stands with its versions. */
export interface Subscription {
  /** Id of the pack. */
  pack: string;
  /** Address of its index. */
  address: string;
  /** Match pattern of the permission that was asked for with it. */
  origin: string;
  publisher: string;
  /** The public key that has to have signed it, as the index writes it; null for a pack that nobody has signed. */
  key: string | null;
  /** The highest version that was taken, and the SHA-256 of its file: nothing below it is taken unasked. */
  version: string;
  sha256: string;
  /** Whether the reader wants it to stay as it is. */
  isPinned: boolean;
  /** Until when the publisher answers for the index that was read last, as it is written there. */
  expires: string | null;
  /** How often the publisher wants to be asked, hours. */
  checkEvery: number;
  /** When it was asked last, and when it will be next, ms since 1970; null: never, or not by itself. */
  lastAt: number | null;
  nextAt: number | null;
  result: CheckResult;
  /** The notice that the reader has been given: each is given once. */
  told: string | null;
}

/** What our own pages are told of it. */
export interface SubscriptionInfo extends Subscription {
  /** What people compare of the key; empty where there is none. */
  fingerprint: string;
  /** What the reader has to know and has not been told yet; null when there is nothing. */
  notice: string | null;
}
