import { nameLanguage } from '../../i18n/language.ts';
import { langSchema } from '../../knowledge/schema/common.ts';
import { wordsIn } from '../components/pack-words.tsx';

/** A language as its author has it, or null where that is no BCP 47 tag, as while one is typed: browsers throw at such. */
export function draftLanguage(lang: string | undefined): string | null {
  return lang !== undefined && langSchema.safeParse(lang).success ? lang : null;
}

/** Attributes of words in such a language. */
export function draftWords(lang: string | undefined): { lang?: string; dir: 'ltr' | 'rtl' | 'auto' } {
  const known = draftLanguage(lang);
  return known === null ? { dir: 'auto' } : wordsIn(known);
}

/** The name of such a language; as it was typed where it is none. */
export function nameDraftLanguage(lang: string): string {
  return draftLanguage(lang) === null ? lang : nameLanguage(lang);
}
