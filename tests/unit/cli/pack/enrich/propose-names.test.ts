import { describe, expect, test } from 'vitest';
import { namesOf, proposeNames, wikidataLanguages } from '../../../../../src/cli/pack/enrich/propose-names.ts';
import { spottingSchema } from '../../../../../src/knowledge/schema/spotting.ts';
import { actor, authored } from '../../../knowledge/example-pack.ts';

const PACK = authored({
  actors: [
    actor('ann-lee', { kind: 'person', label: 'Ann Lee', wikidata: 'Q1' }),
    actor('bob-lee', { kind: 'person', label: 'Bob Lee' }),
    actor('norland', { kind: 'state', label: 'Norland' }),
    actor('ferry-union', { kind: 'organisation', label: 'Ferry Union' }),
  ],
  spotting: [
    spottingSchema.parse({ target: 'ann-lee', aliases: ['Anna Maria Lee', { lang: 'de', text: 'Ann-Marie Lee' }] }),
    spottingSchema.parse({ target: 'bob-lee', aliases: [{ text: 'The Mayor', gate: { needs: ['bob-lee'] } }] }),
    spottingSchema.parse({
      target: 'norland',
      aliases: [
        {
          lang: 'uk',
          words: [
            ['Велика', 'Великої'],
            ['Норландія', 'Норландії'],
          ],
        },
        { lang: 'de', text: 'Nordland', endings: ['s'] },
      ],
    }),
  ],
});

/** What becomes of one name: the alias, `known`, or why not. */
function outcome(target: string, lang: string, text: string): unknown {
  const { proposed, refused, known } = proposeNames(PACK, [{ actor: target, lang, text }]);
  return known > 0 ? 'known' : (proposed[0]?.alias ?? refused[0]?.reason);
}

describe('one name', () => {
  const CASES: [actor: string, lang: string, text: string, outcome: unknown][] = [
    ['ann-lee', 'en', 'Anne Lee', { text: 'Anne Lee' }],
    ['ann-lee', 'de', 'Anna Lee', { text: 'Anna Lee', lang: 'de' }],
    ['ann-lee', 'ar', 'آن لي', { text: 'آن لي', lang: 'ar' }],
    ['ann-lee', 'zh', '李安娜', { text: '李安娜', lang: 'zh' }],
    ['ferry-union', 'en', 'FU', { text: 'FU', type: 'abbr', case: 'exact' }],
    ['ferry-union', 'fr', 'Syndicat des bacs', { text: 'Syndicat des bacs', lang: 'fr' }],
    ['norland', 'fr', 'Norlande', { text: 'Norlande', lang: 'fr' }],
    // In the pack already, however it is written.
    ['ann-lee', 'en', 'Ann Lee', 'known'],
    ['ann-lee', 'fr', 'ANN LEE', 'known'],
    ['ann-lee', 'en', 'Anna\u00a0Maria Lee', 'known'],
    ['ann-lee', 'en', 'Ann‑Marie Lee', 'known'],
    ['norland', 'uk', 'Великої Норландії', 'known'],
    ['norland', 'de', 'Nordlands', 'known'],
    // Somebody else's.
    ['ann-lee', 'en', 'Bob Lee', 'names bob-lee as well'],
    ['ann-lee', 'en', 'the mayor', 'names bob-lee as well'],
    ['bob-lee', 'uk', 'Велика Норландія', 'names norland as well'],
    // Not safe to look for.
    ['ann-lee', 'en', 'Lee', 'is one word, and others may be called by it: it needs a gate'],
    ['ann-lee', 'ru', 'Ли', 'is one word, and others may be called by it: it needs a gate'],
    ['ferry-union', 'en', 'Fer', 'has at most three letters, so its case must be exact'],
    ['ferry-union', 'en', 'Bridge', { text: 'Bridge' }],
    ['norland', 'en', 'Turkey', 'is an everyday word, so its case must be exact'],
    ['norland', 'en', 'Moscow', 'is a capital that stands for its state, so its type must be metonym'],
    ['ferry-union', 'de', 'Und', 'is a word that stands in every text'],
    ['ferry-union', 'zh', '中', 'is a word that stands in every text'],
    ['ferry-union', 'zh', '渡', 'has one letter'],
    ['ann-lee', 'zh', '李安', 'has two letters, which may be part of another word: it needs a gate'],
    ['ann-lee', 'ko', '리안', 'has two letters, which may be part of another word: it needs a gate'],
    ['ferry-union', 'en', 'X', 'is a word that stands in every text'],
    ['ann-lee', 'en', 'mayor of Ferrytown', { text: 'mayor of Ferrytown' }],
    ['ann-lee', 'en', 'the mayor of the town', 'has no capital: is it a description?'],
    ['ann-lee', 'en', 'Ann Lee (mayor)', 'has a sign that names in texts seldom have'],
    ['ann-lee', 'en', 'Lee, Ann', 'has a sign that names in texts seldom have'],
    ['ferry-union', 'en', '1234', 'has no letters'],
    ['ferry-union', 'en', `Union ${'x'.repeat(100)}`, 'is longer than 100 characters'],
    // Of a stranger.
    ['ann-lee', 'en', 'Anne \u202eeeL', 'has signs that a pack may not hold'],
    ['ann-lee', 'ar', '\u200fآن لي', 'has signs that a pack may not hold'],
    ['ann-lee', 'en', 'Anne\u001b[2J Lee', 'has signs that a pack may not hold'],
    ['ann-lee', 'en', 'Anne\nLee', 'has signs that a pack may not hold'],
    ['ann-lee', 'en', 'Anne \ud800Lee', 'has signs that a pack may not hold'],
    ['nobody', 'en', 'Anne Lee', 'is for an actor that the pack does not have'],
  ];
  test.each(CASES)('%s, %s: %j', (target, lang, text, expected) => {
    expect(outcome(target, lang, text)).toEqual(expected);
  });
});

test('a name is proposed once, in the first of its languages', () => {
  const names = ['en', 'de', 'fr'].map((lang) => ({ actor: 'ann-lee', lang, text: 'Anne Lee' }));
  expect(proposeNames(PACK, names).proposed.map(({ lang }) => lang)).toEqual(['en']);
});

test('a name that two actors would get is proposed for neither', () => {
  const names = ['ann-lee', 'bob-lee'].map((id) => ({ actor: id, lang: 'en', text: 'Chris Lee' }));
  const { proposed, refused } = proposeNames(PACK, names);
  expect(proposed).toEqual([]);
  expect(refused.map(({ actor: id, reason }) => [id, reason])).toEqual([
    ['ann-lee', 'names bob-lee as well'],
    ['bob-lee', 'names ann-lee as well'],
  ]);
});

test('languages of a pack, as Wikidata has them; what it has for all languages goes to that of the pack', () => {
  const languages = wikidataLanguages(['en', 'zh', 'pt-BR'], 'en');
  expect([...languages]).toEqual([
    ['en', 'en'],
    ['zh', 'zh'],
    ['zh-hans', 'zh'],
    ['zh-hant', 'zh'],
    ['pt-br', 'pt-BR'],
    ['mul', 'en'],
  ]);
  const names = new Map([
    ['mul', ['Ann Lee', 'Anne Lee']],
    ['zh-hant', ['李安']],
  ]);
  expect(namesOf(PACK, new Map([['Q1', { names }]]), languages)).toEqual([
    { actor: 'ann-lee', lang: 'zh', text: '李安' },
    { actor: 'ann-lee', lang: 'en', text: 'Ann Lee' },
    { actor: 'ann-lee', lang: 'en', text: 'Anne Lee' },
  ]);
});
