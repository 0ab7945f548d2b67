import { Parser } from 'htmlparser2';
import { langOf, nameOf, oneLine, titleOf } from './fact-forms.ts';
import { type DocumentFacts, NO_FACTS } from './source-document.ts';
import type { DocxParts } from './unpack-docx.ts';

/**
 * What the core properties of a docx file say (ECMA-376, part 2), and the language of its default style. When a file was made
 * says nothing of when its text was published: templates are years old.
 */
export function readDocxFacts(parts: DocxParts): DocumentFacts {
  const said = readElements(textOf(parts['docProps/core.xml']));
  const styles = languageOf(textOf(parts['word/styles.xml']));
  return {
    ...NO_FACTS,
    title: titleOf(said.get('dc:title')),
    author: nameOf(said.get('dc:creator')),
    lang: langOf(said.get('dc:language')) ?? langOf(styles),
  };
}

function textOf(part: Uint8Array | undefined): string {
  return new TextDecoder().decode(part);
}

/** The first language that styles name. */
function languageOf(xml: string): string | undefined {
  let lang: string | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'w:lang') lang ??= attributes['w:val'];
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return lang;
}

/** The text of each element by its name; of several the first. */
function readElements(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let text = '';
  const parser = new Parser(
    {
      onopentag: () => {
        text = '';
      },
      ontext: (part) => {
        text += part;
      },
      onclosetag: (name) => {
        const line = oneLine(text);
        if (line && !found.has(name)) found.set(name, line);
        text = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}
