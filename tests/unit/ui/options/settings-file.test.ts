import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/settings/schema.ts';
import { isTooLarge, readExported } from '../../../../src/ui/options/settings-file.ts';

describe('a file of settings', () => {
  test('is read as it was written', () => {
    expect(readExported(JSON.stringify(DEFAULT_SETTINGS))).toEqual({ settings: DEFAULT_SETTINGS, notes: undefined });
  });

  test('may hold values that do not fit: they are checked one by one later', () => {
    const settings = { version: 9, enabled: 'no' };
    expect(readExported('{"version": 9, "enabled": "no"}')).toEqual({ settings, notes: undefined });
  });

  test.each([[[]], ['anything'], [null]])('may hold notes, which are none of the settings: %j', (notes) => {
    const read = readExported(JSON.stringify({ version: 1, enabled: true, notes }));
    expect(read).toEqual({ settings: { version: 1, enabled: true }, notes });
  });

  test.each(['', 'settings', 'null', '7', '[]', '[{"version": 1, "enabled": true}]', '{}', '{"version": 1}'])(
    'is not %s',
    (text) => {
      expect(readExported(text)).toBeNull();
    },
  );

  test.each([
    ['settings alone', { sitesOff: ['x'.repeat(300_000)] }, 'tooLarge'],
    ['in bytes', { sitesOff: ['€'.repeat(100_000)] }, 'tooLarge'],
    ['notes alone', { notes: ['x'.repeat(300_000)] }, { settings: { version: 1, enabled: true } }],
  ])('that is larger than settings are may be so by its notes: %s', (_, more, expected) => {
    const read = readExported(JSON.stringify({ version: 1, enabled: true, ...more }));
    if (typeof expected === 'string') expect(read).toBe(expected);
    else expect(read).toMatchObject(expected);
  });

  test('has room for as many notes as there may be, of letters that take most room, with room to indent', () => {
    const note = (i: number) => ({ entry: `${i}/${'€'.repeat(190)}`, text: '€'.repeat(2000), changed: '2026-11-30' });
    const notes = Array.from({ length: 2000 }, (_, i) => note(i));
    const size = new TextEncoder().encode(JSON.stringify({ ...DEFAULT_SETTINGS, notes }, null, 2)).length;
    expect(isTooLarge({ size })).toBe(false);
    expect(isTooLarge({ size: size * 2 })).toBe(true);
  });
});
