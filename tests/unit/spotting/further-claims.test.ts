import { describe, expect, test } from 'vitest';
import { marksIn } from './bundled-index.ts';

/** The claims that a text puts in many ways; the others are tried beside the words that find them. */
const found = (entry: string, text: string) => marksIn(text).filter((mark) => mark.startsWith(`${entry} `));

describe('what a text says of a claim is marked', () => {
  test.each([
    [
      'call-leads-to-peace',
      'After the call between Xi Jinping and Volodymyr Zelenskyy, Washington said it was [too early to tell] whether that brings peace to Ukraine.',
    ],
    [
      'kyiv-rejects-initiatives',
      'Maria Zakharova said that Kyiv had [rejected] every reasonable initiative to end the war in Ukraine.',
    ],
    ['kyiv-rejects-initiatives', 'The Kremlin said that Ukraine [refuses] all proposals for a settlement.'],
    ['kyiv-rejects-initiatives', 'Мария Захарова заявила, что Украина [отвергает] все мирные инициативы.'],
    [
      'kyiv-visit-first',
      'Before Donald Trump meets Vladimir Putin, he should [visit] Kyiv, the Ukrainian president said.',
    ],
    [
      'kyiv-visit-first',
      'Zelensky wants Donald Trump to make a [trip] to Kyiv ahead of any summit with Vladimir Putin.',
    ],
    [
      'kyiv-visit-first',
      'Зеленский хочет, чтобы визит Дональда Трампа, [визит] в Киев, был раньше встречи с Владимиром Путиным.',
    ],
    ['russia-peace-efforts', 'Beijing welcomed Moscow’s [efforts] to resolve the conflict in Ukraine.'],
    [
      'summit-last',
      'A summit of Volodymyr Zelensky and Vladimir Putin makes sense only in the [final stage] of the talks on Ukraine, Moscow says.',
    ],
    [
      'refusal-makes-kremlin-obstacle',
      'If he stays away from the talks on Ukraine, Vladimir Putin is the [main obstacle to peace], she said.',
    ],
    [
      'refusal-makes-kremlin-obstacle',
      'The Kremlin has [declined] once more to hold direct talks with Ukraine, diplomats said.',
    ],
    [
      'refusal-makes-kremlin-obstacle',
      'Should Ukraine be told no, the Kremlin would come to look like the [primary obstacle to peace].',
    ],
    [
      'summit-last',
      'Heads of state meet for the [conclusion of negotiated agreements]. Kyiv wants a summit first to end the war in Ukraine.',
    ],
    ['china-supports-talks', 'China [threw its weight behind] the talks of the United States and Russia on Ukraine.'],
    ['western-alliance-effects', 'Donald Trump’s talks on Ukraine have [implications] for NATO, she said.'],
    ['kyiv-bypasses-intermediaries', 'With the offer Ukraine is [bypassing the usual mediators], he wrote of the war.'],
    ['positions-irreconcilable', 'Russia and Ukraine hold [irreconcilable positions] on territory.'],
    ['ukrainian-interests-central', 'Europe repeats a formula: [nothing about Ukraine without Ukraine].'],
    ['ukrainian-interests-central', 'A settlement has to serve the [interests of the Ukrainian people].'],
    ['verifiable-settlement', 'Kyiv wants a [verifiable] settlement of the war in Ukraine.'],
    ['international-law-basis', 'Any peace in Ukraine must be in line with [international law], he said.'],
    ['international-attention', 'Kyiv fears that [international attention] to Ukraine is waning.'],
    ['protracted-war-risk', 'A [protracted war] in Ukraine would hurt everyone, Beijing warned.'],
    ['dialogue-and-deterrence', 'In Ukraine, he said, [diplomacy and deterrence] go together.'],
    [
      'china-supports-talks',
      'China [backed] the planned talks of the United States and Russia on Ukraine on Thursday.',
    ],
    ['china-both-powers', 'China wants [good relations with both] Washington and Moscow.'],
    [
      'failed-talks-risk',
      'Donald Trump and Vladimir Putin are to hold talks on Ukraine. The [failure] of the talks would prolong the war in Ukraine.',
    ],
    ['global-realignment', 'The call on Ukraine signals a [shift in global diplomacy].'],
    ['us-policy-tightened-ties', 'U.S. sanctions have [pushed] Russia into the arms of China, critics say.'],
    ['western-alliance-effects', 'Donald Trump’s course on Ukraine has opened a [rift in NATO], diplomats say.'],
  ])('%s: %s', (entry, marked) => {
    const text = marked.replaceAll(/[[\]]/g, '');
    const [, words = ''] = /\[(.*?)\]/.exec(marked) ?? [];
    expect(found(entry, text)).toEqual([`${entry} "${words}"`]);
  });
});

describe('what is about something else is not', () => {
  test.each([
    ['call-leads-to-peace', 'It is too early to tell whether the ceasefire in Ukraine will bring peace.'],
    [
      'call-leads-to-peace',
      'After his call with Donald Trump on Ukraine, Vladimir Putin said it is too early to speak of peace.',
    ],
    ['kyiv-rejects-initiatives', 'Ukraine rejected an offer of 40 tanks from a museum during the war in Ukraine.'],
    ['kyiv-rejects-initiatives', 'Ukraine refuses to cede Crimea, its president said.'],
    ['kyiv-visit-first', 'The pope may visit Kyiv before Easter despite the war in Ukraine.'],
    ['kyiv-visit-first', 'Donald Trump spoke with Vladimir Putin about Ukraine before his visit to Riyadh.'],
    ['russia-peace-efforts', 'Turkey’s efforts to resolve the conflict in Ukraine go on.'],
    ['summit-last', 'The final stage of the talks on a trade deal begins, while Ukraine waits.'],
    ['summit-last', 'NATO leaders meet in the final stage of the talks on Ukraine’s membership.'],
    ['refusal-makes-kremlin-obstacle', 'Volodymyr Zelensky is the main obstacle to peace, according to Moscow.'],
    ['refusal-makes-kremlin-obstacle', 'Vladimir Putin refused to withdraw his troops from Ukraine.'],
    [
      'kyiv-bypasses-intermediaries',
      'Russian traders sell oil to India bypassing intermediaries during the war in Ukraine.',
    ],
    ['positions-irreconcilable', 'On Ukraine, the two parties in Congress hold irreconcilable positions.'],
    ['ukrainian-interests-central', 'Shell has oil interests in the North Sea, far from the war in Ukraine.'],
    ['verifiable-settlement', 'Iran accepts verifiable limits to its nuclear programme, while war goes on in Ukraine.'],
    ['international-law-basis', 'Sanctions must be consistent with international law, a professor in Ukraine wrote.'],
    ['international-attention', 'The singer won international attention.'],
    ['protracted-war-risk', 'A protracted war in Gaza would hurt everyone.'],
    ['dialogue-and-deterrence', 'On Taiwan, diplomacy and deterrence go together.'],
    ['china-supports-talks', 'China backed the talks of Iran and the United States on Thursday.'],
    ['china-supports-talks', 'China welcomed the visit of the Ukrainian minister.'],
    ['china-both-powers', 'Turkey wants good relations with both Washington and Moscow.'],
    ['failed-talks-risk', 'The failure of the talks on a budget stopped aid to Ukraine.'],
    ['global-realignment', 'The company announced a shift in strategy after the war in Ukraine.'],
    ['us-policy-tightened-ties', 'The war pushed Russia into the arms of China.'],
    ['western-alliance-effects', 'The war in Ukraine has implications for grain prices and for NATO’s budget.'],
    ['western-alliance-effects', 'Turkey’s veto opened a rift in NATO over Sweden and the war in Ukraine.'],
  ])('%s: %s', (entry, text) => expect(found(entry, text)).toEqual([]));
});
