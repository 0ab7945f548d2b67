import { Ids } from '../authoring/draft/ids.ts';
import { type DraftDocument, sourceRecord } from '../authoring/draft/source-record.ts';
import type { Source } from '../knowledge/schema/source.ts';
import { type Edit, put } from './change.ts';
import type { OpenProject } from './open-project.ts';
import { type Project, packOf } from './project.ts';

/**
 * Adds a document to a project: its text, and a source with what it says of itself.
 * @returns the id of the source; `isThere` where the same text was there already, and nothing has changed
 * @throws what the database throws
 */
export async function addDocument(
  open: OpenProject,
  document: DraftDocument,
): Promise<{ id: string; isThere: boolean }> {
  const { record } = await sourceRecord('', document);
  await open.addText(record.sha256, document.text);
  let added = { id: '', isThere: true };
  await open.change('addDocument', document.title ?? document.name, (project) => {
    const there = findByText(project, record.sha256);
    if (there) {
      added = { id: there.id, isThere: true };
      return [];
    }
    const source = withOwnNames(project, record);
    added = { id: source.id, isThere: false };
    return [put(project, 'sources', source.id, source)] satisfies Edit[];
  });
  return added;
}

/** The source of a text that is there. */
export function findByText(project: Project, sha256: string): Source | undefined {
  return [...project.sources.values()].find((source) => source.sha256 === sha256);
}

/** No two sources have one id, or texts in one file. */
function withOwnNames(project: Project, record: Source): Source {
  const id = new Ids(packOf(project)).make(record.title ?? record.file.replace(/\.txt$/, ''), 'source');
  const files = new Set([...project.sources.values()].map(({ file }) => file.toLowerCase()));
  const file = plainName(record.file);
  return { ...record, id, file: file === '' || files.has(file.toLowerCase()) ? `${id}.txt` : file };
}

/** A name that every system and archive takes for a file in a folder, and does not hide. */
function plainName(file: string): string {
  return file
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .replace(/^[ .]+/, '')
    .trim();
}
