import type { Project, Section, Sections } from './project.ts';

/** One record before and after; undefined where there is none. */
export type Edit = {
  [S in Section]: { section: S; id: string; before: Sections[S] | undefined; after: Sections[S] | undefined };
}[Section];

/** What a change is called where it can be undone. */
export const CHANGE_KINDS = [
  ...(['addDocument', 'removeDocument', 'draft', 'bringIn', 'capture'] as const),
  ...(['accept', 'reject', 'reopen', 'merge', 'assign', 'add', 'edit', 'remove'] as const),
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something that the author did, as one step of undo. */
export interface Change {
  kind: ChangeKind;
  /** What it was done to, as the author knows it. */
  name: string;
  edits: Edit[];
  /** Changes in a row of which this says the same are one: letters typed into one field. */
  join?: string;
}

/** An edit that puts a record in the place of whatever is there. */
export function put<S extends Section>(project: Project, section: S, id: string, after: Sections[S]): Edit {
  return { section, id, before: project[section].get(id), after } as Edit;
}

/** An edit that takes a record away. */
export function drop(project: Project, section: Section, id: string): Edit {
  return { section, id, before: project[section].get(id), after: undefined } as Edit;
}

/** Whether an edit leaves its record as it is. */
export function isIdle({ before, after }: Edit): boolean {
  return before === after || (before !== undefined && JSON.stringify(before) === JSON.stringify(after));
}

/** The project after the edits, in their order. What they do not touch is the same object as before. */
export function applyEdits(project: Project, edits: readonly Edit[]): Project {
  const changed = new Map<Section, Map<string, unknown>>();
  for (const { section, id, after } of edits) {
    const records = changed.get(section) ?? new Map<string, unknown>(project[section]);
    changed.set(section, records);
    if (after === undefined) records.delete(id);
    else records.set(id, after);
  }
  return { ...project, ...Object.fromEntries(changed) };
}

/** The edits that lead back. */
export function inverse(edits: readonly Edit[]): Edit[] {
  return edits.toReversed().map(({ before, after, ...at }) => ({ ...at, before: after, after: before }) as Edit);
}

/** Two changes as one: of each record what was before the first and is after the second. */
export function joinChanges(first: Change, second: Change): Change {
  const edits = new Map<string, Edit>();
  for (const edit of [...first.edits, ...second.edits]) {
    const key = `${edit.section} ${edit.id}`;
    const earlier = edits.get(key);
    edits.set(key, (earlier ? { ...edit, before: earlier.before } : edit) as Edit);
  }
  return { ...second, edits: [...edits.values()] };
}
