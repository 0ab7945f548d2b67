import { i18n } from '#i18n';
import { type Alternative, parsePhrase } from '../spotting/parse-phrase.ts';
import { countText } from '../texts/count-text.ts';

/** More alternatives than this at one place are left out. */
const MOST_ALTERNATIVES = 5;

/**
 * What a phrase of a pack asks for, place by place, for readers: `a / an / the`, `(immediate)`, `cease fire`. Hyphens and
 * the like between words are left out.
 */
export function phraseSlots(phrase: string): string[] {
  return parsePhrase(phrase).elements.flatMap((element) => {
    if ('gap' in element) return countText('phrase.gap', element.gap);
    if (element.alternatives.every((one) => 'words' in one && !/[\p{L}\p{N}]/u.test(one.words))) return [];
    const shown = element.alternatives.slice(0, MOST_ALTERNATIVES).map(nameOf);
    const words = [...shown, ...(element.alternatives.length > shown.length ? ['…'] : [])].join(' / ');
    return element.optional ? i18n.t('phrase.optional', [words]) : words;
  });
}

function nameOf(alternative: Alternative): string {
  if ('words' in alternative) return alternative.words;
  if ('entry' in alternative) return i18n.t('phrase.entry', [alternative.entry.replaceAll('-', ' ')]);
  return i18n.t('phrase.list', [alternative.list.replaceAll('-', ' ')]);
}
