import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askAuthor } from '../../../../../src/cli/pack/enrich/ask-author.ts';

const proposal = (actor: string, text: string) => ({ actor, lang: 'en', text, alias: { text } });
const PROPOSALS = [
  proposal('ann', 'A1'),
  proposal('ann', 'A2'),
  proposal('ann', 'A3'),
  proposal('bob', 'B1'),
  proposal('bob', 'B2'),
];

/** Answers each question as it is asked; null ends the input. */
async function answer(answers: (string | null)[]): Promise<{ taken: string[] | undefined; shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  const left = [...answers];
  output.on('data', (text) => {
    shown += text;
    if (!/\[y\/n\/a\/s\/q\] $/.test(String(text))) return;
    const next = left.shift();
    if (next === null || next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  const taken = await askAuthor(PROPOSALS, (actor) => `Label of ${actor}`, { input, output });
  return { taken: taken?.map(({ text }) => text), shown };
}

const CASES: [title: string, answers: (string | null)[], taken: string[] | undefined][] = [
  ['one by one', ['y', 'n', 'Y', 'no', 'yes'], ['A1', 'A3', 'B2']],
  ['all of an actor', ['a', 'y', 'n'], ['A1', 'A2', 'A3', 'B1']],
  ['all others of an actor', ['n', 'a', 'n', 'n'], ['A2', 'A3']],
  ['none of an actor', ['y', 's', 'y', 'n'], ['A1', 'B1']],
  ['enough', ['y', 'q'], ['A1']],
  ['something else is asked again', ['', 'x', 'y', 'q'], ['A1']],
  ['the input ends: nothing is kept', ['y', null], undefined],
];
test.each(CASES)('%s', async (_, answers, taken) => {
  expect((await answer(answers)).taken).toEqual(taken);
});

test('each actor is named once', async () => {
  const { shown } = await answer(['y', 'y', 'y', 'y', 'y']);
  expect(shown.match(/Label of \w+/g)).toEqual(['Label of ann', 'Label of bob']);
});
