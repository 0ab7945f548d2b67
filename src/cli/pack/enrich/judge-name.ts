import type { NewAlias } from '../../../authoring/add-aliases.ts';
import { faultsOf } from '../../../knowledge/lint/aliases.ts';
import type { Actor } from '../../../knowledge/schema/actor.ts';
import { textSchema } from '../../../knowledge/schema/common.ts';
import { aliasSchema } from '../../../knowledge/schema/spotting.ts';
import { isFunctionWord } from '../../../packs/function-words.ts';

export type Judged = { ok: true; alias: NewAlias } | { ok: false; reason: string };

const LONGEST = 100;
/** Signs that stand in descriptions and in names turned round: "Lee (mayor)", "Lee, Ann". */
const ODD = /[()[\]{},;:/\\|<>"“”«»=*#@]/u;
/** Scripts in which words are parted by spaces, and a name is of several. */
const SPACED =
  /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Armenian}|\p{Script=Georgian}|\p{Script=Devanagari}/u;

/** Scripts in which words are not parted, or parted seldom: a name is found in the middle of another. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/** Whether texts may be searched for a name as it is. What needs a gate is left to its author, who alone can give one. */
export function judgeName(text: string, lang: string, { kind }: Pick<Actor, 'kind'>): Judged {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (!textSchema.safeParse(text).success) return no('has signs that a pack may not hold');
  if (text.length > LONGEST) return no(`is longer than ${LONGEST} characters`);
  if (letters.length === 0) return no('has no letters');
  if (ODD.test(text)) return no('has a sign that names in texts seldom have');
  if (isFunctionWord(text)) return no('is a word that stands in every text');
  if (letters.length === 1) return no('has one letter');
  if (letters.length === 2 && UNSPACED.test(text))
    return no('has two letters, which may be part of another word: it needs a gate');
  // Of scripts that have capitals.
  const hasCase = letters.some((letter) => letter.toLowerCase() !== letter.toUpperCase());
  if (hasCase && !letters.some((letter) => letter !== letter.toLowerCase()))
    return no('has no capital: is it a description?');
  if (kind === 'person' && SPACED.test(text) && !/\s/u.test(text))
    return no('is one word, and others may be called by it: it needs a gate');
  const forms: NewAlias[] = [{ text }, { text, type: 'abbr', case: 'exact' }];
  const faults = forms.map((form) => [
    ...faultsOf(text, aliasSchema.parse({ ...form, lang }) as never, kind === 'state'),
  ]);
  const fitting = forms.find((_, i) => faults[i]!.length === 0);
  if (fitting) return { ok: true, alias: lang === 'en' ? fitting : { ...fitting, lang } };
  return no(faults[0]![0]!.replace(/^".*" /, ''));
}

function no(reason: string): Judged {
  return { ok: false, reason };
}
