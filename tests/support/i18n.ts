import { parse } from 'yaml';
import english from '../../assets/locales/en.yml?raw';

type Texts = { [key: string]: Texts | string };

const texts: Texts = parse(english);

/** Stands in for `#i18n` in tests, where no browser gives the texts: the English ones, with counts and substitutions. */
export const i18n = {
  t(key: string, ...rest: (number | (string | number)[] | undefined)[]): string {
    const count = rest.find((argument) => typeof argument === 'number');
    const given = rest.find((argument) => Array.isArray(argument)) ?? (count === undefined ? [] : [count]);
    const text = key.split('.').reduce<Texts | string | undefined>((at, step) => (at as Texts)?.[step], texts);
    const form = typeof text === 'object' ? (count === 1 ? text['1'] : text.n) : text;
    if (typeof form !== 'string') throw new Error(`No text ${key}`);
    return form.replace(/\$([1-9])/g, (_, index) => String(given[Number(index) - 1] ?? ''));
  },
};
