import { expect, test } from 'vitest';
import { textFragment } from '../../../src/ui/entry/text-fragment.ts';

const PAGE = 'https://herald.example/vote';

test.each([
  ['a few words', 'no support without the ferry', `${PAGE}#:~:text=no%20support%20without%20the%20ferry`],
  [
    'many words by their ends',
    'one two three four five six seven eight nine ten eleven',
    `${PAGE}#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven`,
  ],
  ['signs of the directive itself', 'a-b, c & d', `${PAGE}#:~:text=a%2Db%2C%20c%20%26%20d`],
  [
    'the longest piece of what is shortened',
    'We … will build it all [of it]',
    `${PAGE}#:~:text=will%20build%20it%20all`,
  ],
  ['three dots', 'We...will build', `${PAGE}#:~:text=will%20build`],
  ['broken lines', 'will\n  build', `${PAGE}#:~:text=will%20build`],
  ['nothing but an omission', '…', PAGE],
  ['short words without spaces', '和平计划', `${PAGE}#:~:text=${encodeURIComponent('和平计划')}`],
  [
    'long words without spaces',
    '一二三四五六七八九十'.repeat(5),
    `${PAGE}#:~:text=${encodeURIComponent('一二三四五六七八九十一二')},${encodeURIComponent('九十一二三四五六七八九十')}`,
  ],
])('%s', (_, text, expected) => expect(textFragment(PAGE, text)).toBe(expected));

test('an address that names a place keeps it', () => {
  expect(textFragment(`${PAGE}#vote`, 'words')).toBe(`${PAGE}#vote:~:text=words`);
});
