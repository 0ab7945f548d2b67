import { type ParsedFolder, parseFolder } from '../../../src/authoring/parse-folder.ts';
import type { PackFile } from '../../../src/authoring/read-folder.ts';
import { canonicalJson } from '../../../src/knowledge/canonical-json.ts';
import type { AuthoredPack } from '../../../src/knowledge/schema/pack.ts';

/** @throws when the files are no pack */
export function parsed(files: readonly PackFile[]): ParsedFolder {
  const result = parseFolder(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

/** A pack whose records are in one order, in whatever files they lie. */
export function inOrder(pack: AuthoredPack): unknown {
  return Object.fromEntries(
    Object.entries(pack).map(([section, records]) => [
      section,
      Array.isArray(records) ? records.map(canonicalJson).sort() : records,
    ]),
  );
}
