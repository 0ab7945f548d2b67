// Written for this benchmark; the names stand in for what real articles name, about as often.
const SENTENCES = [
  'Volodymyr Zelenskyy told reporters in Kyiv that no decision had been taken on the proposal.',
  'Officials in Beijing said China would keep speaking with Russia, Ukraine and the United States.',
  'The Kremlin declined to comment on the timing of the next round of peace talks.',
  'A spokesperson for the ministry repeated that the 12-point peace plan remained on the table.',
  'Diplomats from several European capitals met for six hours without a joint statement.',
  'Donald Trump and Vladimir Putin last spoke by telephone in the spring, according to two aides.',
  'Residents of the port city spent the night in shelters while engineers repaired the power lines.',
  'Analysts disagreed on whether a ceasefire could hold through the winter months.',
  'Xi Jinping received the delegation on Tuesday and spoke of a “no limits” partnership.',
  'The rail operator added forty carriages to carry grain from the southern terminals.',
  'NATO ministers discussed further military aid before the summit opened.',
  'Farmers along the river said the price of fertiliser had doubled within two seasons.',
  'Maria Zakharova dismissed the report at her weekly briefing in Moscow.',
  'Prices at the exchange closed slightly lower after a quiet session.',
  'Lawyers argued over what territorial integrity means when borders are in dispute.',
  'The museum lent nine paintings, which travelled by lorry under police escort.',
];

type Paragraph = (text: string, number: number) => string;

/** How a paragraph of the article is marked up. */
export const LAYOUTS = {
  plain: (text) => `<p>${text}</p>`,
  linked: (text) => `<p>${text.replace(/(\w+ \w+) (?=in|said|on)/g, '<a href="#x">$1</a> ')}</p>`,
  nested: (text) => `<div class="r"><div><div><p>${text}</p></div></div></div>`,
  emphasised: (text) => `<p>${text.replace(/\b([A-Z]\w+)\b/g, '<em><span>$1</span></em>')}</p>`,
  listed: (text) =>
    `<ul>${text
      .split('. ')
      .map((item) => `<li>${item}</li>`)
      .join('')}</ul>`,
  tabled: (text) =>
    `<table><tr>${text
      .split('. ')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr></table>`,
  live: (text, n) => `<section><h3>Update ${n}</h3><time>${n % 24}:00</time><p>${text}</p></section>`,
  pictured: (text) =>
    `<figure><img alt="" src="data:,"><figcaption>${text.slice(0, 90)}</figcaption></figure><p>${text}</p>`,
} satisfies Record<string, Paragraph>;

export type Layout = keyof typeof LAYOUTS;

/** Markup of about so many bytes: paragraphs of four sentences, with a heading now and then. */
export function writeStory(bytes: number, layout: Paragraph, seed: number): string {
  let story = '';
  for (let n = 0; story.length < bytes; n++) {
    const text = Array.from({ length: 4 }, (_, k) => SENTENCES[(seed + n * 5 + k * 3) % SENTENCES.length]).join(' ');
    story += `${n % 8 === 0 ? `<h2>Part ${n / 8 + 1}</h2>\n` : ''}${layout(text, n)}\n`;
  }
  return story;
}
