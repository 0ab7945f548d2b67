import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROUGHT_ALONG, NOTICES_FILE } from '../../src/build/third-party-notices.ts';
import { BROWSERS, extensionFolder } from './support/session.ts';

const ROOT = join(import.meta.dirname, '../..');

const LOCKED = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages as Record<
  string,
  { version: string; license: string; dependencies?: Record<string, string> }
>;

// Licences that ask for no more than that their text comes along, and MPL-2.0, which asks for the source as it is.
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'Zlib'];

// How the texts of these licences begin to grant what they grant, whatever stands above.
const GRANTS =
  /Permission to use, copy|Permission is hereby granted|Mozilla Public License|Redistribution and use|Apache License/;

// Brought in by the configuration of the build, not by an import of ours.
const BY_CONFIGURATION = ['@wxt-dev/i18n', '@wxt-dev/webextension-polyfill', 'webextension-polyfill', 'rolldown'];

describe.each(BROWSERS)('the third-party notices in the build for %s', (kind) => {
  const text = readFileSync(join(extensionFolder(kind, 'installed'), NOTICES_FILE), 'utf8');
  const [head, ...notices] = text.split(/^─{80}\n/m);
  const packages = notices.map((notice) => {
    const [, name, version, licence, source, body] =
      /^(\S+) (\S+)\nLicence: ([^\n]+)\nSource: (https:\S+)\n\n(.+)$/s.exec(notice) ?? [];
    return { name: name!, version, licence, source, body };
  });

  it('begin with what holds for the extension itself', () => {
    expect(head).toContain('Counterpoint is under the MIT licence');
  });

  it('name every package that the code imports, what the build adds, and what these bring along', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...importedPackages(/^(build|cli)\//), ...BY_CONFIGURATION]));
    const reasons = new Set([...importedPackages(/^(build|cli)\//), ...BY_CONFIGURATION, '@wxt-dev/browser']);
    for (const name of reasons) {
      for (const one of installed(name)) for (const other of one.needs) reasons.add(other);
      for (const other of BROUGHT_ALONG[name] ?? []) reasons.add(other);
    }
    expect(names.filter((name) => !reasons.has(name))).toEqual([]);
  });

  it.each(packages)('give $name $version with the text of its licence, one of those allowed', (one) => {
    const { version, licence } = one;
    expect(installed(one.name)).toContainEqual(expect.objectContaining({ version, licence }));
    // Of two that one may choose from, the first is chosen.
    const licences = licence!
      .replace(/[()]/g, '')
      .split(' AND ')
      .map((choice) => choice.split(' OR ')[0]!);
    expect(ALLOWED).toEqual(expect.arrayContaining(licences));
    expect(one.body).toMatch(GRANTS);
  });
});

/** The copies of a package that are installed, and what each needs, as the lock file has them. */
function installed(name: string): { version: string; licence: string; needs: string[] }[] {
  return Object.entries(LOCKED)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version, license, dependencies = {} }]) => ({
      version,
      licence: license,
      needs: Object.keys(dependencies),
    }));
}

/**
 * Packages whose values, not only types, the code of the extension imports.
 * @param without folders of `src` that are left out
 */
function importedPackages(without: RegExp): string[] {
  const files = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !(folder === 'src' && without.test(file)))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  const imports = files.flatMap((code) => [
    ...code.matchAll(/(?:^import (?!type )[^;']*?|\bimport\()'([^.#'][^']*)'/gm),
  ]);
  return imports.map(([, path]) => /^(@[^/]+\/)?[^/]+/.exec(path!)![0]);
}
