import type { Places } from './hits.ts';
import type { IndexTopic } from './index-format.ts';
import { firstAtLeast, type Page } from './page.ts';

/**
 * Decides whether a passage is about a topic, by rule: the page must hold a cue at all; then the nearest sign in the
 * sentence decides, else the nearest in the paragraph, else the kind of which the page has more.
 */
export class TopicJudge {
  readonly #page: Page;
  readonly #own: number[];
  readonly #rivals: number[];
  readonly #present: boolean;

  constructor(topic: IndexTopic, page: Page, groups: readonly (Places | undefined)[]) {
    this.#page = page;
    const cues = groups[topic.cues]?.starts ?? [];
    this.#present = cues.length > 0;
    this.#own = [...cues, ...(groups[topic.support]?.starts ?? [])].sort((a, b) => a - b);
    this.#rivals = groups[topic.rivals]?.starts ?? [];
  }

  /** Null when the passage at a token is about the topic, else why not. */
  refuse(token: number): string | null {
    if (!this.#present) return 'topic (no sign of it on the page)';
    const { sentences, firstToken } = this.#page;
    const sentence = this.#page.sentenceOf(token);
    const block = this.#page.blockOf(token);
    const nearest =
      this.#nearest(token, sentences[sentence]!, sentences[sentence + 1]!) ??
      this.#nearest(token, firstToken[block]!, firstToken[block + 1]!);
    if (nearest !== null) return nearest ? null : 'topic (a sign of another subject is nearer)';
    return this.#own.length > this.#rivals.length ? null : 'topic (the page is about another subject)';
  }

  /** Whether the nearest sign within a stretch is the topic's own; null when there is none. */
  #nearest(token: number, from: number, to: number): boolean | null {
    const own = distance(this.#own, token, from, to);
    const rival = distance(this.#rivals, token, from, to);
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
