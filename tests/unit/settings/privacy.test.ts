import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings/schema.ts';
import { readPrivacyTable } from '../../support/read-privacy-table.ts';

test('PRIVACY.md names every setting that is stored', () => {
  const row = readPrivacyTable().find(({ name }) => name === 'storage.local settings');
  expect(row?.keys.toSorted()).toEqual(Object.keys(DEFAULT_SETTINGS).toSorted());
});
