import { titleOf } from './fact-forms.ts';

/** Longest line that is taken for a headline, UTF-16 units. */
const LONGEST = 160;
/** Where no headline ends: that of a sentence, a greeting, a label, or a line that goes on. */
const ENDS_OTHERWISE = /[.!?;:,…—–。！？；：，、؟،۔-]["'”’»」』)\]]*$/u;
const BEGINS_AS_NAME = /^["'“‘«„「『([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** A line that says who has written: nothing but names behind the word for it. */
const BYLINE = /^(?:By|Von|Par|Por|De|Автор|Автори|Авторы)(?::?[ ,]+(?:\p{Lu}[^ ,]*|and|und|et|y|и|і|та))+$/u;
const LETTER = /\p{L}/gu;

/**
 * The headline that a plain text begins with: a line by itself before a longer paragraph, which ends as no sentence
 * does. Null where the first line may be anything else.
 *
 * @param text with one blank line between two paragraphs
 */
export function headlineOf(text: string): string | null {
  const [first = '', next = ''] = text.split('\n\n', 2);
  const line = first.trim();
  if (line.includes('\n') || line.length > LONGEST || next.length <= line.length) return null;
  if (!BEGINS_AS_NAME.test(line) || ENDS_OTHERWISE.test(line) || BYLINE.test(line)) return null;
  if ((line.match(LETTER)?.length ?? 0) < 4) return null;
  // A day, an address, or a name at the head of a letter says nothing of what the text is about.
  return line.split(/\s+/).length > 2 || /\p{scx=Han}{4}/u.test(line) ? titleOf(line) : null;
}
