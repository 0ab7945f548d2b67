import { parseArgs } from 'node:util';
import { check } from './check.ts';
import type { Command, ExitCode } from './command.ts';
import { compile } from './compile.ts';
import { diff } from './diff.ts';
import { draft } from './draft.ts';
import { enrich } from './enrich.ts';
import { exportPack } from './export.ts';
import { gather } from './gather.ts';
import { keygen } from './keygen.ts';
import { locate } from './locate.ts';
import { publish } from './publish.ts';
import { scan } from './scan.ts';
import { schema } from './schema.ts';
import { stats } from './stats.ts';

const COMMANDS: Record<string, Command> = {
  check,
  locate,
  compile,
  stats,
  export: exportPack,
  diff,
  keygen,
  publish,
  schema,
  draft,
  enrich,
  scan,
  gather,
};

const HELP = `Make and check knowledge packs. The format is described in docs/knowledge-format.md.

Usage: npm run pack -- COMMAND ...

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`)
  .join('\n')}

npm run pack -- COMMAND --help tells more.
Exit codes: 0 done, 1 problems found, 2 called wrongly.`;

/** Runs one command line, such as `check PACK`, printing to the console. */
export async function runCommand([name, ...rest]: string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return wrong(`there is no command "${name}"`, HELP);
  const parsed = parse(command, rest);
  if (typeof parsed === 'string') return wrong(parsed, command.help);
  if (parsed.values.help) {
    console.log(command.help);
    return 0;
  }
  const { least, most } = command.takes;
  const count = parsed.positionals.length;
  if (count < least || count > most)
    return wrong(count < least ? 'an argument is missing' : 'too many arguments', command.help);
  const options: Parameters<Command['run']>[1] = {};
  const lists: Parameters<Command['run']>[2] = {};
  for (const [option, value] of Object.entries(parsed.values)) {
    if (Array.isArray(value)) lists[option] = value.map(String);
    else options[option] = value;
  }
  return command.run(parsed.positionals, options, lists);
}

function parse({ options }: Command, args: string[]) {
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function wrong(reason: string, help: string): ExitCode {
  console.error(`${reason}\n\n${help}`);
  return 2;
}
