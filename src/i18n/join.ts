import { i18n } from '#i18n';
import { interfaceLocale } from './locale.ts';

/** What a thing is called, and the thing: `Agrees: China`. Languages differ in the sign and the space between. */
export function pair(label: string, value: string): string {
  return i18n.t('join.pair', [label, value]);
}

/** A text with a remark in brackets; the text alone where there is none. */
export function withRemark(text: string, remark: string | null): string {
  return remark === null ? text : i18n.t('join.remark', [text, remark]);
}

/** What follows a text after a comma, the comma included. */
export function further(text: string): string {
  return i18n.t('join.further', [text]);
}

/** Whole sentences, one after the other. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((before, next) => (before ? i18n.t('join.sentences', [before, next]) : next), '');
}

/** `a, b and c`. */
export function listAll(items: readonly string[]): string {
  return new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' }).format(items);
}

/** `a, b or c`. */
export function listAny(items: readonly string[]): string {
  return new Intl.ListFormat(interfaceLocale(), { type: 'disjunction' }).format(items);
}
