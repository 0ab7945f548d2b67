import path from 'node:path';
import type { Command } from './command.ts';
import type { OnProgress } from './draft/draft-documents.ts';
import type { DraftDocument } from './draft/read-document.ts';

export const draft: Command = {
  summary: 'make a first draft of a pack from your own documents',
  help: `Draft the records of a pack from documents in English: who is named, who is said to have said what, what is
spoken of, and when. A person curates the draft: it finds, it does not understand.

Usage: npm run pack -- draft DOCUMENT... [--out FOLDER]

  DOCUMENT       a txt, md or html file; of markup only the text is kept
  --out FOLDER   write the draft as the folder of a pack, the texts that its offsets refer to in FOLDER/texts

Without --out the findings are printed as JSON: actors with their aliases and counts, statements with speaker, verb,
excerpt and offsets (UTF-16 units), candidate claims, dates.`,
  options: { out: { type: 'string' } },
  takes: { least: 1, most: 10_000 },
  run: async (files, { out }) => {
    // Brought in here, because the libraries for language and markup take longer to load than other commands to run.
    const { draftDocuments } = await import('./draft/draft-documents.ts');
    const { readDocument } = await import('./draft/read-document.ts');
    const { writeDraft } = await import('./draft/write-draft.ts');
    const documents: DraftDocument[] = [];
    const problems: string[] = [];
    for (const file of files) {
      const read = await readDocument(file);
      if (!read.ok) problems.push(`${file}: ${read.reason}`);
      else if (documents.some(({ name }) => name === read.value.name)) {
        problems.push(`${file}: there is another ${path.parse(read.value.name).name} among the documents`);
      } else documents.push(read.value);
    }
    for (const problem of problems) console.error(problem);
    if (!documents.length) return 1;

    const found = draftDocuments(documents, progressOf(documents));
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    const { actors, statements, claims, dates } = found;
    if (typeof out === 'string') await writeDraft(found, out, new Date().toISOString().slice(0, 10));
    else console.log(JSON.stringify({ actors, statements, claims, dates }, null, 2));
    console.error(
      `${documents.length} documents: ${actors.length} actors, ${statements.length} statements, ` +
        `${claims.length} candidate claims, ${dates.length} dates`,
    );
    return problems.length ? 1 : 0;
  },
};

/** On a terminal one line that is written over, else a line for each document. */
function progressOf(documents: DraftDocument[]): OnProgress {
  let last = '';
  return (i, part) => {
    const place = `reading ${i + 1} of ${documents.length}: ${documents[i]?.name ?? ''}`;
    const line = process.stderr.isTTY ? `\r\u001b[K${place} ${Math.round(100 * part)}%` : `${place}\n`;
    if (line !== last) process.stderr.write(line);
    last = line;
  };
}
