import { describe, expect, test } from 'vitest';
import { combineDrafts } from '../../../src/drafting/combine-drafts.ts';
import { draftDocument } from '../../../src/drafting/draft-document.ts';

/** Every actor of some texts as "name (kind): other forms". */
function actorsOf(...texts: string[]): string[] {
  const drafts = texts.map((text, i) => draftDocument({ name: `${i}.txt`, text }));
  return combineDrafts(drafts).actors.map(({ name, kind, aliases }) => {
    const others = aliases.map(({ text }) => text).filter((text) => text !== name);
    return `${name} (${kind})${others.length ? `: ${others.toSorted().join(', ')}` : ''}`;
  });
}

describe('names with their kinds and other forms', () => {
  test.each<[string, string[]]>([
    ['The mayor, Ann Lee, opened it. Lee was late.', ['Ann Lee (person): Lee']],
    [
      'President Olena Marchenkoo spoke. Later Marchenkoo and Marchenko left.',
      ['Olena Marchenkoo (person): Marchenko, Marchenkoo'],
    ],
    ['Sen. Jim Rowe (R-Ohio) spoke to the town.', ['Jim Rowe (person)']],
    ['Rep. Ann Lee (D-Iowa) spoke to the town.', ['Ann Lee (person)']],
    ['Mr. Rowe spoke, and then Jim Rowe left.', ['Jim Rowe (person): Rowe']],
    ['The paper wrote to John F. Kennedy and to John Kennedy.', ['John F. Kennedy (person): John Kennedy']],
    ['We spoke to Ludwig van Beethoven in the hall.', ['Ludwig van Beethoven (person)']],
    [
      'The town belongs to the Federal Roads Office (FRO). The FRO said no.',
      ['Federal Roads Office (organisation): FRO'],
    ],
    ['It was the Ministry of Foreign Affairs that wrote.', ['Ministry of Foreign Affairs (organisation)']],
    [
      'They read the Ferry Gazette and the New York Times.',
      ['Ferry Gazette (organisation)', 'New York Times (organisation)'],
    ],
    ['The hall in Lima, Ohio, is old. In Lima it rains.', ['Lima (place): Lima, Ohio']],
    ['The hall in Lima is old. In Ohio it rains.', ['Lima (place)', 'Ohio (place)']],
    ['They went to France, Italy and Spain.', ['France (place)', 'Italy (place)', 'Spain (place)']],
    ['The town gave Theresa May a key.', ['Theresa May (person)']],
    ['We met spokeswoman Zora Quill at noon.', ['Zora Quill (person)']],
    ['We met Zora Quill, who built it, at noon.', ['Zora Quill (person)']],
    ['The town of Ann Lee’s father is old.', ['Ann Lee (person)']],
  ])('%s', (text, actors) => expect(actorsOf(text)).toEqual(actors));

  test.each([
    ['On Monday in March it rained.'],
    ['The river rose. It was full. Nobody came.'],
    ['Subscribe to the Gazette newsletter'],
    ['Share this on Facebook'],
    ['Photo by Ann Lee / Getty Images'],
    ['The President spoke.'],
    ['French wine is old.'],
    ['I was late, and I know it.'],
    ['Town Council Votes To Close The Old Bridge'],
  ])('none in "%s"', (text) => expect(actorsOf(text)).toEqual([]));

  test('two people of one surname are two, and the surname alone is neither', () => {
    const text = 'Ann Lee met Tom Lee. Then Lee left the hall.';
    expect(actorsOf(text).toSorted()).toEqual(['Ann Lee (person)', 'Lee (person)', 'Tom Lee (person)']);
  });

  test('a title tells which of two people of one surname is meant', () => {
    const text = 'Ann Lee met Tom Lee. Then Mrs. Lee left the hall.';
    expect(actorsOf(text).toSorted()).toEqual(['Ann Lee (person): Lee', 'Tom Lee (person)']);
  });

  test('one actor for a name in several documents; a surname belongs to the person of its own document', () => {
    expect(
      actorsOf('The mayor, Ann Lee, spoke. Lee left.', 'The pilot, Tom Lee, flew. Lee landed.', 'We saw Ann Lee.'),
    ).toEqual(['Ann Lee (person): Lee', 'Tom Lee (person): Lee']);
  });
});

test.each<[string, [string, string | null][]]>([
  [
    'On 26 April 2023 and in March 2024 it rained.',
    [
      ['26 April 2023', '2023-04-26'],
      ['March 2024', '2024-03'],
    ],
  ],
  [
    'On April 26, 2023, it rained. In 1921 it was built.',
    [
      ['April 26, 2023', '2023-04-26'],
      ['1921', '1921'],
    ],
  ],
  ['It rained on Monday for three years.', [['Monday', null]]],
  [
    'It has stood since May, and may fall last week.',
    [
      ['May', null],
      ['last week', null],
    ],
  ],
  ['The bridge has 1921 stones and cost $2000.', [['1921', '1921']]],
  ['The bridge has 1,921 stones.', []],
  ['Theresa May came.', []],
])('dates in "%s"', (text, dates) => {
  expect(draftDocument({ name: 'a.txt', text }).dates.map((date) => [date.text, date.edtf])).toEqual(dates);
});

test('phrases that recur or stand in quotation marks are candidate claims', () => {
  const text = 'The old bridge is “a public danger”. The old bridges were closed. It has a new roof.';
  const { claims } = combineDrafts([draftDocument({ name: 'a.txt', text })]);
  expect(claims.map(({ label, count, isQuoted }) => [label, count, isQuoted])).toEqual([
    ['old bridge', 2, false],
    ['public danger', 1, true],
  ]);
});

test.each([
  ['The bridge is safe for all who have to cross it, and it will stay open in the summer.', true],
  ['Die Brücke ist sicher für alle, die sie überqueren müssen, und sie bleibt im Sommer offen.', false],
  ['Міст безпечний для всіх, хто має його перетинати, і він залишиться відкритим улітку.', false],
  ['Ann Lee said no.', true],
  ['Мэр сказал нет.', false],
])('whether "%s" is English', (text, isEnglish) => {
  expect(draftDocument({ name: 'a.txt', text }).isEnglish).toBe(isEnglish);
});
