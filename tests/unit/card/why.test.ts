import { describe, expect, test } from 'vitest';
import { describeGate } from '../../../src/card/gate-words.ts';
import { phraseSlots } from '../../../src/card/phrase-slots.ts';
import { parsePhrase } from '../../../src/knowledge/parse-phrase.ts';
import type { Gate } from '../../../src/knowledge/schema/spotting.ts';
import type { RuleNames } from '../../../src/spotting/name-rule.ts';

const NAMES: RuleNames = {
  entries: { 'mira-halden': 'Mira Halden', norland: 'Norland' },
  lists: {
    titles: { words: ['Minister', 'Mayor'], more: 0 },
    letters: { words: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], more: 2 },
    speakers: { words: ['@mira-halden', 'she'], more: 0 },
  },
  topics: { 'norvik-tunnel': ['tunnel', 'Norvik', 'strait'] },
};

describe('a gate in plain words', () => {
  test.each<[Gate, string[]]>([
    [{}, []],
    [{ topic: 'norvik-tunnel' }, ['words such as “tunnel”, “Norvik”, or “strait” tell what the passage is about']],
    [
      { near: [{ any: ['tunnel', '@mira-halden'], within: 'neighbours' }] },
      ['in the same sentence or the one before there is “tunnel” or a mention of “Mira Halden”'],
    ],
    [{ notNear: [{ any: ['ferry'], within: 'page' }] }, ['on the page there is no “ferry”']],
    [{ before: ['$titles', 'the'] }, ['it comes right after “Minister”, “Mayor”, or “the”']],
    [{ after: ['$speakers'] }, ['it is followed by a mention of “Mira Halden” or “she”']],
    [{ notBefore: ['old'] }, ['it does not come right after “old”']],
    [{ after: ['plan', '$'] }, ['it is followed by “plan” or “$”']],
    [{ notAfter: ['of Wight'] }, ['it is not followed by “of Wight”']],
    [{ notIn: ['Norvik Times'] }, ['it is not part of “Norvik Times”']],
    [{ needs: ['norland'] }, ['the page also names “Norland”']],
    [{ alone: 'both', mixedCase: true }, ['no other name is joined to it', 'its line is not all in capitals']],
    [{ notAfter: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, ['it is not followed by “a”, “b”, “c”, “d”, “e”, “f”, or “g”']],
    [
      { notAfter: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
      ['it is not followed by “a”, “b”, “c”, “d”, “e”, “f”, or 2 others'],
    ],
    [{ notAfter: ['$letters', 'z'] }, ['it is not followed by “a”, “b”, “c”, “d”, “e”, “f”, or 4 others']],
    [
      { topic: 'norvik-tunnel', notAfter: ['x'] },
      ['words such as “tunnel”, “Norvik”, or “strait” tell what the passage is about', 'it is not followed by “x”'],
    ],
  ])('%j: %j', (gate, words) => expect(describeGate(gate, NAMES)).toEqual(words));
});

describe('a phrase place by place', () => {
  test.each([
    ['peace plan', ['peace', 'plan']],
    ['[peace/truce plan?]', ['peace / truce', '(plan)']],
    ['12/twelve -? point', ['12 / twelve', 'point']],
    ['end_the_war ~3 talks', ['end the war', 'up to 3 other words', 'talks']],
    ['talks ~1 war', ['talks', 'up to 1 other word', 'war']],
    ['@mira-halden said', ['mention of Mira Halden', 'said']],
    ['[$titles/chair] on?', ['Minister / Mayor / chair', '(on)']],
    ['$speakers said', ['mention of Mira Halden / she', 'said']],
    ['$letters', ['a / b / c / d / e / …']],
    ['a/b/c/d/e/f', ['a / b / c / d / e / …']],
  ])('%s: %j', (phrase, slots) => {
    expect(parsePhrase(phrase).problem).toBeNull();
    expect(phraseSlots(phrase, NAMES)).toEqual(slots);
  });
});
