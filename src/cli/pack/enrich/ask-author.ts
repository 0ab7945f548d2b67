import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { printName } from './print-proposals.ts';
import type { Proposal } from './propose-names.ts';

/** Where questions are asked and answers come from: a terminal. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

const HELP =
  'y: take it   n: leave it   a: take it and all others of this actor   s: leave it and all others of this actor   q: that is all';

/**
 * Asks an author about one name after the other. What is not taken is left; the author may stop at any name and keep what
 * was taken so far. Null when the input ends or is broken off, and nothing is to be kept.
 */
export async function askAuthor(
  proposals: readonly Proposal[],
  labelOf: (actor: string) => string,
  { input, output }: Terminal,
): Promise<Proposal[] | null> {
  const terminal = createInterface({ input, output });
  const closed = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
  const taken: Proposal[] = [];
  let all: { actor: string; take: boolean } | undefined;
  try {
    output.write(`${HELP}\n`);
    let actor: string | undefined;
    for (const proposal of proposals) {
      if (proposal.actor !== actor) output.write(`\n${labelOf(proposal.actor)}\n`);
      actor = proposal.actor;
      if (all?.actor === actor) {
        if (all.take) taken.push(proposal);
        continue;
      }
      const answer = await askOne(`  ${printName(proposal)} [y/n/a/s/q] `);
      if (answer === null) {
        output.write('\n');
        return null;
      }
      if (answer === 'q') break;
      if (answer === 'y' || answer === 'a') taken.push(proposal);
      if (answer === 'a' || answer === 's') all = { actor, take: answer === 'a' };
    }
    return taken;
  } finally {
    terminal.close();
  }

  /** One of the letters; asks until it is one of them. */
  async function askOne(question: string): Promise<string | null> {
    for (;;) {
      const answer = await Promise.race([terminal.question(question).catch(() => null), closed]);
      if (answer === null) return null;
      const letter = answer.trim().toLowerCase()[0] ?? '';
      if ('ynasq'.includes(letter) && letter !== '') return letter;
      output.write(`${HELP}\n`);
    }
  }
}
