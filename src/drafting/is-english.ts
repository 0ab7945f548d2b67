const FUNCTION_WORDS = new Set(
  'the of and to in a is that for it was on with as are be at by this have from or had not but what they his were an which said has he she will'.split(
    ' ',
  ),
);
/** Of running English text more than a third are such words; of other languages hardly any. */
const LEAST_SHARE = 0.15;
const LEAST_WORDS = 12;
const MOST_READ = 20_000;

/** Whether a text is in English: most words have Latin letters and, of more than a few, enough are its commonest. */
export function isEnglish(text: string): boolean {
  const words = text.slice(0, MOST_READ).match(/\p{L}+/gu) ?? [];
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word)).length;
  if (latin < words.length / 2) return false;
  if (words.length < LEAST_WORDS) return true;
  return words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length >= LEAST_SHARE * words.length;
}
