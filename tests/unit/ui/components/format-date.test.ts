import { afterEach, describe, expect, test } from 'vitest';
import { formatDated, formatEdtf } from '../../../../src/ui/components/format-date.ts';
import { speak } from '../../../support/i18n.ts';

afterEach(() => speak('en'));

describe('formatEdtf', () => {
  test.each([
    ['2023', 'en-GB', '2023'],
    ['2023-04', 'en-GB', 'Apr 2023'],
    ['2023-04-26', 'en-GB', '26 Apr 2023'],
    ['2023-04-26', 'en-US', 'Apr 26, 2023'],
    ['2023-04-26', 'de', '26. Apr. 2023'],
    ['2023-04-26/2023-04-28', 'en-GB', '26 – 28 Apr 2023'],
    ['2023-11/2024-02', 'en-GB', 'Nov 2023 – Feb 2024'],
    ['2023/2024-02', 'en-GB', '2023 – Feb 2024'],
    ['2023-04/..', 'en-GB', 'since Apr 2023'],
    ['../2023-04-26', 'en-GB', 'by 26 Apr 2023'],
    ['0044-03-15', 'en-GB', '15 Mar 44'],
    ['2025-02-31', 'en-GB', '2025-02-31'],
    ['last May', 'en-GB', 'last May'],
  ])('%s in %s is %s', (edtf, locale, expected) => {
    expect(formatEdtf(edtf, locale).replaceAll(/\s/g, ' ')).toBe(expected);
  });
});

describe('what stands before a day, a month or a year', () => {
  test.each([
    ['fr', '2022-02-24/..', 'depuis le 24 févr. 2022'],
    ['fr', '2022-02/..', 'depuis févr. 2022'],
    ['fr', '2022/..', 'depuis 2022'],
    ['fr', '../2022-02-24', 'au plus tard le 24 févr. 2022'],
    ['fr', '../2022-02', 'au plus tard en févr. 2022'],
    ['es', '2022-02-24/..', 'desde el 24 feb 2022'],
    ['es', '2022-02/..', 'desde feb 2022'],
    ['es', '../2022', 'a más tardar en 2022'],
    ['de', '2022-02-24/..', 'seit dem 24. Feb. 2022'],
    ['de', '2022-02/..', 'seit Feb. 2022'],
    ['de', '../2022-02', 'spätestens im Feb. 2022'],
    ['ru', '2022-03-24/..', 'с 24 мар. 2022 г.'],
    ['ru', '2022-03/..', 'март 2022 г. и позже'],
    ['ru', '../2022', 'не позднее 2022 года'],
    ['uk', '2022/..', 'з 2022 року'],
    ['zh_CN', '2022-02/..', '自2022年2月起'],
  ])('%s: %s is %s', (language, edtf, expected) => {
    speak(language);
    expect(formatEdtf(edtf, language.replace('_', '-')).replaceAll(/\s/g, ' ')).toBe(expected);
  });
});

describe('formatDated', () => {
  test.each([
    ['2023', 'stated', { date: '2023', known: null }],
    ['2023', 'external', { date: '2023', known: 'checked elsewhere' }],
    ['2023', 'computed', { date: '2023', known: 'worked out from the source' }],
    [null, 'unknown', { date: 'Date unknown', known: null }],
    [null, 'stated', { date: 'Date unknown', known: null }],
  ] as const)('%s, %s', (edtf, basis, expected) => {
    expect(formatDated({ edtf, basis })).toEqual(expected);
  });
});
