import type { CapturedPage } from '../messaging/captured-page.ts';
import { openDatabase } from './database.ts';

/** Something taken from a page that its author has not put into a project yet. */
export interface Capture {
  page: CapturedPage;
  /** ms since 1970. */
  at: number;
}

/** Keeps what was taken from a page until its author has said what to do with it. @returns its id */
export async function storeCapture(page: CapturedPage): Promise<string> {
  const id = crypto.randomUUID();
  await (await openDatabase()).put('captures', { page, at: Date.now() }, id);
  return id;
}

/** @returns undefined where there is none of that id, or it has been dealt with */
export async function readCapture(id: string): Promise<Capture | undefined> {
  return (await openDatabase()).get('captures', id);
}

export async function dropCapture(id: string): Promise<void> {
  await (await openDatabase()).delete('captures', id);
}

/** Those that wait, by id, the latest first. */
export async function listCaptures(): Promise<[string, Capture][]> {
  const database = await openDatabase();
  const [keys, values] = await Promise.all([database.getAllKeys('captures'), database.getAll('captures')]);
  return keys.map((key, i): [string, Capture] => [key, values[i]!]).sort(([, a], [, b]) => b.at - a.at);
}
