import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from '../spotting/explain.ts';
import { mergeMentions } from '../spotting/merge-mentions.ts';
import { spot } from '../spotting/spot.ts';
import type { Mention } from '../spotting/types.ts';
import { loadSearchedPacks, type Names, refer, type SearchedPack, spotAll } from './search-packs.ts';
import { type Paragraphs, splitParagraphs } from './split-paragraphs.ts';

const USAGE = `usage: npm run -s annotate -- [--json] [--explain] [--pack PACK]... FILE...

Marks the actors and claims of knowledge packs in text files (UTF-8; every line is a paragraph,
unless lines are wrapped at one width).
  --json     one line of JSON for each file: {"file", "annotations": [{start, end, text, id, category}]},
             offsets in UTF-16 units into the file; of several packs each with "pack", and "also" what others
             name by the same words
  --explain  for every place that a rule looked at: which rule, and why it was marked or not
  --pack     another pack than the bundled one: its folder, or a compiled file (.json, .json.gz). Several are
             searched in this order, as in the extension: one mark a place, the longest, then that of the first`;

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
  const loaded = await loadSearchedPacks(options.values.pack ?? [BUNDLED]);
  if (!loaded.ok) return fail(loaded.reason, 1);
  const { packs } = loaded;
  let code = 0;
  for (const file of options.positionals) {
    const text = await readText(file);
    if (text instanceof Error) {
      code = fail(`${file}: ${text.message}`, 1);
      continue;
    }
    const paragraphs = splitParagraphs(text);
    if (options.values.explain) printExplained(packs, file, paragraphs, options.values.json);
    else if (options.values.json) console.log(JSON.stringify({ file, annotations: annotationsOf(packs, paragraphs) }));
    else printMentions(packs, file, paragraphs);
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
        pack: { type: 'string', multiple: true },
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

function annotationsOf(packs: readonly SearchedPack[], { offsets, texts }: Paragraphs) {
  const { mentions, names } = spotAll(packs, texts);
  return mentions.map(({ block, start, end, entry, category, also }) => {
    const { pack, id } = names.get(entry)!;
    return {
      start: offsets[block]! + start,
      end: offsets[block]! + end,
      text: texts[block]!.slice(start, end),
      id,
      category,
      ...(packs.length > 1 && { pack }),
      ...(also && { also: also.map((one) => names.get(one)!) }),
    };
  });
}

function printMentions(packs: readonly SearchedPack[], file: string, { texts }: Paragraphs): void {
  const { mentions, names } = spotAll(packs, texts);
  console.log(`${file}: ${mentions.length} mentions`);
  for (const mention of mentions) console.log(`  ${describe(mention, texts, packs.length > 1 ? null : names)}`);
}

function printExplained(packs: readonly SearchedPack[], file: string, { texts }: Paragraphs, json: boolean): void {
  const names: Names = new Map();
  const verdicts: { pack: SearchedPack; mention: Mention; refused: string | null }[] = [];
  const marked = packs.map((pack) =>
    spot(pack.index, texts, (mention, refused) =>
      verdicts.push({ pack, mention: refer(pack, mention, names), refused }),
    ).map((mention) => refer(pack, mention, names)),
  );
  const left = new Set(
    mergeMentions(marked).flatMap((mention) =>
      [mention.entry, ...(mention.also ?? [])].map((entry) => placeOf({ ...mention, entry })),
    ),
  );
  verdicts.sort((a, b) => a.mention.block - b.mention.block || a.mention.start - b.mention.start);
  if (!json) console.log(file);
  for (const { pack, mention, refused } of verdicts) {
    const { kind, text, gates } = explain(pack.index, mention.rule);
    const why = refused ?? (left.has(placeOf(mention)) ? null : 'another pack marks more here');
    if (json) {
      const { id } = names.get(mention.entry)!;
      const ofSeveral = packs.length > 1 && { pack: pack.id };
      console.log(JSON.stringify({ file, ...mention, entry: id, ...ofSeveral, refused: why, kind, rule: text, gates }));
      continue;
    }
    console.log(`  ${why === null ? '+' : '-'} ${describe(mention, texts, packs.length > 1 ? null : names)}`);
    console.log(`      ${kind} "${text}"${gates.length > 0 ? ` with gate ${JSON.stringify(gates)}` : ''}`);
    if (why !== null) console.log(`      not marked: ${why}`);
  }
}

function placeOf({ block, start, end, entry }: Mention): string {
  return [block, start, end, entry].join(' ');
}

/** A mention in one line. @param names where all is of one pack, which need not be said each time */
function describe(
  { block, start, end, entry, category, also = [] }: Mention,
  texts: readonly string[],
  names: Names | null,
) {
  const text = texts[block]!;
  const left = text.slice(Math.max(0, start - 30), start).padStart(30);
  const named = names ? names.get(entry)!.id : [entry, ...also].join(' ');
  return `${String(block + 1).padStart(4)}  ${left}[${text.slice(start, end)}]${text.slice(end, end + 30)}  ${category} ${named}`;
}
