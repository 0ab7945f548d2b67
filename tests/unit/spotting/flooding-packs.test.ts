import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SpottingIndex } from '../../../src/spotting/index-format.ts';
import { countWords, LEAST_WORDS, limitFlood } from '../../../src/spotting/limit-flood.ts';
import { spot } from '../../../src/spotting/spot.ts';
import { bundled } from './bundled-index.ts';
import { smallIndex } from './small-index.ts';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/spotting');

const fixtures = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => [file, readFileSync(path.join(FOLDER, file), 'utf8')] as const)
  .filter(([, text]) => countWords(text) >= LEAST_WORDS);

/** What one pack marks, and whether it was cut. */
function limit(index: SpottingIndex, text: string) {
  const blocks = text.split(/\n+/);
  const words = blocks.reduce((sum, block) => sum + countWords(block), 0);
  expect(words).toBeGreaterThanOrEqual(LEAST_WORDS);
  return limitFlood(spot(index, blocks), blocks, words);
}

/** A pack that has each of these words for a name, whatever their case. */
const named = (words: string) =>
  smallIndex(words.split(' ').map((text, at) => ({ target: `p${at}`, aliases: [{ text, case: 'any' }] })));

/** So many times one after the other, as a long article goes on. */
const long = (text: string, times: number) => Array<string>(times).fill(text).join('\n');

describe('a good pack on its own subject is left as it is', () => {
  test.each(fixtures)('%s', (_, text) => {
    expect(limit(bundled.index, text).isCut).toBe(false);
  });

  test.each([
    [
      'English',
      'President Xi Jinping told Vladimir Putin in Beijing that China wants a ceasefire in Ukraine before talks.',
    ],
    [
      'French',
      'Le président chinois Xi Jinping a dit à Vladimir Poutine que la Chine souhaite un cessez-le-feu en Ukraine.',
    ],
    [
      'Russian',
      'Председатель КНР Си Цзиньпин сказал Владимиру Путину, что Китай хочет мира и переговоров с украинской стороной.',
    ],
    [
      'Chinese',
      '国家主席习近平在北京同俄罗斯总统普京会谈时说，中方一贯主张通过对话谈判解决问题，愿意为此继续发挥建设性作用。',
    ],
  ])('a dense sentence in %s, and one on something else after it', (_, text) => {
    const other = /\p{Script=Han}/u.test(text)
      ? '两位领导人随后一起参观了新落成的博物馆并出席了晚间的音乐会。'
      : 'Then both of them went to see the museum that had been opened in the spring, and heard an orchestra play.';
    expect(limit(bundled.index, long(`${text}\n${other}`, 8)).isCut).toBe(false);
  });
});

describe('a pack of everyday words is cut', () => {
  test.each<[string, words: string, text: string]>([
    [
      'English',
      'people time year government new first last after over about more two week',
      'The government said last week that more people had moved over the first year than at any time before. After two ' +
        'quiet months about half of the new flats were let.',
    ],
    [
      'German',
      'mehr neue neuen gegen nur schon zwei letzten ersten zwischen viele wurde wurden',
      'Im letzten Jahr wurden mehr Wohnungen gebaut als in den ersten zwei Jahren zuvor, und viele neue Mieter zogen ' +
        'schon im Sommer ein. Nur zwischen den neuen Häusern wurde noch gestritten.',
    ],
    [
      'Spanish',
      'gente tiempo año años gobierno nuevo primera después sobre dos ciudad',
      'El gobierno dijo que la gente de la ciudad espera desde hace dos años. Después de mucho tiempo, la primera casa ' +
        'se abre este año, y se sabe poco sobre el nuevo barrio.',
    ],
    [
      'Russian',
      'год года люди время новый первый после два город дома сказал',
      'В этом году город построил новый квартал: после долгого ожидания люди заняли первый из домов. Два года это время ' +
        'казалось далёким, сказал мэр, но дома стоят.',
    ],
    [
      'Chinese, where all signs count',
      '我们 他们 时间 政府 城市 今年 人民 问题 工作 发展 进行 新的 已经 开始 认为',
      '今年城市政府已经开始工作，我们认为发展问题需要时间，他们进行新的建设，人民认为城市发展很好。',
    ],
  ])('%s', (_, words, text) => {
    const { mentions, isCut } = limit(named(words), long(text, 6));
    expect(isCut).toBe(true);
    expect(mentions.length).toBe(new Set(mentions.map(({ entry }) => entry)).size);
  });

  test('in the texts that a good one is for as well', () => {
    const index = named('the a of and to in that for on with said was is as by');
    for (const [, text] of fixtures) expect(limit(index, text).isCut).toBe(true);
  });
});
