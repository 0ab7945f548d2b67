import path from 'node:path';
import type { SourceDocument } from '../../documents/source-document.ts';
import type { DraftedDocument } from '../../drafting/draft-document.ts';
import type { Command } from './command.ts';

export const draft: Command = {
  summary: 'make a first draft of a pack from your own documents',
  help: `Draft the records of a pack from documents in English: who is named, who is said to have said what, what is
spoken of, and when. A person curates the draft: it finds, it does not understand.

Usage: npm run pack -- draft DOCUMENT... [--out FOLDER [--file NAME]]

  DOCUMENT       a txt, md, html, docx or pdf file; only the text is kept, and what the file says of itself: title,
                 address, name of the site, author, day, language. Nothing is fetched: save a page first
  --out FOLDER   write the draft as the folder of a new pack, the texts that its offsets refer to in FOLDER/texts
  --file NAME    FOLDER holds a pack: add the draft to it, in files of that name (actors/NAME.yaml, ...)

No file that is there is ever changed. Without --out the findings are printed as JSON: actors with their aliases and
counts, statements with speaker, verb, mode (direct, indirect, mixed) and places (UTF-16 units), candidate claims, dates.
Whose words are whose is said only where the text makes it certain; else the speaker is left open.`,
  options: { out: { type: 'string' }, file: { type: 'string' } },
  takes: { least: 1, most: 10_000 },
  run: async (files, { out, file }) => {
    if (file !== undefined && out === undefined) {
      console.error('--file names files in the folder that --out gives');
      return 2;
    }
    // Brought in here, because the libraries for language and markup take longer to load than other commands to run.
    const { readSource } = await import('./draft/read-source.ts');
    const { draftDocument } = await import('../../drafting/draft-document.ts');
    const { combineDrafts } = await import('../../drafting/combine-drafts.ts');
    const { writeDraft } = await import('./draft/write-draft.ts');
    const documents: SourceDocument[] = [];
    const drafts: DraftedDocument[] = [];
    const problems: string[] = [];
    for (const [i, name] of files.entries()) {
      const read = await readSource(name);
      if (!read.ok) problems.push(`${name}: ${read.reason}`);
      else if (documents.some((other) => other.name === read.value.name)) {
        problems.push(`${name}: there is another ${path.parse(read.value.name).name} among the documents`);
      } else {
        const drafted = draftDocument(read.value, progressOf(i, files));
        if (!drafted.isEnglish)
          problems.push(
            `${name}: is not in English, so nothing was found in it; it can be worked by hand, as a source in its own "lang"`,
          );
        const { guessedEncoding } = read.value;
        if (guessedEncoding) console.error(`${name}: does not say its encoding; it was read as ${guessedEncoding}`);
        documents.push(read.value);
        drafts.push(drafted);
      }
    }
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    for (const problem of problems) console.error(problem);
    if (!documents.length) return 1;

    const found = combineDrafts(drafts);
    const { actors, statements, claims, dates } = found;
    let leftOut = 0;
    if (typeof out === 'string') {
      const today = new Date().toISOString().slice(0, 10);
      const written = await writeDraft(found, documents, { folder: out, file: file as string | undefined, today });
      if (!written.ok) {
        console.error(written.reason);
        return 1;
      }
      leftOut = written.leftOut;
    } else console.log(JSON.stringify({ actors, statements, claims, dates }, null, 2));
    const open = statements.filter(({ speaker }) => !speaker).length;
    console.error(
      `${count(documents, 'document')}: ${count(actors, 'actor')}, ${count(statements, 'statement')} ` +
        `(${open} without a certain speaker), ${count(claims, 'candidate claim')}, ${count(dates, 'date')}`,
    );
    if (leftOut)
      console.error(`${leftOut} statements were not written: short ones, and more than a pack may quote of a text`);
    return problems.length ? 1 : 0;
  },
};

function count({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}

/** On a terminal one line that is written over, else a line for each document. */
function progressOf(i: number, files: readonly string[]): (part: number) => void {
  let last = '';
  return (part) => {
    const place = `reading ${i + 1} of ${files.length}: ${path.basename(files[i]!)}`;
    const line = process.stderr.isTTY ? `\r\u001b[K${place} ${Math.round(100 * part)}%` : `${place}\n`;
    if (line !== last) process.stderr.write(line);
    last = line;
  };
}
