import { isThere, type KeptFile, keysOf, openDatabase, type ProjectRow } from './database.ts';
import { newMeta } from './new-meta.ts';
import { EMPTY, META, type Project, SECTIONS, type Sections } from './project.ts';

/** The author's projects, the one that was opened last first. */
export async function listProjects(): Promise<ProjectRow[]> {
  const rows = await (await openDatabase()).getAll('projects');
  return rows.sort((a, b) => b.openedAt - a.openedAt);
}

/** Whether there is any. */
export async function hasProjects(): Promise<boolean> {
  return (await isThere()) && (await (await openDatabase()).count('projects')) > 0;
}

/**
 * Stores a new project with all that it begins with, in one transaction; nothing of that can be undone later on.
 * @param content at least its `meta`
 * @param texts of its sources, by SHA-256
 * @param kept the files that it came from
 * @returns the id of the project
 */
export async function createProject(
  content: Partial<Project> & Pick<Project, 'meta'>,
  texts: ReadonlyMap<string, string> = new Map(),
  kept: KeptFile[] = [],
): Promise<string> {
  const id = crypto.randomUUID();
  const now = Date.now();
  const title = content.meta.get(META)?.title ?? '';
  const transaction = (await openDatabase()).transaction(['projects', 'records', 'texts', 'kept'], 'readwrite');
  const writes: Promise<unknown>[] = [
    transaction.objectStore('projects').put({ id, title, openedAt: now, changedAt: now, made: 0, revision: 0 }, id),
    transaction.objectStore('kept').put(kept, id),
  ];
  for (const section of SECTIONS) {
    for (const [record, value] of content[section] ?? []) {
      writes.push(transaction.objectStore('records').put(value, [id, section, record]));
    }
  }
  for (const [hash, text] of texts) writes.push(transaction.objectStore('texts').put(text, [id, hash]));
  await Promise.all([...writes, transaction.done]);
  return id;
}

/** A new project that has nothing but what it says of itself. @param lang in which its author writes @param today `YYYY-MM-DD` */
export function createProjectFor(title: string, lang: string, today: string): Promise<string> {
  return createProject({ meta: new Map([[META, newMeta(title, lang, today)]]) });
}

/** Erases a project and everything in it, for good. */
export async function removeProject(id: string): Promise<void> {
  const stores = ['projects', 'records', 'changes', 'texts', 'kept'] as const;
  const transaction = (await openDatabase()).transaction(stores, 'readwrite');
  await Promise.all([
    transaction.objectStore('projects').delete(id),
    transaction.objectStore('kept').delete(id),
    ...(['records', 'changes', 'texts'] as const).map((store) => transaction.objectStore(store).delete(keysOf(id))),
    transaction.done,
  ]);
}

/** A project as it is stored, with its row. @returns undefined where there is none of that id */
export async function readProject(id: string): Promise<{ project: Project; row: ProjectRow } | undefined> {
  const transaction = (await openDatabase()).transaction(['projects', 'records']);
  const store = transaction.objectStore('records');
  const [row, keys, values] = await Promise.all([
    transaction.objectStore('projects').get(id),
    store.getAllKeys(keysOf(id)),
    store.getAll(keysOf(id)),
  ]);
  if (!row) return undefined;
  const maps = Object.fromEntries(SECTIONS.map((section) => [section, new Map()])) as unknown as {
    [S in keyof Sections]: Map<string, unknown>;
  };
  for (const [i, [, section, record]] of keys.entries()) maps[section].set(record, values[i]);
  return { project: { ...EMPTY, ...maps } as Project, row };
}

/** The id under which the pack of a project is among the reader's packs, to be tried. */
export async function readTrial(id: string): Promise<string | undefined> {
  return (await (await openDatabase()).get('projects', id))?.trial;
}

/** Changes what the list tells of a project; nothing that can be undone. */
export async function changeRow(
  id: string,
  changes: Pick<ProjectRow, 'openedAt'> | Pick<ProjectRow, 'trial'>,
): Promise<void> {
  const transaction = (await openDatabase()).transaction('projects', 'readwrite');
  const row = await transaction.store.get(id);
  if (row) await transaction.store.put({ ...row, ...changes }, id);
  await transaction.done;
}
