import type { Found, LintContext } from './rule.ts';
import { shownTexts } from './shown-texts.ts';

/** Most characters, so that a card stays a card and every side gets the same space. */
export const MAX_LENGTH = {
  label: 60,
  note: 140,
  gist: 160,
  context: 240,
  about: 160,
  proposition: 160,
  condition: 160,
  remark: 240,
};

/** Rule 12: length limits. A character is a Unicode code point. */
export function* checkLengths({ pack }: LintContext): Generator<Found> {
  for (const { text, field, path, record } of shownTexts(pack)) {
    const length = [...text].length;
    if (length <= MAX_LENGTH[field]) continue;
    yield { path, record, reason: `has ${length} characters, at most ${MAX_LENGTH[field]} are allowed` };
  }
}
