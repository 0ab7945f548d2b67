import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { isEdtf } from '../../../../src/knowledge/edtf.ts';
import { findDates } from '../../../../src/page/reading/linked-data.ts';
import { readFacts } from '../../../../src/page/reading/page-facts.ts';
import { dayOf } from '../../../../src/page/reading/published.ts';
import { render } from '../render.ts';

const added: Element[] = [];

afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

function add(name: string, attributes: Record<string, string>, text = ''): void {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  document.head.append(element);
  added.push(element);
}

const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('2025-02-31', '2024-05-18', 'NewsArticle', '__proto__'),
);
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { depthSize: 'medium' },
    word,
    fc.double(),
    fc.constant(null),
    fc.array(tie('data')),
    fc.dictionary(fc.oneof(word, fc.constantFrom('@type', 'datePublished', '@graph', 'toString')), tie('data')),
  ),
}));

test('whatever a page says of itself, each fact is one or is left out', () => {
  fc.assert(
    fc.property(data, word, word, word, word, (linked, date, href, lang, title) => {
      for (const element of added.splice(0)) element.remove();
      add('script', { type: 'application/ld+json' }, JSON.stringify(linked));
      add('meta', { name: 'date', content: date });
      add('link', { rel: 'canonical', href });
      const article = render('<article><h1></h1><time></time><p>one two</p></article>').querySelector('article')!;
      article.setAttribute('lang', lang);
      article.querySelector('h1')!.textContent = title;
      article.querySelector('time')!.setAttribute('datetime', date);
      const facts = readFacts(document, { article: { roots: [article], sure: true }, blocks: [] });
      expect(facts.title.length).toBeLessThanOrEqual(300);
      expect(facts.title).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
      expect(new URL(facts.address).host).toBe(location.host);
      if (facts.published) expect(isEdtf(facts.published.date)).toBe(true);
      if (facts.lang !== null) expect(Intl.getCanonicalLocales(facts.lang)).toEqual([facts.lang]);
    }),
    { numRuns: 500 },
  );
});

test('dates are found in any data, and are texts', () => {
  fc.assert(
    fc.property(fc.array(data), (pieces) => {
      const dates = findDates(pieces.map((piece) => JSON.stringify(piece)));
      expect(dates.every((date) => typeof date === 'string')).toBe(true);
    }),
  );
});

test('a day is one of the calendar, as it is written', () => {
  const now = Date.parse('2026-01-01');
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(99), fc.nat(99), fc.string(), (year, month, day, rest) => {
      const written = [
        String(year).padStart(4, '0'),
        ...[month, day].map((part) => String(part).padStart(2, '0')),
      ].join('-');
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, day);
      const exists = date.toISOString().slice(0, 10) === written;
      const found = dayOf(`${written}T${rest}`, now);
      expect(found).toBe(exists && written >= '1600-01-01' && written <= '2026-01-02' ? written : null);
    }),
    {
      numRuns: 2000,
      examples: [
        [2025, 2, 31, ''],
        [2024, 2, 29, ''],
        [2026, 1, 2, ''],
        [2026, 1, 3, ''],
        [1, 1, 1, ''],
      ],
    },
  );
});
