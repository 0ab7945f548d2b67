import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backstage } from './backstage.ts';
import { type BuildChange, rewrite } from './change-build.ts';

const PREFIX = 'violation:';

const SCRIPT = '<script src="/recorder.js"></script>';

/** First of all that runs: what the policy refuses is kept where every page of the extension can read it. */
const RECORDER = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  const text = \`\${effectiveDirective} \${blockedURI} on \${location.pathname}\`;
  (globalThis.browser ?? globalThis.chrome).storage.session.set({ [\`${PREFIX}\${crypto.randomUUID()}\`]: text });
});
`;

/** Lets the background and all pages of a build keep account of what the policy refuses them. */
export const RECORD_VIOLATIONS: BuildChange = {
  name: 'violations',
  make(copy) {
    rewrite(copy, 'background.js', (code) => RECORDER + code);
    const pages = readdirSync(copy).filter((file) => file.endsWith('.html'));
    for (const page of pages) rewrite(copy, page, (html) => html.replace('<head>', `<head>${SCRIPT}`));
    writeFileSync(join(copy, 'recorder.js'), RECORDER);
  },
};

/** What was refused since the browser was started: the directive, what for, and where. */
export async function readViolations(backstage: Backstage): Promise<string[]> {
  const stored = await backstage.sessionStored();
  return Object.keys(stored)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => String(stored[key]));
}
