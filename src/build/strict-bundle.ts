import type { Plugin } from 'vite';

interface Replacement {
  file: RegExp;
  text: string;
  instead: string;
}

/** On a stranger's document an image may bear the name of a method: it is asked of the prototype, as in `src/dom`. */
function fromPrototype(file: RegExp, document: string, method: string): Replacement {
  return { file, text: `${document}.${method}(`, instead: `Document.prototype.${method}.call(${document},` };
}

// What each library can do and this extension never asks of it, or asks of pages. Matched literally, so that an update
// that words it otherwise ends the build instead of slipping through.
const PREACT = /\/preact\/dist\/preact\.mjs$/;
const MARK_JS = /\/mark\.js\/dist\/mark\.js$/;
const UNLISTED_SCRIPT = /virtual:wxt-unlisted-script-entrypoint$/;
const REPLACEMENTS: Replacement[] = [
  // What follows reports a script that fails, while developing alone, and would be in the script of every page.
  { file: UNLISTED_SCRIPT, text: 'let result;', instead: 'return definition.main();\n\tlet result;' },
  // Preact sets markup only for `dangerouslySetInnerHTML`.
  { file: PREACT, text: '(t.innerHTML=h.__html)', instead: '(t.textContent="")' },
  // zod compiles parsers at run time where it may; the policy of extension pages forbids it anyway.
  { file: /\/zod\/v4\/core\/(util|doc|compile)\.js$/, text: 'const F = Function;', instead: 'const F = null;' },
  fromPrototype(PREACT, 'M', 'createElementNS'),
  fromPrototype(PREACT, 'M', 'createTextNode'),
  fromPrototype(MARK_JS, 'document', 'createNodeIterator'),
  fromPrototype(MARK_JS, 'document', 'createElement'),
  fromPrototype(MARK_JS, 'document', 'createDocumentFragment'),
];

/**
 * Takes code that sets markup or evaluates text out of the bundle, so that the stores' checks find none, and has libraries
 * ask documents as our own code does.
 */
export function strictBundle(): Plugin {
  return {
    name: 'strict-bundle',
    apply: 'build',
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      const replacements = REPLACEMENTS.filter((one) => one.file.test(file));
      if (replacements.length === 0) return null;
      let changed = code;
      for (const { text, instead } of replacements) {
        if (!changed.includes(text)) throw new Error(`${id}: no ${JSON.stringify(text)} to replace`);
        changed = changed.replaceAll(text, instead);
      }
      return { code: changed, map: null };
    },
  };
}
