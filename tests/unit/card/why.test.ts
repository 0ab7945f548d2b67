import { describe, expect, test } from 'vitest';
import { describeGate } from '../../../src/card/gate-words.ts';
import { phraseSlots } from '../../../src/card/phrase-slots.ts';
import type { Gate } from '../../../src/knowledge/schema/spotting.ts';
import { parsePhrase } from '../../../src/spotting/parse-phrase.ts';

describe('a gate in plain words', () => {
  test.each<[Gate, string[]]>([
    [{}, []],
    [{ topic: 'norvik-tunnel' }, ['the passage is about “norvik tunnel”']],
    [
      { near: [{ any: ['tunnel', '@mira-halden'], within: 'neighbours' }] },
      ['in the same sentence or the one before there is “tunnel” or a mention of “mira halden”'],
    ],
    [{ notNear: [{ any: ['ferry'], within: 'page' }] }, ['on the page there is no “ferry”']],
    [{ before: ['$titles', 'the'] }, ['it comes right after a word of the list “titles” or “the”']],
    [{ notBefore: ['old'] }, ['it does not come right after “old”']],
    [{ after: ['plan'] }, ['it is followed by “plan”']],
    [{ notAfter: ['of Wight'] }, ['it is not followed by “of Wight”']],
    [{ notIn: ['Norvik Times'] }, ['it is not part of “Norvik Times”']],
    [{ needs: ['norland'] }, ['the page also names “norland”']],
    [{ alone: 'both', mixedCase: true }, ['no other name is joined to it', 'its line is not all in capitals']],
    [{ notAfter: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, ['it is not followed by “a”, “b”, “c”, “d”, “e”, “f”, or “g”']],
    [
      { notAfter: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
      ['it is not followed by “a”, “b”, “c”, “d”, “e”, “f”, or 2 others'],
    ],
    [{ topic: 't', notAfter: ['x'] }, ['the passage is about “t”', 'it is not followed by “x”']],
  ])('%j: %j', (gate, words) => expect(describeGate(gate)).toEqual(words));
});

describe('a phrase place by place', () => {
  test.each([
    ['peace plan', ['peace', 'plan']],
    ['[peace/truce plan?]', ['peace / truce', '(plan)']],
    ['12/twelve -? point', ['12 / twelve', 'point']],
    ['end_the_war ~3 talks', ['end the war', 'up to 3 other words', 'talks']],
    ['talks ~1 war', ['talks', 'up to 1 other word', 'war']],
    ['@mira-halden said', ['mention of mira halden', 'said']],
    ['[$calls] on?', ['list of calls', '(on)']],
    ['a/b/c/d/e/f', ['a / b / c / d / e / …']],
  ])('%s: %j', (phrase, slots) => {
    expect(parsePhrase(phrase).problem).toBeNull();
    expect(phraseSlots(phrase)).toEqual(slots);
  });
});
