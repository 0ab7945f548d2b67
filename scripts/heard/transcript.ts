/** What was heard after a thing that was done. */
export interface Heard {
  /** What was done, and the key: `next mark (alt+shift+period)`. */
  done: string;
  said: string[];
}

/** What was heard on each walk, by its name, in the order of doing. */
export type Walks = Record<string, Heard[]>;

/** How browsers and screen reader say that they are busy: as often as they like. */
const PASSING = /^(Loading\. ?Please wait\.|Finished loading .*|.* frame\.)$/;

/** Walks as they are kept: a heading for each, what was done, and below it what was said. */
export function writeWalks(walks: Walks): string {
  const parts = Object.entries(walks).map(([name, heard]) => {
    const lines = heard.flatMap(({ done, said }) => [`> ${done}`, ...said.map((line) => `  ${line}`)]);
    return `## ${name}\n\n${lines.join('\n')}\n`;
  });
  return parts.join('\n');
}

export function readWalks(text: string): Walks {
  const walks: Walks = {};
  let heard: Heard[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) {
      heard = [];
      walks[line.slice(3)] = heard;
    } else if (line.startsWith('> ')) heard.push({ done: line.slice(2), said: [] });
    else if (line.startsWith('  ')) heard.at(-1)?.said.push(line.slice(2));
  }
  return walks;
}

/** Where what is said differs from what was said before, one line each: as it was (`-`) and as it is (`+`). */
export function compareWalks(before: Walks, now: Walks): string[] {
  return Object.entries(now).flatMap(([name, heard]) => {
    const old = before[name] ?? [];
    const steps = Array.from({ length: Math.max(old.length, heard.length) }, (_, step) => [old[step], heard[step]]);
    return steps.flatMap(([was, is], step) => {
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      const lines = [...linesOf('-', was), ...linesOf('+', is)];
      return [`${name}, step ${step + 1}: ${is?.done ?? was?.done}`, ...lines];
    });
  });
}

/** Without what comes and goes. */
export function withoutPassing(said: readonly string[]): string[] {
  return said.filter((line) => !PASSING.test(line));
}

/** Words that are said from the opening of a card on until a line begins with the holder of its first position. */
export function wordsBefore(heard: readonly Heard[], holder: string): number {
  const said = heard.flatMap((step) => step.said);
  // The name of a card may begin like that as well: China’s plan.
  const until = said.findIndex((line) => line.startsWith(holder) && !/^[’'\p{L}]/u.test(line.slice(holder.length)));
  const before = until === -1 ? said : said.slice(0, until);
  return before.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}’.–-]*/gu)?.length ?? 0;
}

function linesOf(sign: string, heard: Heard | undefined): string[] {
  return (heard?.said ?? []).map((line) => `  ${sign} ${line}`);
}
