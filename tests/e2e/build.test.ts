import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const PAGE_SCRIPT = 'page.js';
const LATE_PARTS = 'late-parts.js';
const MOST_BYTES = 36_000;

// Words that survive minifying, each in the bundle of another script, so that the test knows what it looks for.
const ZOD = { mark: 'ZodError', isIn: 'background.js' };
// The core that both share has names that begin with a sign.
const FULL_ZOD = /[^$\w]Zod(String|Object|Array|Union)\b/;
const PREACT = { mark: 'componentWillUnmount', isIn: 'card.js' };

// A call of the browser's own; libraries have methods of that name.
const GLOBAL_FETCH = /(?:(?<![\w$.#]|async )|\b(?:globalThis|self|window)\??\.)fetch\((?![^()]*\)\{).{0,40}/g;

// A shorter text of the pack, such as a name, may stand in any script by chance.
const LONG_TEXT = 25;

describe.each(BUILDS)('%s as readers install it', (build) => {
  const folder = join(ROOT, '.output', build);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  it(`keeps the page script under ${MOST_BYTES} bytes`, () => {
    expect(statSync(join(folder, PAGE_SCRIPT)).size).toBeLessThan(MOST_BYTES);
  });

  it.each([ZOD, PREACT])(
    'keeps $mark out of the page script, and of what comes with the first mark',
    ({ mark, isIn }) => {
      expect(read(isIn)).toContain(mark);
      for (const script of [PAGE_SCRIPT, LATE_PARTS]) expect(read(script)).not.toContain(mark);
    },
  );

  it('keeps messages and settings to the small zod, which every first mark after a rest waits for', () => {
    expect(read('background.js')).toContain('ZodMiniObject');
    expect(read('background.js')).not.toMatch(FULL_ZOD);
  });

  it('keeps the texts of the pack out of every script', () => {
    const texts = longTexts(JSON.parse(read('knowledge/ukraine-diplomacy.json')));
    expect(texts.length).toBeGreaterThan(100);
    for (const script of ['card.js', 'background.js', LATE_PARTS, PAGE_SCRIPT]) {
      const code = read(script);
      expect(texts.filter((text) => code.includes(text))).toEqual([]);
    }
  });

  it('runs on no page of this machine', () => {
    const { content_security_policy: _, ...manifest } = JSON.parse(read('manifest.json'));
    for (const text of [JSON.stringify(manifest), read(PAGE_SCRIPT), read('card.js')]) {
      expect(text).not.toMatch(/localhost|127\.0\.0\.1/);
    }
  });

  it('has no code that could send anything but a request for its own files, and in two scripts one for packs', () => {
    for (const file of filesOf(folder, ['.js'])) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /XMLHttpRequest|WebSocket|WebTransport|sendBeacon|EventSource|RTCPeerConnection|prefetch|preconnect/,
      );
    }
    const others = filesOf(folder, ['.js']).flatMap((file) => {
      const calls = readFileSync(file, 'utf8').match(GLOBAL_FETCH) ?? [];
      return calls.filter((call) => !/^fetch\(["'`]\/knowledge\//.test(call)).map(() => relative(folder, file));
    });
    expect(others.map((file) => file.replace(/^(assets\/import-worker)-.*/, '$1.js')).sort()).toEqual([
      ...['assets/import-worker.js', 'pack-updater.js'],
    ]);
  });

  it('forbids its own pages all but its own files, and data over https', () => {
    expect(JSON.parse(read('manifest.json')).content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'",
    });
  });

  it('has all requests made by one file of the sources', () => {
    // Hooks of the build name what they take out.
    const files = filesOf(join(ROOT, 'src'), ['.ts', '.tsx']).filter(
      (file) => !file.startsWith(join(ROOT, 'src/build')) && /(?<![\w.#])fetch\(/.test(readFileSync(file, 'utf8')),
    );
    expect(files.map((file) => relative(ROOT, file)).sort()).toEqual([
      // For authors of packs, on the command line: no part of the extension.
      'src/cli/pack/enrich/fetch-items.ts',
      // A file of the extension.
      'src/packs/bundled-pack.ts',
      'src/packs/subscriptions/fetch-bytes.ts',
    ]);
  });

  it('asks for the documented permissions and no others', () => {
    const manifest = JSON.parse(read('manifest.json'));
    const documented = readDocumented(build);
    expect(manifest.permissions.sort()).toEqual(documented.permissions);
    expect(manifest.host_permissions.sort()).toEqual(documented.hosts);
    expect(manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches).sort()).toEqual(
      documented.hosts,
    );
    expect(manifest.optional_host_permissions).toEqual(documented.optional);
    const others = /^(optional_permissions|externally_connectable|web_accessible_resources|sandbox)$/;
    expect(Object.keys(manifest).filter((key) => others.test(key))).toEqual([]);
  });
});

describe('the texts for the stores', () => {
  const manifests = BUILDS.map((build) =>
    JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8')),
  );

  it('give a reason for everything that is asked for, and for nothing else', () => {
    const asked = manifests.flatMap((manifest) => [
      ...manifest.permissions,
      ...Object.keys(manifest).filter((key) => key.endsWith('host_permissions')),
    ]);
    const [, part = ''] = readFileSync(join(ROOT, 'docs/release.md'), 'utf8').split('### Why it asks');
    const reasons = [...part.split('### ')[0]!.matchAll(/^\| `([^`]+)` \| ([^|]+) \|$/gm)];
    expect(reasons.map(([, name]) => name).sort()).toEqual([...new Set(asked)].sort());
    // The form of the Chrome Web Store takes so many characters.
    for (const [, name, reason] of reasons) expect(reason!.length, name).toBeLessThanOrEqual(1000);
  });

  it('have a short description, the one of the manifest, that fits in every language', () => {
    const folder = join(ROOT, '.output', BUILDS[0]!, '_locales');
    const descriptions = readdirSync(folder).map(
      (language) =>
        JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')).extensionDescription
          .message as string,
    );
    expect(descriptions.filter((text) => text.length > 132)).toEqual([]);
    const quoted = readFileSync(join(ROOT, 'docs/release.md'), 'utf8')
      .match(/^> .*/gm)!
      .map((line) => line.slice(2));
    expect(descriptions.filter((text) => quoted.includes(text))).toHaveLength(1);
  });
});

it.each(['chrome-mv3-testing', 'firefox-mv3-testing'])('%s alone runs on pages of this machine', (build) => {
  const manifest = JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'));
  expect(manifest.host_permissions).toContain('http://localhost/*');
});

/** What docs/permissions.md says of a build: the names in its tables, and the hosts in its block of code. */
function readDocumented(build: string): Record<'permissions' | 'hosts' | 'optional', string[]> {
  const text = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8');
  const named = [...text.matchAll(/^\| `([^`]+)`( in Chromium)?/gm)]
    .filter(([, , only]) => !only || build.startsWith('chrome'))
    .map(([, name]) => name!);
  const hosts = /```text\n([^`]*)```/.exec(text)![1]!.split(/\s+/).filter(Boolean);
  return {
    permissions: named.filter((name) => !name.includes('/')).sort(),
    hosts: hosts.map((host) => `*://*.${host}/*`).sort(),
    optional: named.filter((name) => name.includes('/')),
  };
}

function longTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= LONG_TEXT && value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(longTexts);
}

function filesOf(folder: string, extensions: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => extensions.includes(extname(file)))
    .map((file) => join(folder, file));
}
