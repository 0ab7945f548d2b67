import { afterEach, describe, expect, test, vi } from 'vitest';
import { countText } from '../../../src/i18n/count-text.ts';
import { speak } from '../../support/i18n.ts';

afterEach(() => speak('en'));

/** The numbers at which one language or another changes its form. */
const NUMBERS = [0, 1, 2, 5, 11, 21, 101];

describe.each([
  [
    'en',
    [
      '0 entries found',
      '1 entry found',
      '2 entries found',
      '5 entries found',
      '11 entries found',
      '21 entries found',
      '101 entries found',
    ],
  ],
  [
    'de',
    [
      '0 Einträge gefunden',
      '1 Eintrag gefunden',
      '2 Einträge gefunden',
      '5 Einträge gefunden',
      '11 Einträge gefunden',
      '21 Einträge gefunden',
      '101 Einträge gefunden',
    ],
  ],
  [
    'es',
    [
      '0 entradas encontradas',
      '1 entrada encontrada',
      '2 entradas encontradas',
      '5 entradas encontradas',
      '11 entradas encontradas',
      '21 entradas encontradas',
      '101 entradas encontradas',
    ],
  ],
  [
    'fr',
    [
      '0 entrée trouvée',
      '1 entrée trouvée',
      '2 entrées trouvées',
      '5 entrées trouvées',
      '11 entrées trouvées',
      '21 entrées trouvées',
      '101 entrées trouvées',
    ],
  ],
  [
    'ru',
    [
      'Найдено 0 записей',
      'Найдена 1 запись',
      'Найдены 2 записи',
      'Найдено 5 записей',
      'Найдено 11 записей',
      'Найдена 21 запись',
      'Найдена 101 запись',
    ],
  ],
  [
    'uk',
    [
      'Знайдено 0 записів',
      'Знайдено 1 запис',
      'Знайдено 2 записи',
      'Знайдено 5 записів',
      'Знайдено 11 записів',
      'Знайдено 21 запис',
      'Знайдено 101 запис',
    ],
  ],
  [
    'zh_CN',
    [
      '找到 0 个条目',
      '找到 1 个条目',
      '找到 2 个条目',
      '找到 5 个条目',
      '找到 11 个条目',
      '找到 21 个条目',
      '找到 101 个条目',
    ],
  ],
  [
    'ar',
    [
      'لم يُعثر على مداخل',
      'عُثر على مدخل واحد',
      'عُثر على مدخلين',
      'عُثر على 5 مداخل',
      'عُثر على 11 مدخلًا',
      'عُثر على 21 مدخلًا',
      'عُثر على 101 مدخل',
    ],
  ],
])('in %s', (language, texts) => {
  test.each(NUMBERS.map((number, index) => [number, texts[index]!] as const))('%i: %s', (number, text) => {
    speak(language);
    expect(countText('panel.found', number)).toBe(text);
  });
});

test('what belongs to the text beside the number stands after it', () => {
  expect(countText('card.asOf.since', 21, 'Mar 20, 2023')).toBe('Changed since Mar 20, 2023: 21 positions');
});

test.each([
  ['en', 'en-US', 1234, '1,234 entries found'],
  ['de', 'de-DE', 1234, '1.234 Einträge gefunden'],
  ['fr', 'fr-FR', 1_000_000, '1\u202f000\u202f000 entrées trouvées'],
  // The reader's region counts only in the language of the interface.
  ['de', 'en-US', 1234, '1.234 Einträge gefunden'],
])('in %s for a reader in %s, %i: %s', (language, reader, count, text) => {
  speak(language);
  vi.stubGlobal('navigator', { language: reader });
  expect(countText('panel.found', count)).toBe(text);
  vi.unstubAllGlobals();
});
