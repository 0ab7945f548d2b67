import { expect, test } from 'vitest';
import { readArticle } from '../../../../../src/cli/pack/archive/read-article.ts';

const GOOD: [title: string, line: unknown, about: Record<string, string>][] = [
  ['text alone', { text: 'A' }, {}],
  [
    'all there is',
    { text: 'A', id: '7', title: 'T', url: 'https://a.example', outlet: 'O', published: '2024-05-01', lang: 'en' },
    { id: '7', title: 'T', url: 'https://a.example', outlet: 'O', published: '2024-05-01', lang: 'en' },
  ],
  ['a number for an id', { text: 'A', id: 7 }, { id: '7' }],
  ['a time of day', { text: 'A', published: '2024-05-01T10:00:00Z' }, { published: '2024-05-01' }],
  ['a day that is none', { text: 'A', published: '2024-13-01' }, {}],
  ['a year', { text: 'A', published: '2024' }, {}],
  ['nothing said', { text: 'A', id: null, title: null, published: null }, {}],
  ['facts of another kind', { text: 'A', id: {}, title: ['T'], url: true, outlet: '', published: 20240501 }, {}],
  ['fields that are not read', { text: 'A', author: 'B', __proto__: { id: 'x' } }, {}],
  ['what a terminal would obey', { text: 'A', title: '\u001b[2Jab\u202ecd\n\u0007' }, { title: '[2Jab cd' }],
  ['a long title', { text: 'A', title: 'x'.repeat(501) }, { title: 'x'.repeat(500) }],
];
test.each(GOOD)('%s', (_, line, about) => {
  expect(readArticle(JSON.stringify(line))).toEqual({ text: 'A', about });
});

const BAD: [line: string, reason: string][] = [
  ['{"text": ', 'is no JSON'],
  ['"text"', 'is no object with a "text"'],
  ['null', 'is no object with a "text"'],
  ['[{"text": "A"}]', 'is no object with a "text"'],
  ['{}', 'has no "text"'],
  ['{"text": 7}', 'has no "text"'],
  ['{"text": " \\n"}', 'has an empty "text"'],
];
test.each(BAD)('%s', (line, reason) => {
  expect(readArticle(line)).toBe(reason);
});

test('what is nested without end', () => {
  expect(readArticle(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('is no object with a "text"');
  expect(readArticle(`{"text": "A", "title": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual({
    text: 'A',
    about: {},
  });
});
