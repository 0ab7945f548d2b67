import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What the code asks for: patterns of whole keys, each with its wording in the code. */
export interface Asked {
  wording: string;
  pattern: RegExp;
  /** Whether it is surely a key; a string elsewhere in the code may only look like one. */
  certain: boolean;
}

/** The keys of texts that a piece of code names: in calls for texts, in the manifest's `__MSG_…__`, and as strings. */
export function findKeys(code: string): Asked[] {
  const asked = [...code.matchAll(/\b(?:i18n\.t|countText)\(/g)].flatMap(({ index, 0: call }) =>
    stringsIn(firstArgument(code, index + call.length)).map((wording) => ask(wording, true)),
  );
  const messages = [...code.matchAll(/__MSG_(\w+)__/g)].map(([wording, name]) => ({
    wording,
    // Browsers know a message by its keys with underscores between them.
    pattern: new RegExp(`^${name!.replaceAll('_', '[._]')}$`),
    certain: true,
  }));
  // A key may be chosen first and used later.
  const strings = [...code.matchAll(/'(\w+(?:\.\w+)+)'/g)].map(([, wording]) => ask(wording!, false));
  return [...asked, ...messages, ...strings];
}

/** The code of the extension, as one text a file. */
export function readCode(): string[] {
  const files = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|html)$/.test(file))
      .map((file) => join(folder, file)),
  );
  return [...files, 'wxt.config.ts'].map((file) => readFileSync(join(ROOT, file), 'utf8'));
}

/** A key, or a group of keys where `${…}` stands for one of their parts. */
function ask(wording: string, certain: boolean): Asked {
  const parts = wording.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return { wording, pattern: new RegExp(`^${parts.join('[^.]+')}$`), certain };
}

/** Up to the comma or bracket that ends it; of a comma within strings or brackets nothing is cut off. */
function firstArgument(code: string, start: number): string {
  const token = /'[^']*'|`[^`]*`|[(),]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(code); match; match = token.exec(code)) {
    const [text] = match;
    if (depth === 0 && (text === ',' || text === ')')) return code.slice(start, match.index);
    depth += text === '(' ? 1 : text === ')' ? -1 : 0;
  }
  return code.slice(start);
}

/** The strings and templates of an expression, without those that something is compared with. */
function stringsIn(expression: string): string[] {
  return [...expression.replace(/[=!]==\s*'[^']*'/g, '').matchAll(/'([^']*)'|`([^`]*)`/g)].map(
    ([, string, template]) => string ?? template!,
  );
}
