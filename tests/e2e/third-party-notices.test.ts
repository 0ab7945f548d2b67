import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTICES_FILE } from '../../src/build/third-party-notices.ts';
import { BROWSERS, extensionFolder } from './support/session.ts';

const ROOT = join(import.meta.dirname, '../..');

// Licences that ask for no more than that their text comes along, and MPL-2.0, which asks for the source as it is.
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0'];

// How the texts of these licences begin to grant what they grant, whatever stands above.
const GRANTS =
  /Permission to use, copy|Permission is hereby granted|Mozilla Public License|Redistribution and use|Apache License/;

// Brought in by the configuration of the build, not by an import of ours.
const BY_CONFIGURATION = ['@wxt-dev/i18n', '@wxt-dev/webextension-polyfill', 'webextension-polyfill', 'rolldown'];

describe.each(BROWSERS)('the third-party notices in the build for %s', (kind) => {
  const text = readFileSync(join(extensionFolder(kind, 'installed'), NOTICES_FILE), 'utf8');
  const [head, ...notices] = text.split(/^-{80}\n/m);
  const packages = notices.map((notice) => {
    const [, name, version, licence, source, body] =
      /^(\S+) (\S+)\nLicence: ([^\n]+)\nSource: (https:\S+)\n\n(.+)$/s.exec(notice) ?? [];
    return { name: name!, version, licence, source, body };
  });

  it('begin with what holds for the extension itself', () => {
    expect(head).toContain('Counterpoint is under the MIT licence');
  });

  it('name every package that the code imports, and what the build adds', () => {
    const wanted = new Set([...importedPackages(), ...BY_CONFIGURATION, '@wxt-dev/browser']);
    expect(packages.map(({ name }) => name)).toEqual([...wanted].sort());
  });

  it.each(packages)('give $name $version with the text of its licence, one of those allowed', (one) => {
    const installed = JSON.parse(readFileSync(join(ROOT, 'node_modules', one.name, 'package.json'), 'utf8'));
    expect(one).toMatchObject({ version: installed.version, licence: installed.license });
    expect(ALLOWED).toContain(one.licence);
    expect(one.body).toMatch(GRANTS);
  });
});

/** Packages whose values, not only types, the code of the extension imports; drafting is for the command line. */
function importedPackages(): string[] {
  const files = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !(folder === 'src' && /^(build|cli|drafting)\//.test(file)))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  const imports = files.flatMap((code) => [...code.matchAll(/^import (?!type )[^;]*?'([^.#'][^']*)';/gm)]);
  return imports.map(([, path]) => /^(@[^/]+\/)?[^/]+/.exec(path!)![0]);
}
