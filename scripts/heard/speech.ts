import { readFileSync } from 'node:fs';
import { waitUntil } from './wait-until.ts';

/** Orca has done what it had to when it has written nothing for so long, ms. */
const SILENCE = 1500;
/** How long it may take until it notices anything, ms. */
const BEGIN = 4000;

/** What Orca says, from the file in which it writes down all that it does. */
export class Speech {
  private readonly log: string;
  private taken = 0;
  private size = 0;

  constructor(log: string) {
    this.log = log;
  }

  /** Everything that was said since this was asked last, once Orca is silent. */
  async next(): Promise<string[]> {
    const from = this.size;
    let since = Date.now();
    await waitUntil(
      () => {
        const { length } = this.read();
        if (length > this.size) since = Date.now();
        this.size = length;
        return Date.now() - since > (length > from ? SILENCE : BEGIN);
      },
      'Orca was silent',
      180_000,
    );
    const all = readSpeech(this.read());
    const said = all.slice(this.taken);
    this.taken = all.length;
    return said;
  }

  private read(): string {
    return readFileSync(this.log, 'utf8');
  }
}

/** The utterances in a log of Orca's, in their order. */
export function readSpeech(log: string): string[] {
  const lines = [...log.matchAll(/^[\d:.]+ - SPEECH OUTPUT: '(.*)' ?(?:\{.*)?$/gm)];
  return lines.map(([, said = '']) => said.replace(/\s+/g, ' ').trim()).filter((said) => said !== '');
}
