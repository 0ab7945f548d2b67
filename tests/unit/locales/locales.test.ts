import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../../src/knowledge/category.ts';
import { PROBLEM_KINDS } from '../../../src/knowledge/problem.ts';
import { actorKindSchema } from '../../../src/knowledge/schema/actor.ts';
import { entrySchema } from '../../../src/knowledge/schema/entry.ts';
import { LANGUAGES } from '../../../src/ui/options/languages.ts';
import { findKeys, readCode } from './find-keys.ts';
import { type Forms, readLocales } from './read-locales.ts';

const locales = readLocales();
const english = locales.find(({ name }) => name === 'en')!.texts;

/** Scripts that run from right to left, of the languages that browsers have menus in. */
const RIGHT_TO_LEFT = ['Arab', 'Hebr'];

/** Most characters that the stores take, and browsers show. */
const LIMITS = { extensionName: 75, extensionDescription: 132 };

/** What a typewriter has instead: straight quotation marks and apostrophes, three points, a space too many. */
const TYPEWRITTEN = /["']|\.\.\.|\u0020\u0020|^\u0020|\u0020$/;

/** Signs that others write, and spaces where a line must not break. */
const FOREIGN_SIGNS: Record<string, RegExp> = {
  ar: /[,;?“”„]/,
  de: /[”«»]/,
  en: /[„«»]/,
  es: /[“”„]|^[^¿]*\?|^[^¡]*!/,
  fr: /[“”„]|\u0020[:;!?»]|[^\s][;!?»]|«\u0020|«\S|[^\s\d]:/,
  ru: /[“”„]/,
  uk: /[“”„]/,
  zh_CN: /[„«»]|\p{Script=Han}\s*[,:;()?!]|\p{Script=Han}\.(?!\w)|[,:;()?!]\s*\p{Script=Han}/u,
};

describe.each(locales)('texts in $name', ({ name, texts }) => {
  const text = (key: string) => String(texts.get(key)?.['']);

  test('have the keys of the English ones, in their order', () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
  });

  test('have a form for each kind of number that the language tells apart, where the English ones have forms', () => {
    const kinds = [...kindsIn(text('locale')).keys()].toSorted();
    const expected = mapTexts(english, (forms) => ('' in forms ? [''] : kinds));
    expect(mapTexts(texts, (forms) => Object.keys(forms).toSorted())).toEqual(expected);
  });

  test('name the number in a form that goes with more than one', () => {
    const several = [...kindsIn(text('locale'))].filter(([, numbers]) => numbers.length > 1).map(([kind]) => kind);
    const silent = (forms: Forms) => several.some((kind) => forms[kind] && !String(forms[kind]).includes('$1'));
    expect([...texts].filter(([, forms]) => silent(forms)).map(([key]) => key)).toEqual([]);
  });

  test('have the placeholders of the English ones', () => {
    expect(mapTexts(texts, placeholdersOf)).toEqual(mapTexts(english, placeholdersOf));
  });

  test('are neither empty nor anything but text', () => {
    expect(findForms(texts, (form) => typeof form !== 'string' || form.trim() === '')).toEqual([]);
  });

  test('have no sign of a placeholder without its number', () => {
    expect(findForms(texts, (form) => /\$(?![1-9])/.test(String(form)))).toEqual([]);
  });

  // Chromium reads what stands between two dollar signs as the name of a placeholder, and refuses the whole extension.
  test('have something between two placeholders', () => {
    expect(findForms(texts, (form) => /\$\w+\$/.test(String(form)))).toEqual([]);
  });

  test.each([
    ['options.sites.alwaysNone', 'popup.always'],
    ['options.dismissed.none', 'card.dismiss.title'],
    ['options.notes.none', 'note.add'],
  ])('call a button in %s what it is called: %s', (key, button) => {
    expect(text(key)).toContain(text(button));
  });

  test('have the signs of their language', () => {
    const signs = FOREIGN_SIGNS[name];
    if (!signs) throw new Error(`FOREIGN_SIGNS has no row for ${name}: the signs that its writers do not use`);
    const foreign = [TYPEWRITTEN, signs];
    expect(findForms(texts, (form) => foreign.some((sign) => sign.test(String(form))))).toEqual([]);
  });

  test('say which language they are in, as their file does', () => {
    expect(Intl.getCanonicalLocales(text('locale'))).toEqual([text('locale')]);
    expect(`${new Intl.Locale(text('locale')).maximize()}`).toBe(`${localeOf(name).maximize()}`);
  });

  test('say which way they run', () => {
    const isRightToLeft = RIGHT_TO_LEFT.includes(localeOf(name).maximize().script ?? '');
    expect(text('direction')).toBe(isRightToLeft ? 'rtl' : 'ltr');
  });

  test.each(Object.entries(LIMITS))('keep %s within %i characters', (key, limit) => {
    expect(text(key).length).toBeLessThanOrEqual(limit);
  });
});

test('the options page names every language', () => {
  const spoken = locales.map(({ texts }) => texts.get('locale')?.['']);
  expect(LANGUAGES.toSorted(), 'LANGUAGES in src/ui/options/languages.ts').toEqual(spoken.toSorted());
});

// The code puts these keys together, so that no key that is missing would be found there.
describe('there is a text for', () => {
  const kinds = [...actorKindSchema.options, ...entrySchema.shape.kind.options];
  test.each([
    ...CATEGORIES.flatMap((category) =>
      ['category', 'options.example', 'welcome.meaning'].map((group) => [`the category ${category}`, group, category]),
    ),
    ...kinds.map((kind) => [`the kind ${kind}`, 'kind', kind]),
    ...PROBLEM_KINDS.map((kind) => [`the problem ${kind}`, 'options.packs.problem', kind]),
  ])('%s: %s', (_, group, name) => {
    expect(english.has(`${group}.${name}`), `assets/locales/*.yml need ${group}.${name}`).toBe(true);
  });
});

describe('the code and the texts', () => {
  const asked = readCode().flatMap(findKeys);
  const keys = [...english.keys()];

  test('every key that is used exists', () => {
    const missing = asked.filter(({ certain, pattern }) => certain && !keys.some((key) => pattern.test(key)));
    expect(missing.map(({ wording }) => wording)).toEqual([]);
  });

  test('every key that exists is used', () => {
    expect(keys.filter((key) => !asked.some(({ pattern }) => pattern.test(key)))).toEqual([]);
  });
});

describe('keys are found in', () => {
  test.each<[string, string[]]>([
    ["i18n.t('a.b')", ['a.b']],
    ["i18n.t('a')", ['a']],
    ["countText('a.b', 2)", ['a.b']],
    ["i18n.t('a.b', [one, i18n.t('c')])", ['a.b', 'c']],
    ["i18n.t(same(one, other) ? 'a.b' : 'a.c')", ['a.b', 'a.c']],
    ["i18n.t(one === 'b' ? 'a.b' : 'a.c', ['d'])", ['a.b', 'a.c']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    ['i18n.t(`a.${keyOf(one)}`)', ['a.${keyOf(one)}']],
    ["name: '__MSG_a_b__'", ['__MSG_a_b__']],
    ["text('a.b')", []],
  ])('%s: %j', (code, wordings) => {
    const certain = findKeys(code).filter((one) => one.certain);
    expect(certain.map(({ wording }) => wording)).toEqual(wordings);
  });

  test.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    ['i18n.t(`a.${b}`)', 'a.x', true],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    ['i18n.t(`a.${b}`)', 'a.x.y', false],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    ['i18n.t(`a.${b}.c`)', 'a.x.c', true],
    ["i18n.t('a.b')", 'axb', false],
    ["'__MSG_a_b__'", 'a.b', true],
    ["const key = 'a.b'", 'a.b', true],
  ])('%s: %s, %j', (code, key, isUsed) => {
    expect(findKeys(code).some(({ pattern }) => pattern.test(key))).toBe(isUsed);
  });
});

function localeOf(name: string): Intl.Locale {
  return new Intl.Locale(name.replace('_', '-'));
}

function mapTexts<Value>(texts: Map<string, Forms>, map: (forms: Forms) => Value): Record<string, Value> {
  return Object.fromEntries([...texts].map(([key, forms]) => [key, map(forms)]));
}

function findForms(texts: Map<string, Forms>, isWrong: (form: unknown) => boolean): string[] {
  return [...texts].filter(([, forms]) => Object.values(forms).some(isWrong)).map(([key]) => key);
}

/** The placeholders of a text, of each form once; the number may stand there as a word, or not at all. */
function placeholdersOf(forms: Forms): string[] {
  const isNumber = (sign: string) => sign === '$1' && !('' in forms);
  const signs = Object.values(forms).map((form) =>
    [...new Set(String(form).match(/\$\d|%s/g))].filter((sign) => !isNumber(sign)).toSorted(),
  );
  return [...new Set(signs.map((each) => each.join(' ')))];
}

/** The kinds of numbers that a language tells apart, each with those up to 200 that are of it. */
function kindsIn(language: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(language);
  return Map.groupBy(Array(201).keys(), (number) => rules.select(number));
}
