import { checkReferences } from '../knowledge/check-references.ts';
import { type Compiled, compilePack } from '../knowledge/compile.ts';
import { type AuthoredPack, authoredPackSchema, packMetaSchema } from '../knowledge/schema/pack.ts';
import { META, type Project, packOf } from './project.ts';
import { today } from './today.ts';

type ListSection = Exclude<keyof AuthoredPack, 'meta'>;
const SECTIONS: ListSection[] = ['sources', 'actors', 'entries', 'positions', 'conflicts', 'spotting'];

/** A record that a pack in the making does without for now. */
export interface LeftOut {
  section: ListSection;
  id: string;
}

/** The pack of a project, whole: with a record that is not of its form, or names what is not there, it is none. */
export async function compileProject(project: Project): Promise<Compiled> {
  const parsed = authoredPackSchema.safeParse(packOf(project));
  if (parsed.success) return compilePack(parsed.data);
  const problems = parsed.error.issues.map(({ path, message }) => ({ path, reason: message }));
  return { ok: false, problems };
}

/**
 * The pack of a project as far as it has come, to be tried: without the records that are not of their form yet, and without
 * those that name them. What the pack must say of itself and does not say yet, or not in its form, stands in for itself.
 */
export async function compileForTrial(project: Project): Promise<{ compiled: Compiled; leftOut: LeftOut[] }> {
  const meta = withStandIns(project.meta.get(META) ?? {});
  const kept = new Map(
    SECTIONS.map((section) => {
      const schema = authoredPackSchema.shape[section].element;
      const good = [...project[section]].flatMap(([id, record]): [string, unknown][] => {
        const parsed = schema.safeParse(record);
        return parsed.success ? [[id, parsed.data]] : [];
      });
      return [section, new Map(good)];
    }),
  );
  const pack = () =>
    ({
      meta,
      ...Object.fromEntries(SECTIONS.map((section) => [section, [...kept.get(section)!.values()]])),
    }) as AuthoredPack;
  for (let problems = checkReferences(pack()); problems.length; problems = checkReferences(pack())) {
    const keys = new Map(SECTIONS.map((section) => [section, [...kept.get(section)!.keys()]]));
    for (const {
      path: [section, index],
    } of problems) {
      const of = section as ListSection;
      kept.get(of)!.delete(keys.get(of)![Number(index)]!);
    }
  }
  const leftOut = SECTIONS.flatMap((section) =>
    [...project[section].keys()].flatMap((id) => (kept.get(section)!.has(id) ? [] : { section, id })),
  );
  return { compiled: await compilePack(pack()), leftOut };
}

/** What stands for a field that is not of its form. */
const STAND_INS: Record<string, unknown> = {
  homepage: null,
  contact: null,
  version: '0.0.0.1',
  lang: 'en',
  matchLangs: ['en'],
  changelog: [],
};

/** A copy in which every field is of its form. */
function withStandIns(meta: object): unknown {
  const parsed = packMetaSchema.safeParse(meta);
  if (parsed.success) return parsed.data;
  const filled: Record<string, unknown> = { ...meta };
  for (const { path } of parsed.error.issues) {
    const field = String(path[0]);
    filled[field] = field === 'asOf' ? today() : field in STAND_INS ? STAND_INS[field] : '–';
  }
  return filled;
}
