import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { directionOf } from '../../i18n/language.ts';

/** The language of the pack that is shown inside, as a BCP 47 tag; null while it is not known. */
export const PackLanguage = createContext<string | null>(null);

/**
 * Attributes of an element that holds words of the pack, or of one of its sources: their language, which need not be that
 * of the interface, and which way they run.
 */
export function usePackWords(source?: string): { lang?: string; dir: 'ltr' | 'rtl' | 'auto' } {
  const pack = useContext(PackLanguage);
  const lang = source ?? pack;
  return lang === null ? { dir: 'auto' } : wordsIn(lang);
}

/** The same attributes for words of a pack whose language (BCP 47 tag) is at hand. */
export function wordsIn(lang: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang, dir: directionOf(lang) };
}

/** Words of the pack within a text of the interface. */
export function PackWords({ children }: { children: ComponentChildren }) {
  return <bdi {...usePackWords()}>{children}</bdi>;
}
