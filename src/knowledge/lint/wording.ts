import type { Found, LintContext } from './rule.ts';
import { shownTexts } from './shown-texts.ts';

/** Words that take a side. A `/` parts the inflections of one word. */
const LOADED = [
  // Verbs that cast doubt on a statement or presume that it is true.
  'claimed/claiming/claims that/claim that/claims to/claim to/claims it/claims its',
  'admit/admits/admitted/admitting',
  'reveal/reveals/revealed/revealing',
  'point out/points out/pointed out/pointing out',
  'insist/insists/insisted/insisting',
  'concede/concedes/conceded',
  'boast/boasts/boasted',
  // Verbs of praise and blame.
  'laud/lauds/lauded/lauding',
  'slam/slams/slammed/slamming',
  'blast/blasts/blasted',
  'hail/hails/hailed',
  'threw its weight behind/thrown its weight behind/throws its weight behind',
  // Adjectives and adverbs of judgement.
  'controversial/controversially',
  'so-called',
  'alleged/allegedly',
  'notorious/infamous',
  'brutal/heinous/barbaric',
  'historic/landmark/groundbreaking',
  'courageous/heroic/shameful/cynical',
  'obviously/undoubtedly/unfortunately/fortunately',
];

/** Words whose meaning moves with the day on which they are read. */
const MOVING = ['currently/recently/nowadays/now/today/at present/these days'];

const patterns = [
  ...LOADED.map((words) => ({ pattern: toPattern(words), why: 'is not neutral' })),
  ...MOVING.map((words) => ({ pattern: toPattern(words), why: 'means another time for each reader: give the date' })),
];

/** Rule 10: neither loaded words nor moving times in our own wording. Words within quotation marks are another's. */
export function* checkWording({ pack }: LintContext): Generator<Found> {
  for (const { text, path, record } of shownTexts(pack)) {
    if (text.startsWith('Draft:')) yield { path, record, reason: 'is still what `pack draft` wrote' };
    const own = text.replace(/“[^”]*”|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
    for (const { pattern, why } of patterns) {
      const word = pattern.exec(own)?.[1];
      if (word) yield { path, record, reason: `"${word}" ${why}` };
    }
  }
}

function toPattern(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(${words.split('/').join('|')})(?![\\p{L}\\p{N}-])`, 'iu');
}
