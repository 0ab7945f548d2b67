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
const PDF_JS = /\/pdfjs-dist\/legacy\/build\/pdf\.mjs$/;
const PDF_JS_WORKER = /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/;
const JSZIP = /\/jszip\/dist\/jszip\.min\.js$/;
const FIND_GLOBAL = "Function('return this')()";
const REPLACEMENTS: Replacement[] = [
  // What follows reports a script that fails, while developing alone, and would be in the script of every page.
  { file: UNLISTED_SCRIPT, text: 'let result;', instead: 'return definition.main();\n\tlet result;' },
  // Preact sets markup only for `dangerouslySetInnerHTML`.
  { file: PREACT, text: '(t.innerHTML=h.__html)', instead: '(t.textContent="")' },
  // zod compiles parsers at run time where it may; the policy of extension pages forbids it anyway.
  { file: /\/zod\/v4\/core\/(util|doc|compile)\.js$/, text: 'const F = Function;', instead: 'const F = null;' },
  // pdf.js is given the bytes of a file: it fetches no files, no fonts, no tables and no further code.
  ...[
    { text: 'const response = await fetch(url);', instead: 'const response = { ok: false };' },
    { text: 'const request = new XMLHttpRequest();', instead: 'const request = null;' },
    { text: 'XMLHttpRequest.DONE', instead: '4' },
    { text: 'return fetch(url, {', instead: 'return Promise.reject({' },
    { text: 'const xhr = new XMLHttpRequest();', instead: 'const xhr = null;' },
    {
      text: 'await import(\n      /*webpackIgnore: true*/\n      /*@vite-ignore*/\n      this.workerSrc)',
      instead: 'null',
    },
    { text: FIND_GLOBAL, instead: 'null' },
  ].map((one) => ({ file: PDF_JS, ...one })),
  ...[
    { text: 'const response = await fetch(url);', instead: 'const response = { ok: false };' },
    { text: 'module_or_path = fetch(module_or_path);', instead: 'module_or_path = null;' },
    { text: 'const xhr = new XMLHttpRequest();', instead: 'const xhr = null;' },
    { text: 'var response = await fetch(url, {', instead: 'var response = Object({' },
    {
      text: `await import(\n    /*webpackIgnore: true*/\n    /*@vite-ignore*/\n    \`\${WasmImage.#wasmUrl}\${this._noWasmFilename}\`)`,
      instead: '{}',
    },
    { text: FIND_GLOBAL, instead: 'null' },
  ].map((one) => ({ file: PDF_JS_WORKER, ...one })),
  // Of mammoth: templates that are compiled, and callbacks that are texts.
  { file: /\/underscore\/modules\/_setup\.js$/, text: FIND_GLOBAL, instead: 'null' },
  { file: /\/underscore\/modules\/template\.js$/, text: "new Function(argument, '_', source)", instead: 'null' },
  { file: JSZIP, text: 'new Function(""+e)', instead: 'null' },
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
