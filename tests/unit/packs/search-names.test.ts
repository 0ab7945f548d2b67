import { describe, expect, test } from 'vitest';
import { spottingSchema } from '../../../src/knowledge/schema/spotting.ts';
import { foldName, namesOf } from '../../../src/packs/known-names.ts';
import { searchNames } from '../../../src/packs/search-names.ts';
import { actor, compiled } from '../knowledge/example-pack.ts';

const pack = await compiled({
  actors: [
    actor('council', { label: 'The council' }),
    actor('leader', { label: 'Volodymyr Zelenskyy', kind: 'person' }),
    actor('ministry', { label: 'China’s foreign ministry', kind: 'institution' }),
    actor('league', { label: 'League of Towns', kind: 'bloc' }),
    actor('leaguer', { label: 'Member of the League', kind: 'person' }),
  ],
  spotting: [
    {
      target: 'leader',
      aliases: [
        'Zelensky',
        { text: 'Selenskyj', lang: 'de' },
        {
          words: [
            ['Владимир', 'Владимира'],
            ['Зеленский', 'Зеленского'],
          ],
          lang: 'ru',
        },
        { text: '泽连斯基', lang: 'zh' },
      ],
    },
    {
      target: 'ministry',
      aliases: [
        { text: '中国外交部', lang: 'zh' },
        { text: 'Außenministerium', lang: 'de' },
      ],
    },
    { target: 'league', aliases: [{ text: 'Städtebund', lang: 'de', hidden: true }] },
  ].map((record) => spottingSchema.parse(record)),
});
const names = namesOf(pack);
const find = (typed: string) => searchNames(names, typed, 3).fitting.map(({ id }) => id);
const near = (typed: string) => searchNames(names, typed, 3).nearest.map(({ id }) => id);

describe('a name is folded', () => {
  test.each([
    ['Zelenskyy', 'zelenskyy'],
    ['  Two   words ', 'two words'],
    ['China’s', 'china s'],
    ['“No-limits” partnership', 'no limits partnership'],
    ['Сто́роны', 'стороны'],
    ['Ёлка', 'елка'],
    ['Ｃａｐｉｔａｌ', 'capital'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['الصِّين', 'الصين'],
    ['泽连斯基', '泽连斯基'],
    ['…', ''],
  ])('%j to %j', (text, expected) => expect(foldName(text)).toBe(expected));
});

describe('what is looked for is found', () => {
  test.each<[string, string[]]>([
    ['Volodymyr Zelenskyy', ['leader']],
    ['zelens', ['leader']],
    ['ZELENSKYY volodymyr', ['leader']],
    ['selenskyj', ['leader']],
    ['зеленского', ['leader']],
    ['владимира зеленский', ['leader']],
    ['连斯', ['leader']],
    ['外交部', ['ministry']],
    ['chinas ministry', []],
    ['china’s ministry', ['ministry']],
    ['aussenministerium', []],
    ['außenmin', ['ministry']],
    ['stadtebund', ['league']],
    // The words of two names are none of either.
    ['zelensky владимир', []],
    // Not from the middle of a word.
    ['lenskyy', []],
    ['constructor', []],
    ['', []],
    ['  …  ', []],
  ])('%j finds %j', (typed, expected) => expect(find(typed)).toEqual(expected));

  test('the whole name goes before its beginning, that before a word in it', () => {
    expect(find('league')).toEqual(['league', 'leaguer']);
    expect(find('member of the league')).toEqual(['leaguer']);
    expect(find('the')).toEqual(['council', 'leaguer']);
  });
});

describe('where nothing fits the nearest names are told', () => {
  test.each<[string, string[]]>([
    ['Zelenskiy', ['leader']],
    ['Volodimir Selensky', ['leader']],
    ['Leage of Tows', ['league', 'leaguer']],
    ['Зиленский', ['leader']],
    ['xyzzy', []],
    ['42', []],
  ])('%j is near %j', (typed, expected) => {
    expect(find(typed)).toEqual([]);
    expect(near(typed)).toEqual(expected);
  });

  test('at most so many, and none where something fits', () => {
    const many = Array.from({ length: 9 }, (_, at) => [`a${at}`, `harbour ${at}`] as [string, string]);
    expect(searchNames(many, 'harbor', 3).nearest.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2']);
    expect(searchNames(many, 'harbour', 3).nearest).toEqual([]);
  });
});
