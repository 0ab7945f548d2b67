import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const listFolders = (folder: string) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));

const pages = ['docs/testing.md', ...readdirSync(join(ROOT, 'docs/how-to')).map((name) => `docs/how-to/${name}`)];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Files that a page names by their whole path; those with a `<` or a capital in place of a name stand for others. */
function filesIn(text: string): string[] {
  const named = [...text.matchAll(/(?:^|[\s`(])((?:src|tests|assets|docs|scripts)\/[\w./-]*\w)/gm)];
  return [...new Set(named.map(([, path]) => path!))];
}

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('names files that there are', () => {
    const missing = filesIn(text).filter((path) => !existsSync(join(ROOT, path)));
    expect(missing, `${page} names what is not there`).toEqual([]);
  });

  test('names commands that there are', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name!);
    expect(
      named.filter((name) => !Object.hasOwn(scripts, name)),
      `${page} names scripts that package.json has not`,
    ).toEqual([]);
  });

  test('has links that lead somewhere', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => join(page, '..', path!));
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('is linked from where contributors begin', () => {
    expect(read('CONTRIBUTING.md'), `CONTRIBUTING.md has no link to ${page}`).toContain(`](${page})`);
  });
});

test.each(listFolders('assets/knowledge'))('the pack %s is built in, read and marked', (pack) => {
  for (const file of ['src/build/bundle-knowledge.ts', 'src/packs/bundled-pack.ts', 'src/cli/annotate.ts']) {
    expect(read(file), `${file} does not name the pack ${pack}: see docs/how-to/add-a-pack.md`).toContain(pack);
  }
});
