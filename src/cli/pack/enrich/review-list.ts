import { stringify } from 'yaml';
import * as z from 'zod';
import { parseYaml } from '../../../authoring/parse-yaml.ts';
import { idSchema, langSchema } from '../../../knowledge/schema/common.ts';
import { readText } from '../read-text.ts';
import type { NameOfActor, Proposal } from './propose-names.ts';

const listSchema = z.array(
  z.strictObject({ actor: idSchema, lang: langSchema, name: z.string().min(1).max(1000) }),
  'is no list of names, each beginning with "- "',
);

/** The list that an author goes through: a name a line, to be deleted where it is not wanted. */
export function printReviewList(proposed: readonly Proposal[], pack: string): string {
  const lines = proposed.map(
    ({ actor, lang, text }) =>
      `- ${stringify({ actor, lang, name: text }, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`,
  );
  return [
    `# Names from Wikidata for the actors of ${pack}. Delete the lines of those that the pack is not to have, and then:`,
    '#   npm run pack -- enrich PACK --accept THIS-FILE',
    ...lines,
    '',
  ].join('\n');
}

export type ReviewList = { ok: true; names: NameOfActor[] } | { ok: false; reason: string };

/** Reads the list that an author has gone through. */
export async function readReviewList(file: string): Promise<ReviewList> {
  const text = await readText(file);
  if (!text.ok) return { ok: false, reason: `${file} ${text.reason}` };
  const yaml = parseYaml(text.value, file);
  if (!yaml.ok) {
    const [problem] = yaml.problems;
    return { ok: false, reason: `${file}${problem?.line === undefined ? '' : `:${problem.line}`}: ${problem?.reason}` };
  }
  const parsed = listSchema.safeParse(yaml.value.value ?? []);
  if (parsed.success) return { ok: true, names: parsed.data.map(({ name: text, ...rest }) => ({ ...rest, text })) };
  const [issue] = parsed.error.issues;
  const [at, field] = issue?.path ?? [];
  const place = typeof at === 'number' ? `: name ${at + 1}${field === undefined ? '' : `: ${String(field)}`}` : '';
  return { ok: false, reason: `${file}${place}: ${issue?.message}` };
}
