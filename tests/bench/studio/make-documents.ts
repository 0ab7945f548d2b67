import type { ProjectDocument } from '../../fixtures/studio-project.ts';

const FIRST = ['Ann', 'Tom', 'Mira', 'Paul', 'Rosa', 'Karl', 'Lena', 'Hugo', 'Vera', 'Otto'];
const LAST = ['Lee', 'Berg', 'Stone', 'Vogel', 'Marsh', 'Quint', 'Falk', 'Dorn', 'Ames', 'Holt', 'Reed', 'Wynn'];
const THINGS = ['bridge', 'tunnel', 'ferry', 'harbour', 'railway', 'market', 'school', 'river wall'];
const ENDS = [
  'is safe',
  'must be closed before the winter',
  'would cost too much',
  'is what the town needs',
  'is late',
];

/** Documents of about as many words, in which several hundred people say something on a few matters. */
export function makeDocuments(count: number, words: number): ProjectDocument[] {
  return Array.from({ length: count }, (_, document) => {
    const paragraphs: string[] = [];
    for (let n = 0, length = 0; length < words; n++) {
      const at = document * 7 + n;
      const name = `${pick(FIRST, at)} ${pick(LAST, at * 5 + document)}`;
      const paragraph = `${name} of the ${pick(['Harbour', 'Town', 'River', 'County'], at)} Council said that the ${pick(THINGS, at * 3)} ${pick(ENDS, at)}. "We have looked at every part of the ${pick(THINGS, at + 1)}," said ${name.split(' ')[1]} on ${(at % 27) + 1} April 2024. Many people came to the hall in the evening and stayed until late.`;
      paragraphs.push(paragraph);
      length += paragraph.split(' ').length;
    }
    return { id: `document-${document}`, title: `Report ${document}`, text: paragraphs.join('\n\n') };
  });
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length]!;
}
