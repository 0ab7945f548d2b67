import { i18n } from '#i18n';
import type { Gate } from '../knowledge/schema/spotting.ts';
import { countText } from '../texts/count-text.ts';
import { listAny } from '../texts/join.ts';

/** More words than this are counted, not listed. */
const MOST_WORDS = 6;

/** A gate in plain words: what must hold around a mention, one condition each, in the order of their reach. */
export function describeGate(gate: Gate): string[] {
  const words = (key: 'notIn' | 'before' | 'notBefore' | 'after' | 'notAfter') =>
    gate[key] ? [i18n.t(`gate.${key}`, [listWords(gate[key])])] : [];
  const near = (key: 'near' | 'notNear') =>
    (gate[key] ?? []).map(({ any, within }) =>
      i18n.t(`gate.${key}`, [listWords(any), i18n.t(`gate.within.${within}`)]),
    );
  return [
    ...(gate.topic === undefined ? [] : [i18n.t('gate.topic', [quoteId(gate.topic)])]),
    ...(gate.needs ? [i18n.t('gate.needs', [listAny(gate.needs.map(quoteId))])] : []),
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

function listWords(items: readonly string[]): string {
  const shown = items.slice(0, items.length > MOST_WORDS + 1 ? MOST_WORDS : items.length).map(describeWord);
  const rest = items.length - shown.length;
  return listAny(rest === 0 ? shown : [...shown, countText('gate.others', rest)]);
}

/** A word as written, a mention of an entry (`@id`), or any word of a list (`$name`). */
export function describeWord(item: string): string {
  if (item.startsWith('@')) return i18n.t('gate.entry', [quoteId(item.slice(1))]);
  if (/^\$[a-z]/.test(item)) return i18n.t('gate.list', [quoteId(item.slice(1))]);
  return i18n.t('quote', [item]);
}

function quoteId(id: string): string {
  return i18n.t('quote', [id.replaceAll('-', ' ')]);
}
