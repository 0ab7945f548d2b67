import { afterEach, describe, expect, test } from 'vitest';
import { directionOf, isSpoken, nameLanguage } from '../../../src/i18n/language.ts';
import { speak } from '../../support/i18n.ts';

afterEach(() => speak('en'));

test.each([
  ['en', 'ltr'],
  ['zh-CN', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
])('%s runs %s', (language, direction) => expect(directionOf(language)).toBe(direction));

describe.each([
  ['en', 'en', true, 'English'],
  ['en', 'en-GB', true, 'British English'],
  ['en', 'fr', false, 'French'],
  ['de', 'en', false, 'Englisch'],
  ['zh_CN', 'zh-TW', true, '中文（台湾）'],
  ['zh_CN', 'en', false, '英语'],
])('in %s, %s', (name, language, spoken, called) => {
  test(`is spoken: ${spoken}`, () => {
    speak(name);
    expect(isSpoken(language)).toBe(spoken);
  });
  test(`is called ${called}`, () => {
    speak(name);
    expect(nameLanguage(language)).toBe(called);
  });
});
