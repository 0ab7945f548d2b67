/** Made-up names and pages for the benchmark: the same on every machine, no text of others. */

/** A small seeded generator (mulberry32), numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'ba be bo bra chi da del do en fa fer ga gor han il in ka kel ko la len li lo lu ma mar mi mo na ne ni no ol or pa pe po ra re ri ro sa se shi sko sta ta te ti to tor u va ve vi wen ya ze zi zo'.split(
    ' ',
  );
const FILLERS =
  'the of and to in a that for on with was said as it at by from be has have an were his they are which this after not its had who their would about been will more over also new when than one or first but up two out government officials leaders country war talks people year week told between during could against president foreign minister military support security statement meeting international according including agreement forces state region economic relations political power conflict'.split(
    ' ',
  );

/** Distinct names of one to three capitalised words, two for most. */
export function makeNames(count: number, seed = 1): string[] {
  const random = seeded(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const dice = random();
    const words = dice < 0.15 ? 1 : dice < 0.85 ? 2 : 3;
    names.add(Array.from({ length: words }, () => capitalized(makeWord(random, words === 1 ? 3 : 2))).join(' '));
  }
  return [...names];
}

/** Paragraphs of about `units` UTF-16 units in all; every fortieth word or so is one of the names. */
export function makePage(units: number, names: readonly string[], seed = 2): string[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const blocks: string[] = [];
  for (let length = 0; length < units; ) {
    const sentences: string[] = [];
    for (let sentence = 0; sentence < 3; sentence++) {
      const words = Array.from({ length: 20 }, () => {
        const dice = random();
        if (dice < 0.025) return pick(names);
        if (dice < 0.035) return `“${pick(FILLERS)}”`;
        if (dice < 0.05) return `${capitalized(makeWord(random, 2))}’s`;
        return dice < 0.15 ? makeWord(random, 3) : pick(FILLERS);
      });
      sentences.push(`${capitalized(words.join(' '))}.`);
    }
    const block = sentences.join(' ');
    blocks.push(block);
    length += block.length;
  }
  return blocks;
}

function makeWord(random: () => number, syllables: number): string {
  let word = '';
  for (let at = 0; at < syllables; at++) word += SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
  return word;
}

function capitalized(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
