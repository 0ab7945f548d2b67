import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { SECTIONS } from '../../authoring/sections.ts';
import { authoredPackSchema, packMetaSchema } from '../../knowledge/schema/pack.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  summary: 'write the JSON Schema that gives authors completion in an editor',
  help: `Write one JSON Schema for each kind of record file, from the schema in src/knowledge/schema.

Usage: npm run pack -- schema [--out FOLDER]

  --out FOLDER   where to write; assets/knowledge when left out

A YAML file names its schema in its first line, for example in a pack's folder:
  # yaml-language-server: $schema=../actors.schema.json`,
  options: { out: { type: 'string' } },
  takes: { least: 0, most: 0 },
  run: async (_args, { out = 'assets/knowledge' }) => {
    await mkdir(String(out), { recursive: true });
    for (const [name, text] of Object.entries(jsonSchemas())) await writeFile(path.join(String(out), name), text);
    return 0;
  },
};

/** The schema files by name, as text. */
export function jsonSchemas(): Record<string, string> {
  const records = Object.entries(SECTIONS).map(([file, section]) => [file, authoredPackSchema.shape[section]] as const);
  return Object.fromEntries(
    [['pack', packMetaSchema] as const, ...records].map(([file, kind]) => {
      const json = z.toJSONSchema(kind, { io: 'input', reused: 'ref', unrepresentable: 'any' });
      return [`${file}.schema.json`, `${JSON.stringify({ title: `Counterpoint ${file}`, ...json }, null, 2)}\n`];
    }),
  );
}
