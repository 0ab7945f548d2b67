import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/settings/schema.ts';
import { readExported } from '../../../../src/ui/options/settings-file.ts';

describe('a file of settings', () => {
  test('is read as it was written', () => {
    expect(readExported(JSON.stringify(DEFAULT_SETTINGS))).toEqual(DEFAULT_SETTINGS);
  });

  test('may hold values that do not fit: they are checked one by one later', () => {
    expect(readExported('{"version": 9, "enabled": "no"}')).toEqual({ version: 9, enabled: 'no' });
  });

  test.each(['', 'settings', 'null', '7', '[]', '[{"version": 1, "enabled": true}]', '{}', '{"version": 1}'])(
    'is not %s',
    (text) => {
      expect(readExported(text)).toBeNull();
    },
  );
});
