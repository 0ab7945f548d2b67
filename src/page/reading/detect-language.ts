import { browser } from '@wxt-dev/browser';

// Enough text to tell a language from its neighbours, UTF-16 units.
const SAMPLE = 2000;

/** The language that a page's text is written in, as the browser reckons; null where it is not sure. */
export async function detectLanguage(blocks: readonly { text: string }[]): Promise<string | null> {
  let sample = '';
  for (const { text } of blocks) {
    if (sample.length >= SAMPLE) break;
    sample += `${text.slice(0, SAMPLE)}\n`;
  }
  try {
    const { isReliable, languages } = await browser.i18n.detectLanguage(sample.slice(0, SAMPLE));
    return isReliable ? (languages[0]?.language ?? null) : null;
  } catch {
    return null;
  }
}
