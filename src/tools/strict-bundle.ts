import type { Plugin } from 'vite';

// What each library can do and this extension never asks of it. Matched literally, so that an update that words it
// otherwise ends the build instead of slipping through.
const REMOVALS: { file: RegExp; text: string; instead: string }[] = [
  // Preact sets markup only for `dangerouslySetInnerHTML`.
  { file: /\/preact\/dist\/preact\.mjs$/, text: '(t.innerHTML=h.__html)', instead: '(t.textContent="")' },
  // zod compiles parsers at run time where it may; the policy of extension pages forbids it anyway.
  { file: /\/zod\/v4\/core\/(util|doc|compile)\.js$/, text: 'const F = Function;', instead: 'const F = null;' },
];

/** Takes code that sets markup or evaluates text out of the bundle, so that the stores' checks find none. */
export function strictBundle(): Plugin {
  return {
    name: 'strict-bundle',
    apply: 'build',
    transform(code, id) {
      const removal = REMOVALS.find(({ file }) => file.test(id.split('?')[0] ?? ''));
      if (!removal) return null;
      if (!code.includes(removal.text)) throw new Error(`${id}: no ${JSON.stringify(removal.text)} to take out`);
      return { code: code.replaceAll(removal.text, removal.instead), map: null };
    },
  };
}
