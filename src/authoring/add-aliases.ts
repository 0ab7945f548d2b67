import { isMap, isSeq, stringify, type YAMLMap } from 'yaml';
import { appendItems, applyEdits, type Edit, insertBelow } from './edit-yaml.ts';
import { parseYaml, type YamlFile } from './parse-yaml.ts';
import { type PackFile, readFolder } from './read-folder.ts';

/** An alias as it is written into a file; what is usual is left out. */
export interface NewAlias {
  text: string;
  /** Undefined for English. */
  lang?: string;
  type?: 'abbr';
  case?: 'exact';
}

/** The file for names of those that have no spotting rules yet, where a pack has no file of such rules. */
const NEW_FILE = 'spotting.yaml';

/**
 * Adds aliases to the spotting rules of a pack: to those of their targets, below the aliases that are there, or as new rules
 * at the end of the first file of rules. Comments and order stay as they are. Files must be free of faults of form.
 * @returns the files that change, with their new text
 */
export function addAliases(files: readonly PackFile[], aliases: ReadonlyMap<string, readonly NewAlias[]>): PackFile[] {
  const yamls = readFolder(files).files.flatMap(({ section, yaml }) => (section === 'spotting' ? [yaml] : []));
  const left = new Map(aliases);
  const changed = yamls.map((yaml): PackFile => {
    const edits: Edit[] = [];
    for (const { target, map } of targetsIn(yaml)) {
      const own = left.get(target);
      const edit = own && addToRule(yaml.text, map, own);
      if (!edit) continue;
      edits.push(edit);
      left.delete(target);
    }
    return { path: yaml.file, text: applyEdits(yaml.text, edits) };
  });
  if (left.size > 0) {
    changed[0] ??= { path: NEW_FILE, text: '' };
    changed[0] = { ...changed[0], text: addRules(changed[0], left) };
  }
  const before = new Map(files.map(({ path, text }) => [path, text]));
  return changed.filter(({ path, text }) => before.get(path) !== text);
}

function targetsIn({ document }: YamlFile): { target: string; map: YAMLMap }[] {
  const { contents } = document;
  return (isSeq(contents) ? contents.items : []).flatMap((map) => {
    const target = isMap(map) ? map.get('target') : undefined;
    return typeof target === 'string' ? [{ target, map: map as YAMLMap }] : [];
  });
}

function addToRule(text: string, map: YAMLMap, aliases: readonly NewAlias[]): Edit | null {
  const list = map.get('aliases', true);
  const items = aliases.map(printAlias);
  if (isSeq(list)) return appendItems(text, list, items);
  // A rule of phrases alone. One that is written in one line is left, and gets a second rule.
  return map.has('aliases')
    ? null
    : insertBelow(text, map, 'target', ['aliases:', ...items.map((item) => `  - ${item}`)]);
}

function addRules({ path, text }: PackFile, aliases: ReadonlyMap<string, readonly NewAlias[]>): string {
  const parsed = parseYaml(text, path);
  const contents = parsed.ok ? parsed.value.document.contents : null;
  if (isSeq(contents) && contents.flow) {
    const items = [...aliases].map(
      ([target, own]) => `{ target: ${target}, aliases: [${own.map(printAlias).join(', ')}] }`,
    );
    const edit = appendItems(text, contents, items);
    return edit ? applyEdits(text, [edit]) : text;
  }
  const [first] = isSeq(contents) ? contents.items : [];
  const start = isMap(first) ? text.lastIndexOf('-', first.range![0]) : 0;
  const indent = ' '.repeat(Math.max(0, start - (text.lastIndexOf('\n', start - 1) + 1)));
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const rules = [...aliases].map(([target, own]) =>
    [`- target: ${target}`, '  aliases:', ...own.map((alias) => `    - ${printAlias(alias)}`)]
      .map((line) => indent + line + lineBreak)
      .join(''),
  );
  const before = text === '' || text.endsWith('\n') ? text : text + lineBreak;
  return before + rules.join('');
}

/** In one line, such as `Ann Lee` or `{ lang: de, text: Anna Lee }`. */
function printAlias({ text, lang, type, case: rule }: NewAlias): string {
  const fields = { ...(lang !== undefined && { lang }), text, ...(type && { type }), ...(rule && { case: rule }) };
  const inOneLine = { collectionStyle: 'flow', lineWidth: 0 } as const;
  if (Object.keys(fields).length > 1) return stringify(fields, inOneLine).trim();
  // As it is written within a list of one line, which needs quotation marks more often.
  return stringify([text], inOneLine).trim().slice(1, -1).trim();
}
