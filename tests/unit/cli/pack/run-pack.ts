import { vi } from 'vitest';
import { runCommand } from '../../../../src/cli/pack/run-command.ts';

/** Runs a command line of `npm run pack` and keeps what it prints. */
export async function runPack(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: unknown[] = [];
  const err: unknown[] = [];
  const keep = (list: unknown[]) => (text: unknown) => list.push(text) > 0;
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep(out)),
    vi.spyOn(console, 'error').mockImplementation(keep(err)),
    vi.spyOn(process.stdout, 'write').mockImplementation(keep(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep(err)),
  ];
  try {
    return { code: await runCommand(args), out: out.join('\n'), err: err.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
