import { CATEGORIES, categoryOfActor } from '../knowledge/category.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { TargetSpotting } from '../knowledge/schema/spotting.ts';
import { GateCompiler } from './compile-gates.ts';
import { IndexBuilder } from './index-builder.ts';
import { IGNORED, type SpottingIndex } from './index-format.ts';

/** What an index is made from: spotting records, and what kind of thing each id is. A pack is such a thing. */
export interface IndexInput {
  spotting: Pack['spotting'];
  actors: Readonly<Record<string, Pick<Pack['actors'][string], 'kind'>>>;
  entries: Readonly<Record<string, unknown>>;
}

/** Most combinations that an alias of several inflected words may stand for. */
const MOST_FORMS = 400;

/**
 * Compiles spotting records into an index. Records whose target is neither an actor nor an entry are left out. The
 * same input gives the same index.
 */
export function buildIndex({ spotting, actors, entries }: IndexInput): SpottingIndex {
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
  for (const record of spotting) {
    if ('ignore' in record) {
      const gate = gates.compile(record.gate);
      for (const phrase of record.ignore) builder.addPhrase(IGNORED, phrase, record.case, gate);
    } else if ('target' in record && categoryOf(record.target) >= 0) addTarget(record, builder, gates);
  }
  return builder.finish();
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
