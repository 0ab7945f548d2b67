import { canonicalJson } from '../../knowledge/canonical-json.ts';
import { authoredPackSchema, packMetaSchema } from '../../knowledge/schema/pack.ts';
import {
  aliasSchema,
  ignoreSchema,
  patternSchema,
  targetSpottingSchema,
  topicSchema,
} from '../../knowledge/schema/spotting.ts';
import type { Section } from '../sections.ts';

type Data = Record<string, unknown>;

/** What the schema fills in where an author writes nothing. */
const DEFAULTS = {
  target: added(targetSpottingSchema.parse({ target: 'x' }), ['target']),
  alias: added(aliasSchema.parse('x'), ['text']),
  pattern: added(patternSchema.parse('x'), ['phrase']),
  ignore: added(ignoreSchema.parse({ ignore: ['x'] }), ['ignore']),
  topic: added(topicSchema.parse({ topic: 'x', cues: ['x'] }), ['topic', 'cues']),
};

/**
 * A record as its schema reads it, without what the schema fills in by itself: two records that mean the same have equal
 * normal forms, in whatever short forms they are written. A record that is not valid (yet) is left as it is.
 */
export function normalForm(section: Section | 'meta', record: unknown): unknown {
  const schema = section === 'meta' ? packMetaSchema : authoredPackSchema.shape[section].element;
  const parsed = schema.safeParse(record);
  // What is undefined is not written.
  const data: unknown = JSON.parse(JSON.stringify((parsed.success ? parsed.data : record) ?? null));
  return parsed.success && section === 'spotting' ? withoutDefaults(data as Data) : data;
}

/** Whether two values in normal form are the same; the order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function withoutDefaults(record: Data): Data {
  if ('ignore' in record) return without(record, DEFAULTS.ignore);
  if ('topic' in record) return without(record, DEFAULTS.topic);
  if (!('target' in record)) return record;
  const each = (list: unknown, defaults: Data) => (list as Data[]).map((item) => without(item, defaults));
  const { aliases, patterns } = record;
  return without(
    { ...record, aliases: each(aliases, DEFAULTS.alias), patterns: each(patterns, DEFAULTS.pattern) },
    DEFAULTS.target,
  );
}

function without(record: Data, defaults: Data): Data {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !Object.hasOwn(defaults, key) || !isSame(value, defaults[key])),
  );
}

function added(parsed: Data, given: string[]): Data {
  return Object.fromEntries(Object.entries(parsed).filter(([key]) => !given.includes(key)));
}
