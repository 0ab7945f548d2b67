/**
 * `npm run bench -- SUITE`: each suite prints a table of its own; without a name all run. Figures are milliseconds as
 * min/median/max; only ratios within one run mean anything. `article FOLDER...` needs pages, `draft FOLDER SPLIT` annotated
 * articles: they run only when named. `page BROWSER` measures in one of both alone.
 */
const SUITES: Record<string, () => Promise<{ run(): Promise<void> }>> = {
  spotting: () => import('./spotting/main.ts'),
  page: () => import('./page/main.ts'),
  packs: () => import('./packs/main.ts'),
  studio: () => import('./studio/main.ts'),
};

const wanted = process.argv.slice(2);
if (wanted[0] === 'article') {
  await (await import('./article/main.ts')).run(wanted.slice(1));
  process.exit();
}
if (wanted[0] === 'page') {
  await (await import('./page/main.ts')).run(wanted.slice(1));
  process.exit();
}
if (wanted[0] === 'draft') process.exit(await (await import('./draft/main.ts')).run(wanted.slice(1)));
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`bench: no suite ${unknown.join(', ')}; there are ${Object.keys(SUITES).join(', ')}`);
  process.exit(2);
}
for (const [name, load] of Object.entries(SUITES)) {
  if (wanted.length === 0 || wanted.includes(name)) await (await load()).run();
}
