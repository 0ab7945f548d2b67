import { CATEGORIES, categoryOfActor } from '../knowledge/category.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { TargetSpotting } from '../knowledge/schema/spotting.ts';
import { GateCompiler } from './compile-gates.ts';
import { IndexBuilder } from './index-builder.ts';
import { IGNORED, type SpottingIndex } from './index-format.ts';
import { runAtOnce, type Steps } from './steps.ts';

/** What an index is made from: spotting records, and what kind of thing each id is. A pack is such a thing. */
export interface IndexInput {
  spotting: Pack['spotting'];
  actors: Readonly<Record<string, Pick<Pack['actors'][string], 'kind'>>>;
  entries: Readonly<Record<string, unknown>>;
}

/** Records that are compiled in one piece; each has up to some hundred forms. */
const RECORDS_A_STEP = 50;

/** Most combinations that an alias of several inflected words may stand for. */
const MOST_FORMS = 400;

/** Told how far building has come: a part of one, rising. */
export type OnPart = (part: number) => void;

/** Of building about as much goes into records as into what is made of them all. */
const OF_RECORDS = 0.4;

/**
 * Compiles spotting records into an index. Records whose target is neither an actor nor an entry are left out. The
 * same input gives the same index.
 */
export function buildIndex(input: IndexInput): SpottingIndex {
  return runAtOnce(buildIndexInSteps(input));
}

/** As {@link buildIndex}, in steps: a pack of 200,000 forms takes a second. */
export function* buildIndexInSteps(
  { spotting, actors, entries }: IndexInput,
  onPart: OnPart = () => {},
): Steps<SpottingIndex> {
  const categoryOf = (id: string): number => {
    if (Object.hasOwn(actors, id)) return CATEGORIES.indexOf(categoryOfActor(actors[id]!.kind));
    return Object.hasOwn(entries, id) ? CATEGORIES.indexOf('claim') : -1;
  };
  const builder = new IndexBuilder(categoryOf);
  const gates = new GateCompiler(builder);
  for (const record of spotting) {
    if ('list' in record) builder.addList(record.list, record.words);
    else if ('any' in record) gates.name(record.gate, record.any);
  }
  for (const record of spotting) if ('topic' in record) builder.addTopic(record);
  for (const [at, record] of spotting.entries()) {
    if (at % RECORDS_A_STEP === 0) {
      onPart((OF_RECORDS * at) / spotting.length);
      yield;
    }
    if ('ignore' in record) {
      const gate = gates.compile(record.gate);
      for (const phrase of record.ignore) builder.addPhrase(IGNORED, phrase, record.case, gate);
    } else if ('target' in record && categoryOf(record.target) >= 0) addTarget(record, builder, gates);
  }
  return yield* builder.finish((part) => onPart(OF_RECORDS + (1 - OF_RECORDS) * part));
}

function addTarget({ target, aliases, patterns }: TargetSpotting, builder: IndexBuilder, gates: GateCompiler): void {
  const entry = builder.entry(target);
  for (const alias of aliases) {
    const gate = gates.compile(alias.gate);
    const small = gates.compile(alias.small);
    for (const form of alias.text ?? combine(alias.words ?? [])) {
      for (const ending of ['', ...(alias.endings ?? [])]) {
        const rule = builder.addRule(entry, alias.type, form + ending, gate);
        const seconds = ending === '' ? ['', ...(alias.compounds ?? [])] : [''];
        for (const second of seconds) builder.addAlias(rule, form + ending, alias.case, second);
        if (!alias.small) continue;
        builder.addAlias(builder.addRule(entry, alias.type, form + ending, small), form + ending, 'any', '');
      }
    }
  }
  for (const { phrase, case: caseRule, gate } of patterns) {
    const number = gates.compile(gate);
    for (const one of phrase) builder.addPhrase(entry, one, caseRule, number);
  }
}

/** Every combination of one form of each word. */
function combine(words: readonly (readonly string[])[]): string[] {
  let forms = [''];
  for (const choices of words)
    forms = forms.flatMap((form) => choices.map((choice) => (form ? `${form} ${choice}` : choice)));
  return forms.slice(0, MOST_FORMS);
}
