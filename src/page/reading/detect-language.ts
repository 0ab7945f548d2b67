import { browser } from '@wxt-dev/browser';

// Enough text to tell a language from its neighbours, UTF-16 units.
const SAMPLE = 2000;

/** The language that a text is written in, as the browser reckons; null where it is not sure. */
export async function detectLanguage(text: string): Promise<string | null> {
  try {
    const { isReliable, languages } = await browser.i18n.detectLanguage(text.slice(0, SAMPLE));
    return isReliable ? (languages[0]?.language ?? null) : null;
  } catch {
    return null;
  }
}
