import { lintPack } from '../knowledge/lint/lint-pack.ts';
import type { Level, SourceText } from '../knowledge/lint/rule.ts';
import { kindOf, mostTelling } from '../knowledge/most-telling.ts';
import { fieldOf, type Named } from '../knowledge/problem.ts';
import { type AuthoredPack, authoredPackSchema, packMetaSchema } from '../knowledge/schema/pack.ts';
import { META, type Project } from './project.ts';

type PackSection = keyof AuthoredPack;
const SECTIONS = ['sources', 'actors', 'entries', 'positions', 'conflicts', 'spotting'] as const;

/** The sections of a project that its pack is made of. */
export type PackRecords = Pick<Project, PackSection>;

/** Something that keeps a pack from being good, at a record of the project. */
export interface Remark {
  section: PackSection;
  /** Of the record, in its section. */
  id: string;
  /** `evidence[0].exact`; empty for the record as a whole. */
  field: string;
  level: Level;
  /** Name of the rule in `docs/knowledge-format.md`; `form` where a field is missing or not of its form. */
  rule: string;
  /** In English, in words of an author. */
  reason: string;
  /** The same for whoever reads another language, where there are words for it. */
  named?: Named;
}

/**
 * What is wrong with a pack in the making, by the same rules as `pack check`. A record that is not of its form is told, and
 * left out of what the rules look at: the others are checked all the same. Pure; may take long, so that it runs in a worker.
 * @param texts by source id
 */
export function checkProject(records: PackRecords, texts: ReadonlyMap<string, SourceText>): Remark[] {
  const remarks: Remark[] = [];
  const meta = records.meta.get(META);
  const ofMeta = packMetaSchema.safeParse(meta);
  if (!ofMeta.success) remarks.push(...ofForm('meta', META, meta, ofMeta.error.issues));
  const keys: Record<string, string[]> = {};
  const good: Record<string, unknown[]> = {};
  for (const section of SECTIONS) {
    const schema = authoredPackSchema.shape[section].element;
    keys[section] = [];
    good[section] = [];
    for (const [id, record] of records[section]) {
      const parsed = schema.safeParse(record);
      if (!parsed.success) remarks.push(...ofForm(section, id, record, parsed.error.issues));
      else {
        keys[section].push(id);
        good[section].push(parsed.data);
      }
    }
  }
  // The rules read what is well-formed of the pack's own record, which they ask for little.
  const pack = { ...good, meta: ofMeta.success ? ofMeta.data : meta } as AuthoredPack;
  for (const { path, rule, level, reason, named } of lintPack({ pack, texts })) {
    const [section, index] = path;
    if (!ofMeta.success && section === 'meta') continue;
    // What names a record that is left out does name something.
    if (named?.kind === 'noSuch' && isThere(records, String(named.values?.[0]))) continue;
    const id = section === 'meta' ? META : keys[String(section)]?.[Number(index)];
    if (id === undefined) continue;
    const field = fieldOf({ path, reason });
    remarks.push({ section: section as PackSection, id, field, rule, level, reason, ...(named && { named }) });
  }
  return remarks;
}

type Issues = Parameters<typeof mostTelling>[0][];

function ofForm(section: PackSection, id: string, record: unknown, issues: Issues): Remark[] {
  return issues.flatMap(mostTelling).map((told) => ({
    section,
    id,
    field: fieldOf({ path: [section, ...(section === 'meta' ? [] : [0]), ...told.path], reason: '' }),
    level: 'error',
    rule: 'form',
    reason: told.message,
    named: kindOf(told, record),
  }));
}

function isThere(records: PackRecords, id: string): boolean {
  return SECTIONS.some((section) => records[section].has(id));
}
