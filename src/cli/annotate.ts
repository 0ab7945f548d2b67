import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex } from '../spotting/build-index.ts';
import { explain } from '../spotting/explain.ts';
import type { SpottingIndex } from '../spotting/index-format.ts';
import { spot } from '../spotting/spot.ts';
import type { Mention } from '../spotting/types.ts';
import { buildPack } from './pack/build-pack.ts';
import { printPlaced } from './pack/placed-problem.ts';
import { type Paragraphs, splitParagraphs } from './split-paragraphs.ts';

const USAGE = `usage: npm run -s annotate -- [--json] [--explain] [--pack PACK] FILE...

Marks the actors and claims of the knowledge pack in text files (UTF-8; every line is a paragraph,
unless lines are wrapped at one width).
  --json     one line of JSON for each file: {"file", "annotations": [{start, end, text, id, category}]},
             offsets in UTF-16 units into the file
  --explain  for every place that a rule looked at: which rule, and why it was marked or not
  --pack     another pack than the bundled one: its folder or compiled file`;

const BUNDLED = path.join(import.meta.dirname, '../../assets/knowledge/ukraine-diplomacy');

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return fail(`${options}\n\n${USAGE}`, 2);
  if (options.values.help) {
    console.log(USAGE);
    return 0;
  }
  if (options.positionals.length === 0) return fail(`no file given\n\n${USAGE}`, 2);
  const index = await loadIndex(options.values.pack ?? BUNDLED);
  if (typeof index === 'string') return fail(index, 1);
  let code = 0;
  for (const file of options.positionals) {
    const text = await readText(file);
    if (text instanceof Error) {
      code = fail(`${file}: ${text.message}`, 1);
      continue;
    }
    const paragraphs = splitParagraphs(text);
    if (options.values.explain) printExplained(index, file, paragraphs, options.values.json);
    else if (options.values.json) console.log(JSON.stringify({ file, annotations: annotationsOf(index, paragraphs) }));
    else printMentions(index, file, paragraphs);
  }
  return code;
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        pack: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function fail(message: string, code: number): number {
  console.error(`annotate: ${message}`);
  return code;
}

async function loadIndex(place: string): Promise<SpottingIndex | string> {
  const built = await buildPack(place);
  return built.ok ? buildIndex(built.pack) : built.problems.map((problem) => printPlaced(problem)).join('\n');
}

async function readText(file: string): Promise<string | Error> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return new Error('no such file');
    if (code === 'EISDIR') return new Error('is a folder');
    return new Error(error instanceof TypeError ? 'is not UTF-8 text' : String(error));
  }
}

function annotationsOf(index: SpottingIndex, { offsets, texts }: Paragraphs) {
  return spot(index, texts).map(({ block, start, end, entry, category }) => ({
    start: offsets[block]! + start,
    end: offsets[block]! + end,
    text: texts[block]!.slice(start, end),
    id: entry,
    category,
  }));
}

function printMentions(index: SpottingIndex, file: string, { texts }: Paragraphs): void {
  const mentions = spot(index, texts);
  console.log(`${file}: ${mentions.length} mentions`);
  for (const mention of mentions) console.log(`  ${describe(mention, texts)}`);
}

function printExplained(index: SpottingIndex, file: string, { texts }: Paragraphs, json: boolean): void {
  const verdicts: { mention: Mention; refused: string | null }[] = [];
  spot(index, texts, (mention, refused) => verdicts.push({ mention, refused }));
  verdicts.sort((a, b) => a.mention.block - b.mention.block || a.mention.start - b.mention.start);
  if (!json) console.log(file);
  for (const { mention, refused } of verdicts) {
    const { kind, text, gates } = explain(index, mention.rule);
    if (json) {
      console.log(JSON.stringify({ file, ...mention, refused, kind, rule: text, gates }));
      continue;
    }
    console.log(`  ${refused === null ? '+' : '-'} ${describe(mention, texts)}`);
    console.log(`      ${kind} "${text}"${gates.length > 0 ? ` with gate ${JSON.stringify(gates)}` : ''}`);
    if (refused !== null) console.log(`      not marked: ${refused}`);
  }
}

function describe({ block, start, end, entry, category }: Mention, texts: readonly string[]): string {
  const text = texts[block]!;
  const left = text.slice(Math.max(0, start - 30), start).padStart(30);
  return `${String(block + 1).padStart(4)}  ${left}[${text.slice(start, end)}]${text.slice(end, end + 30)}  ${category} ${entry}`;
}
