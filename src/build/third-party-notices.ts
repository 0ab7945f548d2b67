import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the notices are in a build. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** A package with code in the bundle, as Vite tells of it. */
interface BundledPackage {
  name: string;
  version: string;
  /** The licence by its SPDX name, and its text; each where the package says. */
  identifier?: string;
  text?: string;
}

// Vite's own list of a bundle, taken out again before it is written.
const LIST = 'bundled-packages.json';

/** Packages that come as a bundle of others, which Vite does not see in them. */
export const BROUGHT_ALONG: Record<string, string[]> = {
  jszip: ['immediate', 'lie', 'pako', 'setimmediate'],
  // Its legacy build, for browsers that lack what it asks of the newest; installed for its licence.
  'pdfjs-dist': ['core-js'],
};

// Browsers take a text file of an extension for one in their local alphabet, unless it says otherwise.
const BYTE_ORDER_MARK = '\uFEFF';

// Licences have lines of hyphens of their own.
const RULE = '─'.repeat(80);

/**
 * Collects the packages that a build bundles, from Vite's list for each of its bundles. `print` makes one file of their
 * licences when all bundles are made; it throws when a package comes without the text of its own.
 */
export function thirdPartyNotices(): { plugin: Plugin; print: () => string } {
  const bundled = new Map<string, BundledPackage>();
  const add = (found: BundledPackage) => {
    bundled.set(`${found.name}@${found.version}`, found);
    for (const name of BROUGHT_ALONG[found.name] ?? []) add(readPackage(name));
  };
  return {
    plugin: {
      name: 'third-party-notices',
      apply: 'build',
      enforce: 'post',
      config: () => ({ build: { license: { fileName: LIST } } }),
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const list = bundle[LIST];
          if (list?.type !== 'asset') throw new Error('Vite made no list of the packages in the bundle');
          delete bundle[LIST];
          for (const found of JSON.parse(String(list.source)) as BundledPackage[]) add(found);
          // Vite does not count the helper functions that the bundler writes into its output.
          const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
          if (chunks.some(({ moduleIds }) => moduleIds.includes('\0rolldown/runtime.js'))) add(readPackage('rolldown'));
        },
      },
    },
    print: () => printNotices([...bundled.values()]),
  };
}

/** A package with the text of its licence, from what is installed. */
function readPackage(name: string): BundledPackage {
  const { version, license } = readManifest(name);
  const folder = join(import.meta.dirname, '../../node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  return { name, version, identifier: license, ...(file && { text: readPackageFile(name, file).trim() }) };
}

function printNotices(packages: BundledPackage[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const notices = sorted.map((found) => {
    const { name, version, identifier } = found;
    const text = found.text ?? findSiblingText(found, sorted);
    if (!identifier || !text) throw new Error(`${name}: no ${identifier ? `text of ${identifier}` : 'licence'}`);
    return `${RULE}\n${name} ${version}\nLicence: ${identifier}\nSource: ${readRepository(name)}\n\n${text}\n`;
  });
  return `${BYTE_ORDER_MARK}Counterpoint is under the MIT licence, the wording of its knowledge packs under CC BY 4.0.
It contains code of the following packages, each under its own licence.

${notices.join('\n')}`;
}

/** Packages of one repository are under one licence, and not each of them brings the text along. */
function findSiblingText({ name, identifier }: BundledPackage, packages: BundledPackage[]): string | undefined {
  const repository = readRepository(name);
  return packages.find(
    (other) => other.text && other.identifier === identifier && readRepository(other.name) === repository,
  )?.text;
}

interface Manifest {
  version: string;
  license: string;
  repository: string | { url: string };
}

/** Address at which people find the source of a package. */
function readRepository(name: string): string {
  const { repository } = readManifest(name);
  const address = typeof repository === 'string' ? `https://github.com/${repository}` : repository.url;
  return address.replace(/^(git\+https|git):/, 'https:').replace(/\.git$/, '');
}

function readManifest(name: string): Manifest {
  return JSON.parse(readPackageFile(name, 'package.json'));
}

function readPackageFile(name: string, file: string): string {
  return readFileSync(join(import.meta.dirname, '../../node_modules', name, file), 'utf8');
}
