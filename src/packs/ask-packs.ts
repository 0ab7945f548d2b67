import type { InstalledPack } from './installed-pack.ts';

export interface Asked<T> {
  /** What those answered that can, in the order asked. */
  answers: [pack: InstalledPack, answer: T][];
  /** Why the others cannot. */
  faults: unknown[];
}

/** Asks one pack after the other. What is wrong with one, such as a damaged file, costs its own answer alone. */
export async function askPacks<T>(
  packs: readonly InstalledPack[],
  ask: (pack: InstalledPack) => Promise<T>,
): Promise<Asked<T>> {
  const asked: Asked<T> = { answers: [], faults: [] };
  for (const pack of packs) {
    try {
      asked.answers.push([pack, await ask(pack)]);
    } catch (error) {
      console.warn(`Counterpoint: the pack ${pack.meta.id} cannot be read`, error);
      asked.faults.push(error);
    }
  }
  return asked;
}

/** The same where somebody has to be told when no pack can answer. @throws what was wrong with the first */
export async function askSome<T>(
  packs: readonly InstalledPack[],
  ask: (pack: InstalledPack) => Promise<T>,
): Promise<Asked<T>['answers']> {
  const { answers, faults } = await askPacks(packs, ask);
  if (answers.length === 0 && faults.length > 0) throw faults[0];
  return answers;
}
