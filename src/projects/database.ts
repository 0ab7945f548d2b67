import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Capture } from './captures.ts';
import type { Change } from './change.ts';
import type { Section, Sections } from './project.ts';

/** What the list of projects tells of one. */
export interface ProjectRow {
  id: string;
  title: string;
  /** ms since 1970. */
  openedAt: number;
  changedAt: number;
  /** Changes that count; those with a higher number were undone and can be made again. */
  made: number;
  /** Steps of any kind, forwards or back: pages that have seen the same have the same project. */
  revision: number;
  /** Id under which its pack is among the reader's packs, to be tried. */
  trial?: string | undefined;
}

/** A file of the folder that a pack came from, as it was: what nobody has changed goes back into it byte for byte. */
export interface KeptFile {
  path: string;
  text: string;
}

/** The studio's database, apart from that of packs: what lies here is somebody's work and no copy. */
export interface StudioDatabase extends DBSchema {
  projects: { key: string; value: ProjectRow };
  records: { key: [project: string, section: Section, id: string]; value: Sections[Section] };
  /** By number, from 1. */
  changes: { key: [project: string, number: number]; value: Change };
  /** Texts of sources by their SHA-256. */
  texts: { key: [project: string, sha256: string]; value: string };
  kept: { key: string; value: KeptFile[] };
  /** What was taken from pages and is in no project yet. */
  captures: { key: string; value: Capture };
}

const NAME = 'counterpoint-studio';
const STORES = ['projects', 'records', 'changes', 'texts', 'kept', 'captures'] as const;

let opening: Promise<IDBPDatabase<StudioDatabase>> | undefined;

/** Opened once for each page; again after the browser or a newer version has closed it. @throws what the browser throws */
export function openDatabase(): Promise<IDBPDatabase<StudioDatabase>> {
  opening ??= openDB<StudioDatabase>(NAME, 1, {
    upgrade: (database) => {
      for (const store of STORES) database.createObjectStore(store);
    },
    blocking: (_current, _wanted, event) => {
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Whether there is a database: whoever makes no packs has none, and asking makes none. */
export async function isThere(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === NAME);
}

/** All keys that begin with the id of a project. */
export function keysOf(project: string): IDBKeyRange {
  return IDBKeyRange.bound([project], [project, []]);
}
