import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compilePack } from '../../../src/knowledge/compile.ts';
import { summarizeEntries } from '../../../src/knowledge/summaries.ts';
import { type MarkChoice, selectMentions } from '../../../src/page/marks/select-mentions.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/schema.ts';
import { spot } from '../../../src/spotting/spot.ts';
import { bundled } from '../spotting/bundled-index.ts';

/** Articles as pages lay them out; a line that begins with `#` is a heading. */
const LAYOUTS = {
  'news with subheads': `# China and Ukraine talk at last
Xi Jinping and Volodymyr Zelenskyy spoke by telephone on Wednesday, for the first time since the invasion began. The call lasted nearly an hour, and both offices published accounts of it before the evening news.
# Beijing sends an envoy
China said that it would send a special envoy to Kyiv and to other capitals. The foreign ministry did not say when he would leave, nor whom he would meet first. Diplomats in Brussels had waited for such a step since the 12-point peace plan appeared in February.
# Kyiv is careful
Ukraine called the conversation long and meaningful. Zelenskyy named a new ambassador to China on the same day. His office repeated that no peace could be had at the price of territory, a condition that it has kept since the first month of the war.
# Moscow listens
Russia took note of the call. A spokeswoman in Moscow said that the conditions for talks were not there, and blamed Ukraine for that. Western officials welcomed that the two leaders had spoken, and asked China to speak as plainly to the Kremlin.`,
  'live blog': `# Live: leaders react to the call
# 14:05 Washington welcomes the call
The White House said it was a good thing that Xi Jinping had spoken to Zelenskyy. Whether the call leads to peace it could not tell.
# 14:20 Moscow answers
Russia said that Ukraine rejects any sensible initiative. The Kremlin had been told of the call beforehand, a reporter in Moscow was told.
# 14:41 Brussels sees a first step
The European Union spoke of an important first step by China. Its spokesman reminded readers that Beijing sits on the Security Council, and should use its weight there.
# 15:10 Kyiv names an ambassador
Zelenskyy appointed a former minister as ambassador to China. The post had been empty for two years, and the embassy had been led by a deputy.
# 15:32 NATO waits
NATO officials said that they would judge China by what it does. They recalled that China has not condemned the invasion, and that it signed a no limits partnership with Russia shortly before.`,
  'questions and answers': `# What is in China’s peace plan?
China published its 12-point peace plan on the anniversary of the invasion. It asks for a ceasefire and for talks, and for respect of the sovereignty of all countries, without a word on which borders that means.
# Does China take a side?
China says that it is no party to the conflict. Critics answer that China has never condemned the invasion, and that it buys more Russian oil than before. Its trade with Russia has grown every year since.
# What does Ukraine say to it?
Ukraine has not turned the plan down. Zelenskyy said that parts of it are about international law, and that he would like to meet Xi Jinping. He also said that a plan without a withdrawal of Russian troops is none.
# What does Russia say to it?
Vladimir Putin said that many points of the plan could be the basis of a settlement, once the West and Kyiv are ready for that. So far Russia sees no such readiness on the other side of the front.`,
  'five takeaways': `# Five things to know about the Moscow visit
# 1. The two presidents talked for hours
Xi Jinping came to Moscow for three days and dined with Vladimir Putin twice. No minutes were published, but both spoke of a new era, and of friendship.
# 2. The peace plan was on the table
The 12-point peace plan was read with interest, as Putin put it. He found in it a basis for later talks. Xi Jinping said that China stands on the right side of history.
# 3. No weapons were promised
China did not announce any deliveries of weapons to Russia. The United States had warned against them for weeks, and said again that it saw no sign of them yet.
# 4. Gas was
Russia hopes for a second pipeline to China. A contract was not signed, though Putin spoke as if it had been. Experts expect years of haggling over the price.
# 5. Kyiv was not called
Zelenskyy had invited Xi Jinping to Kyiv. An answer had not come by the time the visit ended, and the foreign ministry in Beijing would only say that it keeps in touch with all sides.`,
  'analysis with one heading': `# The mediator who would not say invasion
For a year China has described itself as neutral. Its diplomats speak of a crisis, never of a war, and of all parties, never of one that began it. To NATO that is reason enough to doubt it. Jens Stoltenberg said that China does not have much credibility, since it has not been able to condemn the invasion of Ukraine.
In the capitals of the south it sounds different. There China is a buyer, a lender and at times a builder, and its call for talks is taken as what it claims to be. A ceasefire without conditions would suit many who pay more for bread since the ports were closed.
In Kyiv they read the 12-point peace plan line by line. The first line, on sovereignty, they would sign at once. The others they would like to hear explained, if possible by Xi Jinping himself and not by an envoy who arrives with an empty folder and leaves with a full one.`,
  timeline: `# How it came to the call: a timeline
# February 2022
Xi Jinping and Vladimir Putin announce a no limits partnership at the opening of the Games. Three weeks later Russia invades Ukraine. China abstains in the Security Council, and calls for restraint.
# September 2022
In Samarkand Putin concedes that China has questions and concerns about the war. It is the first time that a difference between Moscow and Beijing is named in public by either.
# February 2023
China publishes its 12-point peace plan. NATO and the European Union doubt that China can mediate. Zelenskyy says that he wants to believe that China will not send weapons to Russia.
# March 2023
Xi Jinping travels to Moscow. Putin praises the plan. From Kyiv it is heard that an invitation to Xi Jinping has been sent, and that nothing has come back so far.
# April 2023
Xi Jinping calls Zelenskyy. Ukraine names an ambassador, China an envoy. Washington says that it is a good thing, and that it remains to be seen whether it leads anywhere.`,
  'feature without headings': `When Xi Jinping set down the receiver, the interpreters on both ends are said to have stayed on the line for a moment, as if something might still be added. Nothing was. The call with Zelenskyy had taken nearly an hour, and by the evening two accounts of it stood side by side.
China had published its 12-point peace plan two months before. In Kyiv it was printed out, annotated and put away; in Moscow it was praised, annotated less, and put away as well. Those who wrote it had not expected anything else, says one who knows them.
The paper asks for a ceasefire and for talks. It does not ask Russia to leave. To Ukraine that is the whole of the matter, and Zelenskyy has said so to every visitor. To Vladimir Putin it is what makes the paper worth reading.
A friendship that was to have no limits had been announced before the first shot. Whether Xi Jinping knew what was to come has been asked ever since, at dinners and in committees, and he is not among those who answer.
In Brussels a diplomat keeps the plan in a drawer with four others. China, she says, has at least the patience. The others have gone back to their makers, with thanks.`,
  'short wire item': `Xi Jinping and Volodymyr Zelenskyy spoke by telephone on Wednesday, for the first time since the invasion of Ukraine began, both sides said. China will send an envoy. Russia said that it had taken note.`,
  'list of points': `# The plan, point by point
China’s 12-point peace plan asks for the following.
Respect for the sovereignty of all countries.
An end to the mentality of the cold war.
A ceasefire, and peace talks between Russia and Ukraine.
Help for civilians, and an exchange of prisoners.
No attacks on nuclear plants, and no use of nuclear weapons.
An end to unilateral sanctions, as Beijing calls those that it did not vote for.
Exports of grain, and help for those who rebuild.`,
} as const;

/** What most of an article is made of: one paragraph to each section. */
const PROSE = [
  'The announcement came late in the day, after hours in which nobody would say whether it would come at all. Reporters had waited in front of the gate since the morning. Some had brought chairs, others stood in the rain and shared the coffee of the guards.',
  'What was agreed in detail will be known in a few weeks at the earliest. Such papers are written by small groups, often at night, and read again by lawyers before anybody signs. More than one of them has come to nothing at that point.',
  'In the markets little moved. Grain was dearer for an hour and then cheaper than the day before, which traders put down to the weather. The price of oil did what it had done all week, and an analyst warned against reading anything into it.',
  'People in the border towns heard the news on the radio. A teacher said that she would believe it when the school had windows again. Her neighbour, who repairs tractors, had not listened: he had turned off the set in the second winter.',
  'Former negotiators advise patience. The first meeting, one of them recalls, is about the shape of the table, the second about who sits down first. Only at the third does somebody say what he wants, and then everybody asks for a break.',
] as const;

/** Layouts that have no prose around what they list or report. */
const BARE: ReadonlySet<string> = new Set(['short wire item', 'list of points']);

/** Each section's first mention of everything, headings among them, as it once was by default. */
const BEFORE: Pick<MarkChoice, 'density' | 'headings' | 'unrecorded'> = {
  ...{ density: 'section', headings: true, unrecorded: true },
};

const compiled = await compilePack(bundled.pack);
if (!compiled.ok) throw new Error('the bundled pack does not compile');
const summaries = summarizeEntries(compiled.value);

/** Marks per 100 words, on all of a page and its headings. */
function densityOf(layout: keyof typeof LAYOUTS, choice: Partial<MarkChoice>): number {
  const lines = BARE.has(layout) ? LAYOUTS[layout].split('\n') : withProse(LAYOUTS[layout].split('\n'));
  const blocks = lines.map((line) => ({
    ...{ text: line.replace(/^# /, ''), nodes: [], starts: [] },
    ...{ element: null as unknown as Element, heading: line.startsWith('#') },
  }));
  const texts = blocks.map(({ text }) => text);
  const annotation = { mentions: spot(bundled.index, texts), entries: summaries };
  const marks = selectMentions({ blocks, annotation }, { ...DEFAULT_SETTINGS, dismissed: [], ...choice });
  const words = texts.join(' ').split(/\s+/).length;
  return Math.round((marks.length / words) * 1000) / 10;
}

/** The lines with a paragraph of prose after each that is none of the headings. */
function withProse(lines: readonly string[]): string[] {
  const paragraphs = lines.filter((line) => !line.startsWith('#'));
  return lines.flatMap((line) =>
    line.startsWith('#') ? [line] : [line, PROSE[paragraphs.indexOf(line) % PROSE.length]!],
  );
}

/** The rows of the table in the documentation: a layout, and its figures with the older defaults and with those of now. */
const documented = [
  ...readFileSync(join(import.meta.dirname, '../../../docs/spotting.md'), 'utf8').matchAll(
    /^\| ([a-z ]+) \| ([\d.]+) \| ([\d.]+) \|$/gm,
  ),
].map(([, layout, before, now]) => [layout!, Number(before), Number(now)] as const);

test.each(documented)('marks per 100 words of %s: %f once, %f now', (layout, before, now) => {
  const named = layout as keyof typeof LAYOUTS;
  expect([densityOf(named, BEFORE), densityOf(named, {})]).toEqual([before, now]);
});

test('every layout is documented', () => {
  expect(documented.map(([layout]) => layout)).toEqual(Object.keys(LAYOUTS));
});

test('articles with headings carry about three marks per 100 words', () => {
  const headed = Object.keys(LAYOUTS).filter((layout) => !BARE.has(layout)) as (keyof typeof LAYOUTS)[];
  const all = headed.map((layout) => densityOf(layout, {}));
  expect(Math.max(...all)).toBeLessThanOrEqual(3.2);
});
