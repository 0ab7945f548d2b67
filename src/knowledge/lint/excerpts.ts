import { evidenceIn, findExcerpt, type PlacedEvidence } from '../evidence.ts';
import type { Source } from '../schema/source.ts';
import type { Found, LintContext } from './rule.ts';

const MAX_WORDS = 25;

/**
 * Rule 2: each excerpt stands where it says it does in the hashed source, once with its context, outside boilerplate,
 * and has at most 25 words; a place without its words is one of whole words. Without the texts, the offsets are checked
 * for what they can be.
 */
export function* checkExcerpts({ pack, texts }: LintContext): Generator<Found> {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  for (const [i, source] of pack.sources.entries()) {
    const at = { record: source.id };
    const found = texts.get(source.id);
    if (found && found.sha256 !== source.sha256) {
      yield { ...at, path: ['sources', i, 'sha256'], reason: `the text was changed: its hash is ${found.sha256}` };
    }
    if (found && found.text.length !== source.length) {
      yield { ...at, path: ['sources', i, 'length'], reason: `the text has ${found.text.length} UTF-16 units` };
    }
    for (const [k, { start, end }] of source.boilerplate.entries()) {
      if (start < end && end <= source.length) continue;
      yield { ...at, path: ['sources', i, 'boilerplate', k], reason: `${start} to ${end} is no stretch of the text` };
    }
  }
  for (const placed of evidenceIn(pack)) {
    const source = sources.get(placed.evidence.source);
    if (!source) continue;
    for (const [field, reason] of faultsOf(placed, source, texts.get(source.id)?.text)) {
      yield { path: [...placed.path, field], record: placed.record, reason };
    }
  }
}

function* faultsOf({ evidence }: PlacedEvidence, source: Source, text?: string): Generator<[string, string]> {
  const { exact, start, end, ...context } = evidence;
  const words = exact?.trim().split(/\s+/).length ?? 0;
  if (words > MAX_WORDS) yield ['exact', `has ${words} words, at most ${MAX_WORDS} may be quoted`];
  if (text !== undefined && exact !== undefined) {
    const places = findExcerpt(text, { exact, ...context }).length;
    if (places === 0) yield ['exact', `is not in ${source.file}, or not between this prefix and suffix`];
    if (places > 1)
      yield ['exact', `is ${places} times in ${source.file}: a prefix or suffix must tell which is meant`];
    if (places !== 1) return;
  }
  if (start === undefined || end === undefined) {
    const missing = exact === undefined ? 'neither words nor offsets' : 'no offsets yet';
    yield ['start', `has ${missing}: \`pack locate\` fills them in from \`exact\``];
  } else if (end <= start || end > source.length) {
    yield ['start', `${start} to ${end} is no stretch of the text`];
  } else if (exact !== undefined && end - start !== exact.length) {
    yield ['start', `${start} to ${end} does not fit the excerpt: run \`pack locate\``];
  } else if (text !== undefined && exact !== undefined && text.slice(start, end) !== exact) {
    yield ['start', `other words stand at ${start} to ${end}: run \`pack locate\``];
  } else if (text !== undefined && exact === undefined && !isWhole(text, start, end)) {
    yield ['start', `${start} to ${end} does not begin and end with a word`];
  } else {
    const furniture = source.boilerplate.find((range) => range.start < end && start < range.end);
    if (furniture) yield ['exact', `comes from boilerplate (${furniture.why})`];
  }
}

/** Whether a stretch begins and ends where words do. */
function isWhole(text: string, start: number, end: number): boolean {
  const inside = text.slice(start, end);
  const isCut = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
  return inside === inside.trim() && !isCut(start) && !isCut(end);
}
