import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/spotting/explain.ts';
import { spot } from '../../../src/spotting/spot.ts';
import { marked, smallIndex } from './small-index.ts';

type Row = [title: string, text: string, marks: string[]];

function table(name: string, records: unknown[], rows: Row[]): void {
  const index = smallIndex(records);
  describe(name, () => {
    test.each(rows)('%s: %s', (_, text, marks) => {
      expect(marked(index, text)).toEqual(marks);
    });
  });
}

table(
  'case',
  [
    { target: 'ann', aliases: ['Ann Lee', { text: 'Xi', case: 'exact' }] },
    { target: 's-us', aliases: [{ text: 'US', case: 'exact', gate: { mixedCase: true } }] },
    { target: 'c-talks', aliases: [{ text: 'peace talks', case: 'any' }] },
  ],
  [
    ['initial takes capitals', 'Ann Lee, ANN LEE and Ann LEE', ['Ann Lee = ann', 'ANN LEE = ann', 'Ann LEE = ann']],
    ['initial wants a capital on each word', 'ann lee and Ann lee', []],
    ['exact is exact', 'Xi, xi and XI in a sentence', ['Xi = ann']],
    ['exact in a line of capitals', 'XI ARRIVES TODAY', ['XI = ann']],
    ['exact in a speaker’s label', 'PRESIDENT XI: Thank you all.', ['XI = ann']],
    ['mixed case only', 'The US said', ['US = s-us']],
    ['not in capitals', 'JOIN US NOW', []],
    [
      'any',
      'Peace talks, PEACE TALKS, peace Talks',
      ['Peace talks = c-talks', 'PEACE TALKS = c-talks', 'peace Talks = c-talks'],
    ],
  ],
);

table(
  'boundaries',
  [
    {
      target: 'x',
      aliases: [
        'Putin',
        'U.S.',
        { text: ['习近平', '中', 'ปูติน'] },
        { text: 'Ukraine', compounds: ['krieg'] },
        { text: 'Türkiye' },
      ],
    },
  ],
  [
    ['inside words', 'Rasputin Putinism Putin2', []],
    ['hyphens and slashes part words', 'pro-Putin Putin/others', ['Putin = x', 'Putin = x']],
    ['possessives stay outside', "Putin's Putin’s Putins’", ['Putin = x', 'Putin = x']],
    ['punctuation must agree', 'the U.S. or U S', ['U.S. = x']],
    ['at the end of a sentence', 'in the U.S. Then', ['U.S. = x']],
    ['scripts without spaces', '国家主席习近平说', ['习近平 = x']],
    ['a single sign of such a script is too short', '中中中', []],
    ['not before a combining mark', 'ปูตินี', []],
    ['compounds are marked in part', 'Der Ukrainekrieg', ['Ukraine = x']],
    ['other compounds are not', 'Die Ukrainekarte', []],
    ['decomposed letters', 'Tu\u0308rkiye', ['Tu\u0308rkiye = x']],
    ['addresses', 'a@putin.example https://x.org/Putin/ @Putin', []],
  ],
);

table(
  'gates',
  [
    { list: 'titles', words: ['President', 'Mr.'] },
    { list: 'beside-names', words: ['President', 'Monday', 'But'] },
    {
      target: 'john-kirby',
      aliases: [
        'John Kirby',
        { text: 'Kirby', gate: { needs: ['john-kirby'], alone: 'both' } },
        { text: 'Kirby', gate: { before: ['$titles'] } },
      ],
    },
    { target: 's-moscow', aliases: [{ text: 'Moscow', gate: { notIn: ['Moscow Times'], notAfter: ['mule'] } }] },
    {
      target: 'cctv',
      aliases: [
        {
          text: 'CCTV',
          case: 'exact',
          gate: {
            near: { any: ['China', '@s-moscow'], within: 'page' },
            notNear: { any: 'camera', within: 'sentence' },
          },
        },
      ],
    },
    {
      target: 'c-plan',
      aliases: [
        {
          text: 'plan',
          case: 'any',
          gate: {
            near: [
              { any: 'Beijing', within: 'neighbours' },
              { any: 'war', within: 'paragraph' },
            ],
          },
        },
      ],
    },
    {
      target: 'c-help',
      aliases: [{ text: 'help', case: 'any', gate: [{ after: 'Kyiv' }, { before: ['@john-kirby'] }] }],
    },
    { ignore: ['Kirby vacuum'] },
  ],
  [
    [
      'a surname after its full name',
      'John Kirby spoke. Kirby left.',
      ['John Kirby = john-kirby', 'Kirby = john-kirby'],
    ],
    [
      'a surname before its full name',
      'Kirby left.\nJohn Kirby spoke.',
      ['Kirby = john-kirby', 'John Kirby = john-kirby'],
    ],
    ['a surname alone', 'Kirby left.', []],
    ['a surname with a title', 'Mr. Kirby left.', ['Kirby = john-kirby']],
    ['another first name', 'John Kirby met Jack Kirby.', ['John Kirby = john-kirby']],
    ['another second name', 'John Kirby saw Kirby Muxloe village.', ['John Kirby = john-kirby']],
    [
      'words that may stand beside a name',
      'John Kirby left. But Kirby said on Monday Kirby stays.',
      ['John Kirby = john-kirby', 'Kirby = john-kirby', 'Kirby = john-kirby'],
    ],
    [
      'in a title every word has a capital',
      'John Kirby Says Kirby Stays Calm Under Pressure',
      ['John Kirby = john-kirby', 'Kirby = john-kirby'],
    ],
    ['the name of something else', 'John Kirby sold a Kirby vacuum.', ['John Kirby = john-kirby']],
    ['a longer phrase cancels', 'The Moscow Times in Moscow', ['Moscow = s-moscow']],
    ['a word after cancels', 'A Moscow mule', []],
    ['near the page', 'CCTV said so.\nIn China.', ['CCTV = cctv']],
    ['near an entry', 'CCTV said so.\nIn Moscow.', ['CCTV = cctv', 'Moscow = s-moscow']],
    ['near nothing', 'CCTV said so.', []],
    ['not near in the sentence', 'A CCTV camera in China. CCTV said.', ['CCTV = cctv']],
    ['two lists, both', 'Beijing spoke. The plan came. The war went on.', ['plan = c-plan']],
    ['two lists, one', 'Beijing spoke. The plan came.', []],
    ['the sentence before, across paragraphs', 'Beijing spoke.\nThe plan for the war came.', ['plan = c-plan']],
    ['too far', 'Beijing spoke. Then silence. The plan for the war came.', []],
    ['the first of several gates', 'They help Kyiv.', ['help = c-help']],
    ['the second of several gates', 'It was John Kirby’s help.', ['John Kirby = john-kirby', 'help = c-help']],
    ['none of several gates', 'They help Warsaw.', []],
  ],
);

table(
  'topic',
  [
    { topic: 'war', cues: ['Ukraine'], support: ['Russia'], rivals: ['Gaza', 'Israel'] },
    { target: 'c-ceasefire', aliases: [{ text: 'ceasefire', case: 'any', gate: { topic: 'war' } }] },
  ],
  [
    ['no sign of it', 'A ceasefire was agreed.', []],
    ['support alone is no sign', 'A ceasefire was agreed in Russia.', []],
    ['a cue', 'A ceasefire in Ukraine.', ['ceasefire = c-ceasefire']],
    [
      'the nearest in the sentence',
      'After the Gaza ceasefire came the ceasefire in Ukraine.',
      ['ceasefire = c-ceasefire'],
    ],
    ['a rival in the paragraph', 'Ukraine waits.\nIsrael spoke. A ceasefire holds.', []],
    [
      'support in the paragraph',
      'Ukraine waits.\nRussia spoke. A ceasefire holds.\nGaza.',
      ['ceasefire = c-ceasefire'],
    ],
    ['the page, mostly about it', 'Ukraine. Russia.\nGaza.\nA ceasefire holds.', ['ceasefire = c-ceasefire']],
    ['the page, mostly about another', 'Ukraine.\nGaza. Israel.\nA ceasefire holds.', []],
    ['the page, about both alike', 'Ukraine.\nGaza.\nA ceasefire holds.', []],
    ['a rival later in the paragraph', 'Ukraine. Russia.\nA ceasefire holds. Israel spoke.', []],
    [
      'the sentence before the paragraph',
      'Gaza burns. A ceasefire was agreed at last in Ukraine.',
      ['ceasefire = c-ceasefire'],
    ],
    ['a rival as near as its own', 'Ukraine ceasefire Gaza.\nGaza. Gaza.', ['ceasefire = c-ceasefire']],
    ['a sign that begins the sentence', 'Ukraine wants a ceasefire.\nGaza. Gaza.', ['ceasefire = c-ceasefire']],
    ['a sign that ends the sentence before', 'In Gaza. A ceasefire holds in Ukraine.', ['ceasefire = c-ceasefire']],
  ],
);

table(
  'signs of a topic',
  [
    { topic: 'war', cues: ['Ukraine', 'Kyiv'], support: ['Russia', 'Moscow'], rivals: ['Gaza'] },
    { target: 'c-ceasefire', aliases: [{ text: 'ceasefire', case: 'any', gate: { topic: 'war' } }] },
  ],
  [
    ['one of several cues is enough', 'A ceasefire in Kyiv.', ['ceasefire = c-ceasefire']],
    ['in whatever order they stand', 'Kyiv or Gaza ceasefire Ukraine.', ['ceasefire = c-ceasefire']],
    ['support and cues together', 'Russia, Gaza ceasefire Moscow. Kyiv.', ['ceasefire = c-ceasefire']],
  ],
);

test.each([
  ['no sign of it', 'A ceasefire.', 'gate: topic (no sign of it on the page)'],
  ['another is nearer', 'Ukraine saw a Gaza ceasefire.', 'gate: topic (a sign of another subject is nearer)'],
  ['another is all over', 'Ukraine.\nGaza. Gaza.\nA ceasefire.', 'gate: topic (the page is about another subject)'],
])('of a passage that is not about a topic it is told why: %s', (_, text, reason) => {
  const index = smallIndex([
    { topic: 'war', cues: ['Ukraine'], rivals: ['Gaza'] },
    { target: 'c-ceasefire', aliases: [{ text: 'ceasefire', case: 'any', gate: { topic: 'war' } }] },
  ]);
  const reasons: (string | null)[] = [];
  spot(index, text.split('\n'), (_, refused) => reasons.push(refused));
  expect(reasons).toEqual([reason]);
});

describe('another subject that is named well after a word takes it away unless the page is plainly about the topic', () => {
  const index = smallIndex([
    { topic: 'war', cues: ['Ukraine'], support: ['Russia'], rivals: ['Gaza'] },
    { target: 'c-ceasefire', aliases: [{ text: 'ceasefire', case: 'any', gate: { topic: 'war' } }] },
  ]);
  const page = (own: number, rivals: number, between: number) =>
    [
      `A ceasefire ${'or so '.repeat(between / 2)}Gaza ${'filler '.repeat(6)}.`,
      ...Array(own).fill('Ukraine.'),
      ...Array(rivals - 1).fill('Gaza.'),
    ].join('\n');
  test.each<[own: number, rivals: number, between: number, isMarked: boolean]>([
    [6, 1, 12, true],
    [5, 1, 12, false],
    [6, 2, 12, true],
    [8, 3, 12, false],
    [9, 3, 12, true],
    [11, 4, 12, false],
    [12, 4, 12, true],
    [12, 5, 12, false],
    // Near by it always does.
    [6, 1, 10, true],
    [6, 1, 8, false],
    [60, 1, 8, false],
  ])('%i signs of it, %i of the other, %i words between: %j', (own, rivals, between, isMarked) => {
    expect(marked(index, page(own, rivals, between))).toEqual(isMarked ? ['ceasefire = c-ceasefire'] : []);
  });
});

describe('names that need each other on the page', () => {
  // The first needs nobody, each other the one before it.
  const chain = (length: number) =>
    smallIndex(
      Array.from({ length }, (_, at) => ({
        target: `n${at}`,
        aliases: [at === 0 ? 'Name0' : { text: `Name${at}`, gate: { needs: [`n${at - 1}`] } }],
      })),
    );
  const names = (count: number) => Array.from({ length: count }, (_, at) => `Name${at}`);
  test.each<[length: number, found: number]>([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 6],
    // Six rounds for names, and six more with each of the two kinds of phrases; no pack has a page judged for ever.
    [18, 18],
    [30, 18],
  ])('of a chain of %i the first %i are found, wherever they stand', (length, found) => {
    const expected = names(found).map((name, at) => `${name} = n${at}`);
    expect(marked(chain(length), names(length).join(' and '))).toEqual(expected);
    expect(marked(chain(length), names(length).toReversed().join(' and '))).toEqual(expected.toReversed());
  });
});

table(
  'phrases',
  [
    { target: 'trump', aliases: ['Trump'] },
    { target: 'putin', aliases: ['Putin'] },
    { list: 'calls', words: ['phone call', 'call'] },
    { target: 'c-plan', patterns: ['12/twelve -? point peace? plan/proposal'] },
    { target: 'c-call', patterns: ['[$calls] between ~2 @trump and @putin', '@trump -/and @putin [$calls]'] },
    { target: 'c-nolimits', patterns: ['no -? limits partnership'] },
    { target: 'c-vague', patterns: ['@putin ~6 [too_vague/no_clear_path]'] },
  ],
  [
    [
      'alternatives',
      'a 12-point plan, a twelve point peace proposal',
      ['12-point plan = c-plan', 'twelve point peace proposal = c-plan'],
    ],
    ['what is missing', 'a 12-point, a point plan', []],
    ['quotation marks between', 'a 12-point “peace plan”', ['12-point “peace plan = c-plan']],
    ['quotation marks round a part', 'the “no limits” partnership', ['no limits” partnership = c-nolimits']],
    [
      'marks a part',
      'a phone call between President Trump and Putin',
      ['phone call = c-call', 'Trump = trump', 'Putin = putin'],
    ],
    ['a gap that is too long', 'a call between the man they call Trump and Putin', ['Trump = trump', 'Putin = putin']],
    ['other order', 'a Trump-Putin call', ['Trump = trump', 'Putin = putin', 'call = c-call']],
    ['a cue after an actor', 'Putin said the text was too vague', ['Putin = putin', 'too vague = c-vague']],
    ['within one sentence', 'Putin left. It was too vague', ['Putin = putin']],
    ['a cue without its actor', 'It was too vague', []],
  ],
);

table(
  'overlaps',
  [
    { target: 's-china', aliases: ['China', 'Ukraine'] },
    { target: 'mfa', aliases: ["China's foreign ministry"] },
    { target: 'c-short', patterns: ['talks'] },
    { target: 'c-long', patterns: ['[talks] in Geneva', 'invasion of_ukraine?'] },
  ],
  [
    [
      'the longest from the left',
      'China’s foreign ministry and China',
      ['China’s foreign ministry = mfa', 'China = s-china'],
    ],
    ['no nested marks', 'the invasion of Ukraine', ['invasion of Ukraine = c-long']],
    ['on one stretch the rule that read more', 'talks in Geneva, talks in Oslo', ['talks = c-long', 'talks = c-short']],
  ],
);

describe('forms', () => {
  test('every combination of inflected words', () => {
    const index = smallIndex([
      {
        target: 'putin',
        aliases: [
          {
            lang: 'ru',
            words: [
              ['Владимир', 'Владимира'],
              ['Путин', 'Путина'],
            ],
          },
        ],
      },
    ]);
    expect(marked(index, 'Владимира Путина и Владимир Путин, но не Владимиру Путину')).toEqual([
      'Владимира Путина = putin',
      'Владимир Путин = putin',
    ]);
  });
});

describe('explanations', () => {
  const index = smallIndex([
    { topic: 'war', cues: ['Ukraine'] },
    { target: 'c-truce', patterns: [{ phrase: 'truce/ceasefire', gate: { topic: 'war' } }] },
  ]);

  test('a mention tells its rule', () => {
    const [mention] = spot(index, ['A truce in Ukraine.']);
    expect(explain(index, mention!.rule)).toEqual({
      entry: 'c-truce',
      kind: 'phrase',
      text: 'truce/ceasefire',
      gates: [{ topic: 'war' }],
    });
  });

  test('a place that was not marked tells why', () => {
    const reasons: (string | null)[] = [];
    smallIndex([]);
    const gated = smallIndex([
      { target: 'kirby', aliases: ['John Kirby', { text: 'Kirby', gate: { needs: ['kirby'] } }] },
      { ignore: ['Kirby vacuum'] },
    ]);
    spot(gated, ['Kirby and the Kirby vacuum'], (_, refused) => reasons.push(refused));
    expect(reasons).toEqual(['inside the name of something else', 'gate: needs (its full name)']);
  });

  test('the index can be cloned as it is', () => {
    expect(marked(structuredClone(index), 'A truce in Ukraine.')).toEqual(['truce = c-truce']);
  });
});

describe('a heading is no neighbour', () => {
  const aliases = [{ text: 'plan', case: 'any', gate: { near: [{ any: 'Beijing', within: 'neighbours' }] } }];
  const index = smallIndex([{ target: 'c-plan', aliases }]);
  test.each<[title: string, blocks: string[], headings: number[], count: number]>([
    ['of the paragraph below it', ['Beijing speaks', 'The plan is old.'], [0], 0],
    ['of the paragraph above it', ['Beijing spoke.', 'The plan'], [1], 0],
    ['of the heading below it', ['Beijing speaks', 'The plan'], [0, 1], 0],
    ['but its own sentences are', ['Beijing speaks. A plan'], [0], 1],
    ['and two paragraphs are', ['Beijing spoke.', 'The plan is old.'], [], 1],
    ['and those below it are', ['Paper', 'Beijing spoke.', 'The plan is old.'], [0], 1],
  ])('%s', (_, blocks, headings, count) => {
    expect(spot(index, blocks, undefined, headings)).toHaveLength(count);
  });
});
