import { expect, test } from 'vitest';
import { RULES } from '../../../src/knowledge/lint/lint-pack.ts';
import { CHANGE_KINDS } from '../../../src/projects/change.ts';
import { readLocales } from './read-locales.ts';

const english = readLocales().find(({ name }) => name === 'en')!.texts;

// Their names are put together by the code, so that no key that is missing would be found there.
test.each([
  ...RULES.map(({ name }) => `check.rule.${name.replaceAll('-', '_')}`),
  ...CHANGE_KINDS.map((kind) => `studio.change.${kind}`),
])('there is a text %s', (key) => expect(english.has(key)).toBe(true));
