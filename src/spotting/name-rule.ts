import { parsePhrase } from '../knowledge/parse-phrase.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { Gate } from '../knowledge/schema/spotting.ts';
import type { Explanation } from './explain.ts';

/** What readers know the records by that a rule names by their ids. */
export interface RuleNames {
  /** Labels of actors and entries. */
  entries: Record<string, string>;
  /** The first words of each word list, and how many more it has. A word may be a mention, `@id`. */
  lists: Record<string, { words: string[]; more: number }>;
  /** The first signs of each topic. */
  topics: Record<string, string[]>;
}

/** A rule that readers can be told of. */
export interface NamedExplanation extends Explanation {
  names: RuleNames;
}

/** More words of a list, and more signs of a topic, no reader wants to know. */
const MOST_WORDS = 7;
const MOST_SIGNS = 4;

/** Whether a word of a gate stands for a word list; a sign alone stands for itself. */
export function isList(item: string): boolean {
  return /^\$[a-z]/.test(item);
}

/** Whether a word of a gate stands for any mention of an actor or entry. */
export function isEntry(item: string): boolean {
  return item.startsWith('@');
}

/** The labels and words behind the ids in a rule. */
export function nameRule(
  { actors, entries, spotting }: Pick<Pack, 'actors' | 'entries' | 'spotting'>,
  { kind, text, gates }: Explanation,
): RuleNames {
  const names: RuleNames = { entries: {}, lists: {}, topics: {} };
  const nameEntry = (id: string) => {
    names.entries[id] = (actors[id] ?? entries[id])?.label ?? id;
  };
  const wordsOf = (list: string) =>
    spotting.flatMap((record) => ('list' in record && record.list === list ? record.words : []));
  const nameItem = (item: string) => {
    if (isEntry(item)) nameEntry(item.slice(1));
    if (!isList(item)) return;
    const all = wordsOf(item.slice(1));
    const words = all.slice(0, MOST_WORDS);
    names.lists[item.slice(1)] = { words, more: all.length - words.length };
    for (const word of words) nameItem(word);
  };
  const nameTopic = (id: string) => {
    const cues = spotting.flatMap((record) => ('topic' in record && record.topic === id ? record.cues : []));
    names.topics[id] = cues.flatMap((cue) => (isList(cue) ? wordsOf(cue.slice(1)) : cue)).slice(0, MOST_SIGNS);
  };

  if (kind === 'phrase') for (const item of itemsOfPhrase(text)) nameItem(item);
  for (const gate of gates as Gate[]) {
    for (const item of itemsOfGate(gate)) nameItem(item);
    for (const id of gate.needs ?? []) nameEntry(id);
    if (gate.topic !== undefined) nameTopic(gate.topic);
  }
  return names;
}

function itemsOfPhrase(phrase: string): string[] {
  const alternatives = parsePhrase(phrase).elements.flatMap((one) => ('gap' in one ? [] : one.alternatives));
  return alternatives.flatMap((one) => ('entry' in one ? `@${one.entry}` : 'list' in one ? `$${one.list}` : []));
}

function itemsOfGate({ near = [], notNear = [], before, notBefore, after, notAfter, notIn }: Gate): string[] {
  return [...near, ...notNear]
    .map(({ any }) => any)
    .concat([before, notBefore, after, notAfter, notIn].map((words) => words ?? []))
    .flat();
}
