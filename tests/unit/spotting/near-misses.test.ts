import { describe, expect, test } from 'vitest';
import { bundled, marksIn } from './bundled-index.ts';

/** For each entry a text in which it must be marked, and one that comes close and is about something else. */
const ROWS: [entry: string, text: string, nearMiss: string][] = [
  ['al-jazeera', 'Al Jazeera reported from Kyiv.', 'Al Jazira SC won the cup in Abu Dhabi.'],
  [
    'annexation',
    'Russia’s annexation of Crimea is void, Ukraine says.',
    'The annexation of Texas is taught in Ukraine.',
  ],
  ['authority-sources-kyiv', 'Authority sources in Kyiv confirmed it.', 'Authority sources in Warsaw confirmed it.'],
  ['avoid-escalation', 'Beijing wants to avoid escalation in Ukraine.', 'The bank wants to avoid escalation of costs.'],
  ['burden-on-moscow', 'The burden of de-escalation in Ukraine is Moscow’s.', 'The burden of debt in Ukraine grew.'],
  ['cctv', 'The broadcaster CCTV aired the speech.', 'The shop’s CCTV showed the thief.'],
  ['ceasefire', 'Kyiv accepted a ceasefire with Russia.', 'The ceasefire in Gaza holds; Kyiv took note.'],
  ['charles-stratford', 'Charles Stratford reports from Kharkiv.', 'Stratford is known for its theatre.'],
  ['china', 'China sent a note.', 'The china was packed in straw.'],
  ['china-ambassador-to-france', 'China’s ambassador to France spoke.', 'Poland’s ambassador to France spoke.'],
  [
    'china-as-mediator',
    'China offers to mediate in Ukraine.',
    'Turkey offers to mediate in Ukraine; China was silent.',
  ],
  ['china-envoy', 'The Chinese envoy went to Ukraine and Russia.', 'Trump’s envoy went to Ukraine and Russia.'],
  ['china-mfa', 'China’s foreign ministry denied it.', 'Japan’s foreign ministry denied it.'],
  ['china-mfa-eurasian-department', 'He heads the Eurasian department.', 'He heads the Eurasian bank.'],
  [
    'china-mfa-spokesperson',
    'The spokesperson of China’s foreign ministry smiled.',
    'The spokesperson of Japan’s foreign ministry smiled.',
  ],
  [
    'china-neutrality',
    'China says it takes a neutral position on the war in Ukraine.',
    'Switzerland says it is neutral in the war in Ukraine, and China agrees.',
  ],
  ['china-peace-effort', 'China’s peace efforts in Ukraine go on.', 'China’s efforts to plant trees in Ukraine go on.'],
  [
    'china-russia-ties',
    'Relations between China and Russia are close.',
    'Relations between China and India are close.',
  ],
  [
    'china-ukraine-relations',
    'Sino-Ukrainian relations are old, and so are Ukraine’s ties with China.',
    'Sino-Japanese relations are old, and so are Ukraine’s ties with Poland.',
  ],
  ['chinese-state-media', 'Chinese state media said so.', 'Russian state media said so.'],
  ['critics-of-us-policy', 'Critics of US foreign policy agree on Ukraine.', 'Critics of the film agree on Ukraine.'],
  [
    'diplomacy-only-path',
    'Diplomacy is the only way out for Ukraine, China says.',
    'The tunnel was the only way out of the mine in Ukraine.',
  ],
  [
    'direct-talks',
    'Putin offered Ukraine direct talks in Istanbul.',
    'Direct talks between Moscow and Washington did not touch Ukraine.',
  ],
  ['dmytro-kuleba', 'Dmytro Kuleba, the foreign minister, flew home.', 'Oleksii Kuleba, a governor, flew home.'],
  ['donald-trump', 'President Trump signed it.', 'Melania Trump signed it for the president.'],
  ['european-nations', 'European nations agreed on Ukraine.', 'European football agreed on Ukraine.'],
  [
    'ex-soviet-status',
    'He questioned the sovereignty of former Soviet republics.',
    'He questioned the sovereignty of Parliament.',
  ],
  [
    'full-scale-invasion',
    'Russia’s full-scale invasion of Ukraine began in 2022.',
    'Taipei fears a full-scale invasion; Ukraine is its warning.',
  ],
  [
    'isolating-russia',
    'The West wants to isolate Russia over Ukraine.',
    'Doctors isolate patients in Russia and Ukraine.',
  ],
  ['john-kirby', 'John Kirby spoke at the White House.', 'John Kirby, an engraver, drew churches in the last century.'],
  ['just-peace', 'Ukraine wants a just and lasting peace.', 'A just and lasting peace in Colombia is far off.'],
  ['kremlin', 'The Kremlin declined.', 'The Kremlin of Kazan is white.'],
  [
    'kuleba-qin-call',
    'Dmytro Kuleba, the minister, had a phone call with Qin Gang.',
    'Dmytro Kuleba, the minister, had a phone call with Baerbock.',
  ],
  [
    'kyiv-beijing-dialogue',
    'The dialogue between Ukraine and China goes on.',
    'The dialogue between Ukraine and Poland goes on.',
  ],
  ['kyiv-forum', 'Zelensky spoke at a forum in Kyiv on Ukraine.', 'A forum in Kyiv on beekeeping ended.'],
  [
    'leverage-beijing',
    'China’s leverage over Russia is small, Ukraine says.',
    'China’s leverage over banks is small, Ukraine says.',
  ],
  ['major-powers', 'Major powers discussed Ukraine.', 'Major roads in Ukraine are closed.'],
  ['maria-zakharova', 'Maria Zakharova of the ministry replied.', 'Svetlana Zakharova danced for the ministry.'],
  [
    'military-aid',
    'Germany sends military aid to Ukraine.',
    'Russia announced the transfer of tactical nuclear weapons to Belarus amid the war in Ukraine.',
  ],
  ['mineral-deal', 'Ukraine signed the minerals deal.', 'Congo signed a minerals deal, and Ukraine took note.'],
  ['nato', 'NATO met.', 'The NATO phonetic alphabet is easy.'],
  ['nato-membership', 'Ukraine wants to join NATO.', 'Sweden wanted to join NATO, and Ukraine cheered.'],
  [
    'next-steps-need-progress',
    'Next steps are contingent on progress, China and Ukraine said.',
    'Next steps are contingent on progress, the builders said.',
  ],
  [
    'no-limits-partnership',
    'China and Russia declared a “no limits” partnership.',
    'There are no limits to the partnership of the two bakers.',
  ],
  ['obstacles-to-peace', 'It is an obstacle to peace in Ukraine.', 'It is an obstacle to growth in Ukraine.'],
  [
    'occupied-territory',
    'Elections in territories held by Russia are void, Ukraine says.',
    'Elections in the occupied West Bank are void, and Ukraine abstained.',
  ],
  ['officials-in-kyiv', 'Officials in Kyiv agreed.', 'Officials in Minsk agreed.'],
  [
    'order-of-visits-and-trust',
    'Zelensky said that a visit of Trump to Moscow would damage public trust.',
    'The bank said that a fee would damage public trust.',
  ],
  [
    'partnership-targets-no-one',
    'China says its ties with Russia are not aimed at any third party.',
    'The ad was not aimed at any third party.',
  ],
  [
    'partnership-uninfluenced',
    'China says its ties with Russia are not affected by any third party.',
    'The loan was not affected by any third party.',
  ],
  ['peace-opportunities', 'There is a chance for peace in Ukraine.', 'There is a chance for rain in Ukraine.'],
  [
    'peace-talks',
    'Peace talks on Ukraine resumed in Geneva.',
    'Coalition talks resumed in Berlin while Ukraine burned.',
  ],
  [
    'plan-freezes-front-lines',
    'China’s plan would freeze the front lines in Ukraine.',
    'Putin wants to freeze the war in Ukraine.',
  ],
  ['political-settlement', 'China wants a political settlement in Ukraine.', 'Libya wants a political settlement.'],
  [
    'previous-us-administration',
    'The Biden administration armed Ukraine.',
    'The previous administration of the club armed nobody.',
  ],
  ['qin-gang', 'Qin Gang, the foreign minister, vanished.', 'Qin Gang, a chemist, published a paper.'],
  [
    'reconstruction-support',
    'The reconstruction of Ukraine will cost much.',
    'The reconstruction of the opera cost much.',
  ],
  ['rules-based-order', 'The rules-based order suffers.', 'The rules-based game suffers.'],
  ['russia', 'Russia replied.', 'The Russia Today studio replied.'],
  ['russia-mfa', 'The Russian foreign ministry replied.', 'The Polish foreign ministry replied.'],
  ['russia-open-to-dialogue', 'Russia is open to dialogue on Ukraine.', 'Turkey is open to dialogue on Ukraine.'],
  ['sergei-ryabkov', 'Sergei Ryabkov, a deputy minister, warned.', 'Pavel Ryabkov, a goalkeeper, warned.'],
  [
    'territorial-integrity',
    'Ukraine’s territorial integrity must be kept.',
    'Serbia’s territorial integrity must be kept, said Ukraine.',
  ],
  ['trump-administration', 'The Trump administration pressed Ukraine.', 'The Trump building was sold.'],
  [
    'trump-putin-talks',
    'Trump and Putin met in Alaska.',
    'Trump called Putin a genius.\nXi spoke with Putin by phone. The conversation took an hour.',
  ],
  [
    'turning-point',
    'It was a turning point of the war in Ukraine.',
    'The Battle of Stalingrad was a turning point of the war. Ukraine marked the day.',
  ],
  ['twelve-point-plan', 'China’s 12-point plan for Ukraine is vague.', 'The 28-point plan for Ukraine is long.'],
  ['ukraine', 'Ukraine replied.', 'The Hotel Ukraine replied.'],
  ['ukraine-government', 'The Ukrainian government agreed.', 'The Polish government agreed.'],
  ['ukraine-mfa', 'Ukraine’s foreign ministry replied.', 'Hungary’s foreign ministry replied.'],
  ['ukraine-sovereignty', 'Ukraine’s sovereignty matters.', 'Ukraine’s harvest matters.'],
  ['united-states', 'The US agreed.', 'They are with US, not against US!'],
  [
    'us-concessions',
    'The US made concessions to Russia over Ukraine.',
    'Zelensky demands concessions from Moscow. Russia is prepared to make concessions over Ukraine.',
  ],
  [
    'us-peace-framework',
    'In February 2025 Kellogg spoke of the proposed peace framework for Ukraine.',
    'Trump’s 28-point peace plan for Ukraine came in November 2025, and then a 20-point peace plan.',
  ],
  ['us-policy-shift', 'It is a shift in US foreign policy on Ukraine.', 'It is a shift in French policy on Ukraine.'],
  [
    'us-russia-normalisation',
    'Russia and the United States want to normalise relations.',
    'Japan and Korea want to normalise relations.',
  ],
  ['vladimir-putin', 'President Putin agreed.', 'Igor Putin agreed with the president.'],
  ['volodymyr-zelenskyy', 'President Zelensky agreed.', 'Olena Zelenska agreed with the president.'],
  ['wang-yi', 'Wang Yi, the foreign minister, agreed.', 'Wang Yi, a poet of the Han dynasty, agreed.'],
  ['war-in-ukraine', 'The Russo-Ukrainian War goes on.', 'The Russo-Turkish War ended in 1878.'],
  ['western-nations', 'The West backs Ukraine.', 'The West Bank is far from Ukraine.'],
  ['white-house', 'The White House declined.', 'The White House Farm declined.'],
  ['xi-jinping', 'Xi Jinping agreed.', 'Xi Mingze agreed, China Daily wrote.'],
  [
    'xi-moscow-visit',
    'Xi Jinping ended his visit to Moscow in March 2023.',
    'Xi Jinping ended his visit to Moscow in May 2025.',
  ],
  [
    'xi-putin-call',
    'Xi Jinping spoke with Vladimir Putin by phone on Monday, the third anniversary of the invasion of Ukraine.',
    'Xi Jinping said in a call with President Vladimir Putin on June 13, 2022 that he stood by Russia.\nElections in 2025 are far off.',
  ],
  [
    'xi-zelenskyy-call',
    'Xi Jinping and Zelensky spoke by phone about Ukraine.',
    'Xi Jinping and Macron spoke by phone about Ukraine and Zelensky.',
  ],
  [
    'zelensky-step-down',
    'Zelensky said that he would step down for peace in Ukraine.',
    'Medvedchuk gave up his position when Volodymyr Zelensky was elected president of Ukraine.',
  ],
  ['yu-jun', 'Yu Jun of China’s foreign ministry spoke.', 'Yu Jun, a player, spoke.'],
];

/** The entries whose rules are told apart by words, in the other languages. */
const IN_OTHER_LANGUAGES: typeof ROWS = [
  [
    'us-peace-framework',
    'Trumps Friedensplan für die Ukraine, so Kellogg im Februar 2025, ist nicht fertig.',
    'Trumps Friedensplan für die Ukraine, der 28-Punkte-Plan, ist nicht fertig.',
  ],
  [
    'us-peace-framework',
    'Le plan de paix de Trump pour l’Ukraine, présenté en février 2025, est flou.',
    'Le plan de paix de Trump pour l’Ukraine, en 28 points, est flou.',
  ],
  [
    'us-peace-framework',
    'El plan de paz de Trump para Ucrania, de febrero de 2025, es vago.',
    'El plan de paz de Trump para Ucrania, de 28 puntos, es vago.',
  ],
  [
    'us-peace-framework',
    'Мирный план Трампа по Украине, о котором говорил Келлог, неясен.',
    'Мирный план Трампа по Украине из 28 пунктов неясен.',
  ],
  [
    'us-peace-framework',
    'Мирний план Трампа щодо України, про який говорив Келлог, неясний.',
    'Мирний план Трампа щодо України із 28 пунктів неясний.',
  ],
  ['us-peace-framework', '2025年2月，特朗普的和平计划涉及乌克兰。', '特朗普的28点和平计划涉及乌克兰。'],
  [
    'us-concessions',
    'Die USA machten Russland Zugeständnisse, klagt die Ukraine.',
    'Russland ist zu Zugeständnissen gegenüber der Ukraine nicht bereit.',
  ],
  [
    'us-concessions',
    'Les États-Unis ont fait des concessions à la Russie, déplore l’Ukraine.',
    'L’Ukraine exige des concessions de la Russie.',
  ],
  [
    'us-concessions',
    'Estados Unidos hizo concesiones a Rusia, lamenta Ucrania.',
    'Ucrania exige concesiones de Rusia.',
  ],
  ['us-concessions', 'США пошли на уступки России, жалуется Украина.', 'Украина требует уступок от России.'],
  [
    'us-concessions',
    'США пішли на поступки Росії, що обурило Україну.',
    'Україна вимагає поступок від Росії, що логічно.',
  ],
  ['us-concessions', '美国对俄罗斯作出让步，乌克兰不满。', '乌克兰要求让步。'],
  [
    'plan-freezes-front-lines',
    'Chinas Plan wäre ein Einfrieren des Konflikts in der Ukraine, und mehr nicht.',
    'Putin will ein Einfrieren des Konflikts in der Ukraine, und mehr nicht.',
  ],
  [
    'plan-freezes-front-lines',
    'Le plan de la Chine serait un gel du conflit en Ukraine.',
    'Poutine veut un gel du conflit en Ukraine.',
  ],
  [
    'plan-freezes-front-lines',
    'El plan de China es congelar el conflicto en Ucrania.',
    'Putin quiere congelar el conflicto en Ucrania.',
  ],
  [
    'plan-freezes-front-lines',
    'План Китая — это заморозка конфликта на Украине.',
    'Путин хочет заморозки конфликта на Украине.',
  ],
  [
    'plan-freezes-front-lines',
    'План Китаю — це замороження конфлікту в Україні.',
    'Путін хоче замороження конфлікту в Україні.',
  ],
  ['plan-freezes-front-lines', '中国的方案会冻结战线，乌克兰说。', '普京想冻结战线，乌克兰说。'],
  [
    'turning-point',
    'Das war ein Wendepunkt im Krieg, sagte die Ukraine.',
    'Stalingrad war ein Wendepunkt im Krieg, sagte die Ukraine.',
  ],
  [
    'turning-point',
    'Это переломный момент войны, считает Украина.',
    'Сталинград — переломный момент войны, напоминает Украина.',
  ],
  [
    'xi-putin-call',
    'Xi Jinping hat am 24. Februar 2025 mit Wladimir Putin telefoniert.',
    'Xi Jinping hat im Juni 2022 mit Wladimir Putin telefoniert.',
  ],
  [
    'xi-putin-call',
    'Си Цзиньпин поговорил по телефону с Путиным 24 февраля 2025 года.',
    'Си Цзиньпин поговорил по телефону с Путиным в июне 2022 года.',
  ],
  ['xi-putin-call', '2025年2月24日，习近平同普京通电话。', '2022年6月，习近平同普京通电话。'],
];

describe.each([...ROWS, ...IN_OTHER_LANGUAGES])('%s', (entry, text, nearMiss) => {
  const marksOf = (passage: string) => marksIn(passage).filter((mark) => mark.startsWith(`${entry} "`));

  test(text, () => expect(marksOf(text)).not.toEqual([]));
  test(`not in: ${nearMiss}`, () => expect(marksOf(nearMiss)).toEqual([]));
});

/** Claims that texts put in many ways have their rows, and what must not be marked beside them, in a table of their own. */
const IN_FURTHER_CLAIMS = [
  'call-leads-to-peace',
  'china-both-powers',
  'china-supports-talks',
  'dialogue-and-deterrence',
  'failed-talks-risk',
  'global-realignment',
  'international-attention',
  'international-law-basis',
  'kyiv-bypasses-intermediaries',
  'kyiv-rejects-initiatives',
  'kyiv-visit-first',
  'positions-irreconcilable',
  'protracted-war-risk',
  'refusal-makes-kremlin-obstacle',
  'russia-peace-efforts',
  'summit-last',
  'ukrainian-interests-central',
  'us-policy-tightened-ties',
  'verifiable-settlement',
  'western-alliance-effects',
];

test('every entry that has a rule has a row', () => {
  const targets = bundled.pack.spotting.flatMap((record) => ('target' in record ? [record.target] : []));
  const named = new Set([...ROWS.map(([entry]) => entry), ...IN_FURTHER_CLAIMS]);
  expect([...new Set(targets)].filter((id) => !named.has(id))).toEqual([]);
});
