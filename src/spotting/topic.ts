import type { Places } from './hits.ts';
import type { IndexTopic } from './index-format.ts';
import { firstAtLeast, type Page } from './page.ts';

/** On a page with so many own signs, and so many times more than rivals, the topic is plain. */
const PLAIN = { least: 6, times: 3 };
/** Tokens after a word within which a rival still counts there. */
const CLOSE = 10;
const NONE: readonly number[] = [];

/**
 * Decides whether a passage is about a topic, by rule: the page must hold a cue at all; then the nearest sign in the
 * sentence decides, else the nearest in the paragraph, else the kind of which the page has more. On a page that is
 * plainly about the topic another subject that is named well after a word does not take it away.
 */
export class TopicJudge {
  /** Whether the page holds a cue. */
  readonly isPresent: boolean;
  readonly #page: Page;
  readonly #topic: IndexTopic;
  readonly #signs: ReadonlyMap<number, Places>;
  #rows: { own: number[]; rivals: number[] } | undefined;

  constructor(topic: IndexTopic, page: Page, signs: ReadonlyMap<number, Places>) {
    this.#page = page;
    this.#topic = topic;
    this.#signs = signs;
    this.isPresent = topic.cues.some((sign) => signs.has(sign));
  }

  /** Null when the passage at a token is about the topic, else why not. */
  refuse(token: number): string | null {
    if (!this.isPresent) return 'topic (no sign of it on the page)';
    const { sentences, firstToken } = this.#page;
    const sentence = this.#page.sentenceOf(token);
    const block = this.#page.blockOf(token);
    const nearest =
      this.#nearest(token, sentences[sentence]!, sentences[sentence + 1]!) ??
      this.#nearest(token, firstToken[block]!, firstToken[block + 1]!);
    if (nearest !== null) return nearest ? null : 'topic (a sign of another subject is nearer)';
    const { own, rivals } = this.#places();
    return own.length > rivals.length ? null : 'topic (the page is about another subject)';
  }

  /** Where the signs of each kind begin, in order; put together once. */
  #places(): { own: number[]; rivals: number[] } {
    const { cues, support, rivals } = this.#topic;
    this.#rows ??= { own: this.#startsOf(cues, support), rivals: this.#startsOf(rivals) };
    return this.#rows;
  }

  /** In lists of a thousand signs few are on the page. */
  #startsOf(...lists: readonly (readonly number[])[]): number[] {
    const starts: number[] = [];
    for (const list of lists) {
      for (const sign of list) for (const start of this.#signs.get(sign)?.starts ?? NONE) starts.push(start);
    }
    return starts.sort((a, b) => a - b);
  }

  /** Whether the nearest sign within a stretch is the topic's own; null when there is none. */
  #nearest(token: number, from: number, to: number): boolean | null {
    const { own: ownPlaces, rivals } = this.#places();
    const own = distance(ownPlaces, token, from, to);
    const isPlain = ownPlaces.length >= PLAIN.least && ownPlaces.length >= PLAIN.times * rivals.length;
    const rival = distance(rivals, token, from, isPlain ? Math.min(to, token + CLOSE) : to);
    if (own === Number.POSITIVE_INFINITY && rival === own) return null;
    return own <= rival;
  }
}

/** Tokens to the nearest place within a stretch. */
function distance(row: readonly number[], token: number, from: number, to: number): number {
  const next = firstAtLeast(row, token);
  let best = Number.POSITIVE_INFINITY;
  const after = row[next];
  const before = row[next - 1];
  if (after !== undefined && after < to) best = after - token;
  if (before !== undefined && before >= from) best = Math.min(best, token - before);
  return best;
}
