/** One command of `npm run pack`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** The whole help text. */
  help: string;
  /** Options, for `parseArgs` of Node. */
  options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: true }>;
  /** How many arguments it takes beside the options. */
  takes: { least: number; most: number };
  /** @param lists what was given of options that may be given several times */
  run: (
    args: string[],
    options: Record<string, string | boolean | undefined>,
    lists: Record<string, string[]>,
  ) => Promise<ExitCode>;
}

/** 0: done. 1: problems were found in the input. 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;
