import { type GeneratedI18nStructure, i18n } from '#i18n';
import { formatNumber } from './locale.ts';

/** Keys of the texts that have a form for each kind of number which their language tells apart. */
export type CountedKey = FormKey extends `${infer Key}.other` ? Key : never;
type FormKey = Extract<keyof GeneratedI18nStructure, `${string}.other`>;

/** From here on French and Spanish want a further form, `many`; nothing that is counted here comes near it. */
const MOST = 999_999;

/**
 * A text in the form that goes with a number, after the plural rules of its language (CLDR: zero, one, two, few, many,
 * other). `$1` is the number; what `rest` holds follows as `$2` and on.
 */
export function countText(key: CountedKey, count: number, ...rest: string[]): string {
  const form = new Intl.PluralRules(i18n.t('locale')).select(Math.min(count, MOST));
  // The English texts, which give the keys their types, have two of the six forms.
  const say: (key: string, values: string[]) => string = i18n.t;
  return say(`${key}.${form}`, [formatNumber(count), ...rest]);
}
