import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, isMap } from 'yaml';
import type { Draft } from './draft-documents.ts';
import { type DraftRecord, toRecords } from './to-records.ts';

/** Writes a draft as the folder of a pack, with the texts that its offsets refer to in `texts`. */
export async function writeDraft(draft: Draft, folder: string, today: string): Promise<Record<string, number>> {
  await mkdir(path.join(folder, 'texts'), { recursive: true });
  for (const { name, text } of draft.documents) await writeFile(path.join(folder, 'texts', name), text);
  const records = await toRecords(draft);
  await writeFile(path.join(folder, 'pack.yaml'), packFile(path.basename(path.resolve(folder)), today));
  for (const [kind, list] of Object.entries(records)) await writeFile(path.join(folder, `${kind}.yaml`), toYaml(list));
  return Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, list.length]));
}

function toYaml(records: DraftRecord[]): string {
  const document = new Document(
    records.map(({ record }) => record),
    { aliasDuplicateObjects: false },
  );
  const items = (document.contents as unknown as { items: unknown[] }).items;
  for (const [i, { comment }] of records.entries()) {
    const item = items[i];
    if (isMap(item) && comment !== undefined) item.commentBefore = ` ${comment}`;
  }
  return document.toString({ lineWidth: 120 });
}

function packFile(name: string, today: string): string {
  const id =
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'draft';
  const version = `${today.split('-').map(Number).join('.')}.1`;
  const meta = {
    format: 1,
    id,
    title: `Draft: ${name}`,
    version,
    asOf: today,
    scope: 'Draft: say what the pack covers.',
    lang: 'en',
    matchLangs: ['en'],
    license: 'Draft: name a licence for your own wording.',
    quotesNotice: 'Excerpts belong to their publishers.',
    homepage: null,
    contact: null,
    changelog: [{ version, date: today, note: 'Draft' }],
  };
  return new Document(meta).toString({ lineWidth: 120 });
}
