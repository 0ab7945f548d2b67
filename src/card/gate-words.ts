import { i18n } from '#i18n';
import { countText } from '../i18n/count-text.ts';
import { listAny } from '../i18n/join.ts';
import type { Gate } from '../knowledge/schema/spotting.ts';
import { isEntry, isList, type RuleNames } from '../spotting/name-rule.ts';

/** More words than this are counted, not listed. */
const MOST_WORDS = 6;

/** A gate in plain words: what must hold around a mention, one condition each, in the order of their reach. */
export function describeGate(gate: Gate, names: RuleNames): string[] {
  const words = (key: 'notIn' | 'before' | 'notBefore' | 'after' | 'notAfter') =>
    gate[key] ? [i18n.t(`gate.${key}`, [listWords(gate[key], names)])] : [];
  const near = (key: 'near' | 'notNear') =>
    (gate[key] ?? []).map(({ any, within }) =>
      i18n.t(`gate.${key}`, [listWords(any, names), i18n.t(`gate.within.${within}`)]),
    );
  return [
    ...(gate.topic === undefined ? [] : [i18n.t('gate.topic', [listAny((names.topics[gate.topic] ?? []).map(quote))])]),
    ...(gate.needs ? [i18n.t('gate.needs', [listAny(gate.needs.map((id) => quoteEntry(id, names)))])] : []),
    ...near('near'),
    ...near('notNear'),
    ...words('before'),
    ...words('notBefore'),
    ...words('after'),
    ...words('notAfter'),
    ...words('notIn'),
    ...(gate.alone ? [i18n.t('gate.alone')] : []),
    ...(gate.mixedCase ? [i18n.t('gate.mixedCase')] : []),
  ];
}

/** Words as written, mentions of an entry (`@id`) by its name, and the words of a list (`$name`). */
function listWords(items: readonly string[], names: RuleNames): string {
  const lists = items.map((item) => (isList(item) ? names.lists[item.slice(1)]! : { words: [item], more: 0 }));
  const all = lists.flatMap(({ words }) => words);
  const more = lists.reduce((sum, list) => sum + list.more, 0);
  // Counting a single word would take the room that the word needs.
  const shown = all.slice(0, all.length + more > MOST_WORDS + 1 ? MOST_WORDS : all.length);
  const rest = all.length - shown.length + more;
  const described = shown.map((word) =>
    isEntry(word) ? i18n.t('gate.entry', [quoteEntry(word.slice(1), names)]) : quote(word),
  );
  return listAny(rest === 0 ? described : [...described, countText('gate.others', rest)]);
}

function quoteEntry(id: string, { entries }: RuleNames): string {
  return quote(entries[id]!);
}

function quote(words: string): string {
  return i18n.t('quote', [words]);
}
