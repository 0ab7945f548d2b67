import { expect, test } from 'vitest';
import { draftDocument } from '../../../src/drafting/draft-document.ts';

test.each([
  [
    'Russian',
    'Мэр Лимы Анна Ли заявила, что мост будет открыт в мае. «Мост безопасен», — сказала она. Профсоюз выступает против.',
  ],
  [
    'Russian with English words',
    'Мэр заявила, что мост откроют в мае. “The bridge is safe,” said Ann Lee. Профсоюз выступает против этого решения.',
  ],
  ['Chinese', '市长安娜·李表示，这座桥将于五月开放。她说：“这座桥是安全的。”渡轮工会反对这一决定。'],
  [
    'Arabic',
    'قالت رئيسة البلدية آن لي إن الجسر سيفتح في مايو. وقالت: «الجسر آمن». ويعارض اتحاد العبارات هذا القرار ويطالب بقياسات.',
  ],
  [
    'German',
    'Bürgermeisterin Ann Lee sagte, die Brücke werde im Mai geöffnet. „Die Brücke ist sicher“, sagte sie am Montag in Lima.',
  ],
  [
    'French',
    'La maire Ann Lee a dit que le pont ouvrira en mai. « Le pont est sûr », a-t-elle ajouté lundi devant le conseil.',
  ],
  [
    'Spanish',
    'La alcaldesa Ann Lee dijo que el puente se abrirá en mayo. «El puente es seguro», añadió el lunes ante el consejo.',
  ],
])('of a text in %s nothing is drafted, and that is said', (_, text) => {
  expect(draftDocument({ name: 'a.txt', text })).toEqual({
    name: 'a.txt',
    isEnglish: false,
    names: [],
    statements: [],
    phrases: [],
    dates: [],
  });
});

test.each([
  [
    'a quotation in another',
    'Ann Lee said that the bridge is safe, and that it will open in May. «Мост безопасен», — сказала она.',
  ],
  [
    'names of another',
    'Jürgen Müller of Groß Köln said that the bridge is safe, and that it will be open to all of the town in May.',
  ],
  ['few words', 'Ann Lee said the bridge is safe.'],
])('but a text in English with %s is', (_, text) => {
  const { isEnglish, statements } = draftDocument({ name: 'a.txt', text });
  expect([isEnglish, statements.length]).toEqual([true, 1]);
});
