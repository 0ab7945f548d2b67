import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gate } from '../../../src/knowledge/schema/spotting.ts';
import { spot } from '../../../src/spotting/spot.ts';
import type { Mention } from '../../../src/spotting/types.ts';
import { marked, smallIndex } from './small-index.ts';

/** An index in which a surname stands for a minister under some gates, beside a state and another person. */
function indexWith(...gates: Partial<Gate>[]) {
  return smallIndex([
    { list: 'titles', words: ['Minister', '@s-north'] },
    { topic: 'ferry', cues: ['ferry'], support: ['harbour'], rivals: ['football'] },
    { target: 'ann', aliases: ['Ann Lee', { text: 'Lee', gate: gates }], patterns: ['the $titles [of?] ferries'] },
    { target: 'ben', aliases: ['Ben Hall'] },
    { target: 's-north', aliases: ['Northland'] },
  ]);
}

describe('a surname that needs one of several entries and stands alone', () => {
  const index = indexWith({ needs: ['ann', 's-north'], alone: 'both' });
  test.each<[title: string, text: string, marks: string[]]>([
    ['its own full name stands first', 'Ann Lee spoke. The next day Lee left.', ['Ann Lee = ann', 'Lee = ann']],
    [
      'only the other entry is on the page',
      'Northland spoke. The next day Lee left.',
      ['Northland = s-north', 'Lee = ann'],
    ],
    ['neither is', 'The next day Lee left.', []],
    [
      'somebody else of the name stands first, and only the other entry is on the page',
      'Northland sent Tom Lee home. The next day Lee left.',
      ['Northland = s-north'],
    ],
    [
      'somebody else of the name stands between',
      'Ann Lee of Northland met Tom Lee there. The next day Lee left.',
      ['Ann Lee = ann', 'Northland = s-north'],
    ],
    [
      'its own full name stands last',
      'Northland sent Tom Lee to Ann Lee. The next day Lee left.',
      ['Northland = s-north', 'Ann Lee = ann', 'Lee = ann'],
    ],
  ])('%s', (_, text, marks) => {
    expect(marked(index, text)).toEqual(marks);
  });
});

describe('a gate of a pack never ends the spotting of a page', () => {
  const item = fc.constantFrom(
    '@ann',
    '@ben',
    '@s-north',
    '@nobody',
    '$titles',
    '$none',
    'Minister',
    'said',
    '"',
    'ferry Lee',
    ' ',
  );
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  const near = fc.array(
    fc.record({
      any: items,
      within: fc.constantFrom('sentence', 'neighbours', 'paragraph', 'page'),
    }),
    { minLength: 1, maxLength: 2 },
  );
  const whole: fc.Arbitrary<Required<Gate>> = fc.record({
    near,
    notNear: near,
    notIn: items,
    before: items,
    notBefore: items,
    after: items,
    notAfter: items,
    needs: fc.array(fc.constantFrom('ann', 'ben', 's-north', 'nobody'), { minLength: 1, maxLength: 3 }),
    topic: fc.constantFrom('ferry', 'unknown'),
    alone: fc.constantFrom('before', 'after', 'both'),
    mixedCase: fc.constant(true as const),
  });
  const CONDITIONS = [
    ...['near', 'notNear', 'notIn', 'before', 'notBefore', 'after', 'notAfter', 'needs', 'topic', 'alone', 'mixedCase'],
  ] as (keyof Gate)[];
  // The more conditions, the sooner one of them fails; those that are judged last are met when there are few.
  const gate = fc
    .tuple(whole, fc.subarray(CONDITIONS, { minLength: 1, maxLength: 3 }))
    .map(([all, chosen]): Partial<Gate> => Object.fromEntries(chosen.map((condition) => [condition, all[condition]])));
  const piece = fc.constantFrom(
    ...['Ann Lee', 'Lee', 'LEE', 'Tom Lee', 'Lee Jones', 'Ben Hall', 'Northland', 'Minister', 'the', 'of ferries'],
    ...['ferry', 'football', 'harbour', 'said so', 'and then', '"', "'s", '’s', '(', '“', ':', '\u00ad'],
  );
  const texts = fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '. ', '\n')), { maxLength: 30 })
    .map((pieces) => pieces.flat().join('').split('\n'));

  const CASES: Partial<Gate>[] = [
    ...[['ann'], ['ann', 's-north'], ['s-north'], ['nobody']].map((needs) => ({ needs })),
    ...(['before', 'after', 'both'] as const).map((alone) => ({ alone })),
    ...(['sentence', 'neighbours', 'paragraph', 'page'] as const).flatMap((within) => {
      const places = [{ any: ['@ann', 'ferry'], within }];
      return [{ near: places }, { notNear: places }];
    }),
    ...[['$titles'], ['@ann', '"'], ['Lee']].flatMap((words) => [
      ...[{ notIn: words }, { before: words }, { notBefore: words }, { after: words }, { notAfter: words }],
    ]),
    ...['ferry', 'unknown'].map((topic) => ({ topic })),
    { mixedCase: true },
  ];
  const PAGES = [
    [''],
    ['Lee'],
    ['"Lee"', "'s Lee 's"],
    ['LEE AND ANN LEE.', 'The ferry left with Lee.'],
    ['Ann Lee met Tom Lee and said that Lee left by ferry.', 'Minister Lee stayed.'],
    ['Northland sent Tom Lee home in the morning. The next day Lee Jones of “Northland” met Lee.'],
  ];

  test('each two conditions together', () => {
    const blocks = PAGES.flat();
    for (const [at, one] of CASES.entries()) {
      for (const other of CASES.slice(at)) {
        const index = indexWith({ ...one, ...other });
        for (const page of [...PAGES, blocks])
          expectSpans(
            spot(index, page, () => {}),
            page,
          );
      }
    }
  });

  test('whatever its conditions and the text', () => {
    fc.assert(
      fc.property(fc.array(gate, { minLength: 1, maxLength: 3 }), texts, (gates, blocks) => {
        expectSpans(
          spot(indexWith(...gates), blocks, () => {}),
          blocks,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

function expectSpans(mentions: readonly Mention[], blocks: readonly string[]): void {
  for (const { block, start, end } of mentions) expect(blocks[block]!.slice(start, end)).not.toBe('');
}
