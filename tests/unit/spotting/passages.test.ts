import { describe, expect, test } from 'vitest';
import { marksIn } from './bundled-index.ts';

/** Ids that the rows write in short. */
const SHORT: Record<string, string> = {
  xi: 'xi-jinping',
  ze: 'volodymyr-zelenskyy',
  pu: 'vladimir-putin',
  tr: 'donald-trump',
  cn: 'china',
  ru: 'russia',
  ua: 'ukraine',
  us: 'united-states',
};

/** Passages with everything that must be marked in them, written `[text|id]`. */
const ROWS: Record<string, string[]> = {
  persons: [
    '[Xi Jinping|xi] flew home from [Moscow|ru]. [Xi|xi] made no statement.',
    'President [Xi|xi] met President [Putin|pu] in [Beijing|cn].',
    '[XI|xi] AND [PUTIN|pu] MEET IN [BEIJING|cn]',
    '[China|cn]’s [Xi|xi] hosts [Russia|ru]’s [Putin|pu]',
    '[Volodymyr Zelensky|ze] thanked [Donald Trump|tr]; [Trump|tr] thanked [Zelensky|ze].',
    '[Donald J. Trump|tr] called [Vladimir Vladimirovich Putin|pu].',
    'But [Trump|tr] said that [Putin|pu]’s offer was late.',
    'MR. [KIRBY|john-kirby]: Good afternoon. [China|cn] has issued a statement.',
    '[John Kirby|john-kirby] spoke for the [White House|white-house]. “No,” [Kirby|john-kirby] said.',
    '[Wang Yi|wang-yi] landed on Monday. [Wang|wang-yi] then saw [Sergei Ryabkov|sergei-ryabkov], and Wang Wentao stayed away.',
    'Foreign Minister [Wang|wang-yi] told reporters in [Beijing|cn] so.',
    '[Qin Gang|qin-gang] was dismissed; [Qin|qin-gang] has not been seen.',
    'Ukrainian Foreign Minister [Kuleba|dmytro-kuleba] arrived.',
    'Spokeswoman [Maria Zakharova|maria-zakharova] replied, and [Zakharova|maria-zakharova] smiled.',
    'Deputy minister [Ryabkov|sergei-ryabkov] disagreed.',
    '[Selenskyj|ze] und [Putin|pu] schwiegen.',
    'Речь [Владимира Путина|pu] слушали в [Киеве|ua]; [Зеленского|ze] там не было.',
    'Розмова [Володимира Зеленського|ze] з [Путіним|pu] не відбулася.',
    '国家主席[习近平|xi]会见[普京|pu]总统。',
    'Le président [Vladimir Poutine|pu] a parlé à [Moscou|ru].',
    '[Xi Jin\u00adping|xi] is split by a soft hyphen',
    '[Vladimir\u00a0Putin|pu] and [Xi\u200b Jinping|xi] met.',
  ],
  'states and organisations': [
    'The [US|us] and [China|cn] disagree; a [U.S.|us]-[Russia|ru] channel is open.',
    'The [U.S.|us]-led group met in [Washington|us], D.C., on Friday.',
    '[Moscow|ru]-installed officials in [Ukraine|ua] obey the [Kremlin|kremlin].',
    'Anti-[Kremlin|kremlin] and pro-[Ukraine|ua] protesters met.',
    '[WASHINGTON|us], May 3 — The [United States|us] and the [PRC|cn] talked.',
    'The [Russian Federation|ru] and the [People’s Republic of China|cn] signed.',
    '[Nato|nato] leaders and [NATO|nato] staff worked late in [Kyiv|ua].',
    '[China’s foreign ministry|china-mfa] denied it, and a [foreign ministry|china-mfa] [spokeswoman|china-mfa-spokesperson] smiled.',
    'The [Ministry of Foreign Affairs of Ukraine|ukraine-mfa] thanked the [Russian Foreign Ministry|russia-mfa] for nothing.',
    '[Moscow|ru] was silent. Later its [foreign ministry|russia-mfa] spoke.',
    'Chinese state broadcaster [CCTV|cctv] reported the meeting in [Beijing|cn].',
    '[China Central Television|cctv] showed it; [Al Jazeera|al-jazeera] did not.',
    'Das [Weiße Haus|white-house] und der [Kreml|kremlin] schweigen zum [Ukraine|ua]krieg.',
    '[Україна|ua] та [Росія|ru] обмінялися полоненими, повідомило [МЗС України|ukraine-mfa].',
    '[中国|cn]与[俄罗斯|ru]发表声明，[美国|us]反对。',
    '[TRUMP|tr] TELLS [NATO|nato] TO PAY',
    '[US|us] PRESIDENT VISITS [KYIV|ua]',
  ],
  'the war and its claims': [
    '[Russia|ru]’s [full-scale invasion of Ukraine|full-scale-invasion] began in 2022.',
    'Since [Moscow|ru] launched its [invasion|full-scale-invasion], prices in [Ukraine|ua] have doubled.',
    'The [Russian invasion of Ukraine|full-scale-invasion] shocked Europe.',
    'The [Russian invasion|full-scale-invasion] of its neighbour, [Ukraine|ua], goes on.',
    '[Ukraine|ua] called for a 30-day [ceasefire|ceasefire]; [Russia|ru] wants no [truce|ceasefire].',
    'An unconditional [cease-fire|ceasefire] in [Ukraine|ua] is far off.',
    '[Peace talks|peace-talks] on [Ukraine|ua] resumed in Istanbul. The [talks|peace-talks] lasted two hours.',
    'Envoys opened [talks|peace-talks] aimed at ending the [war|war-in-ukraine] in [Ukraine|ua].',
    '[Kyiv|ua] is ready for [direct talks|direct-talks] with [Moscow|ru].',
    '[Zelensky|ze] wants a [face-to-face meeting|direct-talks] with [Putin|pu].',
    'A [meeting|direct-talks] between [Putin|pu] and [Zelensky|ze] was ruled out.',
    '[Direct negotiations|direct-talks] between [Russia|ru] and [Ukraine|ua] broke down.',
    '[Beijing|cn] backs [Ukraine’s territorial integrity|territorial-integrity].',
    'They voted for the [sovereignty and territorial integrity of Ukraine|territorial-integrity].',
    'He called for a [political settlement|political-settlement] of the [Ukraine|ua] [crisis|war-in-ukraine].',
    'Only a [political solution|political-settlement] can help [Ukraine|ua], he said.',
    '[Moscow|ru] declared the [annexation|annexation] of four Ukrainian regions.',
    '[Ukraine|ua] must not [join NATO|nato-membership], [Putin|pu] says.',
    '[Ukraine|ua]’s [NATO membership|nato-membership] divides the allies.',
    '[Kyiv|ua] gave up its [NATO ambitions|nato-membership].',
    'The [accession to NATO|nato-membership] of [Ukraine|ua] will wait.',
    'Western [military aid|military-aid] to [Ukraine|ua] slowed.',
    'Europe keeps [sending weapons|military-aid] to [Ukraine|ua].',
    '[Washington|us] paused [arms deliveries|military-aid] to [Kyiv|ua].',
    'EU [military support|military-aid] for [Ukraine|ua] grew.',
  ],
  'China and the war': [
    '[China|cn]’s [12-point peace plan|twelve-point-plan] for [Ukraine|ua] drew doubts.',
    '[Beijing|cn] published a [twelve-point proposal|twelve-point-plan] on the [war|war-in-ukraine] in [Ukraine|ua].',
    'The [Chinese peace plan|twelve-point-plan] asks [Ukraine|ua] for patience.',
    '[China|cn] released a [position paper|twelve-point-plan] on [Ukraine|ua].',
    'A [12-point “peace plan|twelve-point-plan]” from [Beijing|cn] would [freeze the war|plan-freezes-front-lines] in [Ukraine|ua].',
    'A [peace proposal|twelve-point-plan] put forward by [China|cn] was read in [Kyiv|ua].',
    '[China|cn] and [Russia|ru] announced a “[no limits” partnership|no-limits-partnership].',
    'Their [friendship without limits|no-limits-partnership] worries friends of [Russia|ru] and [China|cn].',
    '[Xi|xi] and [Putin|pu] signed a [no-limits partnership|no-limits-partnership] in [Beijing|cn].',
    '[China|cn] says that it is [neutral|china-neutrality] in the [war|war-in-ukraine] in [Ukraine|ua].',
    '[Beijing|cn] calls itself a [neutral party|china-neutrality] to the [war|war-in-ukraine] in [Ukraine|ua].',
    '[China|cn]’s [neutrality|china-neutrality] in the [Ukraine|ua] [war|war-in-ukraine] is doubted.',
    '[China|cn]’s [special envoy|china-envoy] Li Hui came to [Kyiv|ua].',
    'A [Chinese envoy|china-envoy] will visit [Ukraine|ua].',
    '[China|cn]’s [special representative|china-envoy] for Eurasian affairs saw [Zelensky|ze].',
    'The [phone call|xi-zelenskyy-call] between [Xi Jinping|xi] and [Volodymyr Zelenskyy|ze] lasted an hour.',
    '“I had a long [phone call|xi-zelenskyy-call] with Chinese President [Xi Jinping|xi],” [Zelensky|ze] wrote.',
    'The ambassador said that [former Soviet states|ex-soviet-republics] [have no effective status in international law|ex-soviet-status].',
    'He was [questioning the sovereignty of former Soviet republics|ex-soviet-status].',
  ],
  'other entries': [
    '[Western nations|western-nations] and the [international community|international-community] called for a [just and lasting peace|just-peace] in [Ukraine|ua].',
    'A [spokesperson|china-mfa-spokesperson] for [China’s foreign ministry|china-mfa] spoke of [mediation|china-as-mediator] in [Ukraine|ua].',
    '[China|cn]’s [ambassador to France|china-ambassador-to-france] defended [Chinese state media|chinese-state-media].',
    '[Ukraine|ua]’s [sovereignty|ukraine-sovereignty] and a [rules-based order|rules-based-order] were at stake.',
    '[Trump|tr]’s [peace plan|us-peace-framework] asks [Ukraine|ua] for [concessions|us-concessions].',
    'Efforts at [isolating|isolating-russia] [Russia|ru] over [Ukraine|ua] failed.',
    '[Xi|xi] told [China|cn]’s neighbours of his March [visit|xi-moscow-visit] to [Moscow|ru].',
  ],
  'Trump and the war': [
    '[Trump|tr] had a [phone call|trump-putin-talks] with [Putin|pu].',
    'The [Trump|tr]-[Putin|pu] [summit|trump-putin-talks] ended without a deal on [Ukraine|ua].',
    'A [meeting|trump-putin-talks] between [US|us] President [Donald Trump|tr] and Russian President [Vladimir Putin|pu] is planned.',
    '[Trump|tr] said his [conversation|trump-putin-talks] with [Putin|pu] went well.',
    'After a [call|trump-putin-talks] with [Trump|tr], [Putin|pu] flew to Sochi.',
    '[Ukraine|ua] signed a [minerals deal|mineral-deal] with [Washington|us].',
    'The [US|us]-[Ukraine|ua] [mineral agreement|mineral-deal] was approved.',
    'The [critical minerals deal|mineral-deal] binds [Kyiv|ua].',
    '[Zelensky|ze] is ready to [step down|zelensky-step-down] if peace comes to [Ukraine|ua].',
    '[Zelensky|ze] offered his [resignation|zelensky-step-down] in exchange for [NATO membership|nato-membership] of [Ukraine|ua].',
  ],
};

function parse(row: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  const text = row.replace(/\[([^|\]]+)\|([^\]]+)\]/g, (_, words: string, id: string) => {
    marks.push(`${SHORT[id] ?? id} "${words}"`);
    return words;
  });
  return { text, marks };
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows)('%s', (row) => {
    const { text, marks } = parse(row);
    expect(marksIn(text)).toEqual(marks);
  });
});
