import { i18n } from '#i18n';
import { countText } from '../i18n/count-text.ts';
import { type Alternative, parsePhrase } from '../knowledge/parse-phrase.ts';
import { isEntry, type RuleNames } from '../spotting/name-rule.ts';

/** More alternatives than this at one place are left out. */
const MOST_ALTERNATIVES = 5;

/**
 * What a phrase of a pack asks for, place by place, for readers: `a / an / the`, `(immediate)`, `cease fire`. Hyphens and
 * the like between words are left out.
 */
export function phraseSlots(phrase: string, names: RuleNames): string[] {
  return parsePhrase(phrase).elements.flatMap((element) => {
    if ('gap' in element) return countText('phrase.gap', element.gap);
    if (element.alternatives.every((one) => 'words' in one && !/[\p{L}\p{N}]/u.test(one.words))) return [];
    const all = element.alternatives.flatMap((one) => wordingsOf(one, names));
    const words = [...all.slice(0, MOST_ALTERNATIVES), ...(all.length > MOST_ALTERNATIVES ? ['…'] : [])].join(' / ');
    return element.optional ? i18n.t('phrase.optional', [words]) : words;
  });
}

function wordingsOf(alternative: Alternative, { entries, lists }: RuleNames): string[] {
  const nameEntry = (id: string) => i18n.t('phrase.entry', [entries[id]!]);
  if ('words' in alternative) return [alternative.words];
  if ('entry' in alternative) return [nameEntry(alternative.entry)];
  return lists[alternative.list]!.words.map((word) => (isEntry(word) ? nameEntry(word.slice(1)) : word));
}
