import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../../tests/driver/find-browser.ts';
import { getBrowser } from '../../tests/driver/get-browser.ts';
import { type ExtensionBrowser, launchWithExtension } from '../../tests/driver/launch.ts';
import { serveSample } from '../demo/serve-sample.ts';
import { Desktop } from './desktop.ts';
import { ensurePackages } from './packages.ts';
import { Speech } from './speech.ts';
import { compareWalks, readWalks, type Walks, wordsBefore, writeWalks } from './transcript.ts';
import { Walk } from './walk.ts';

const ROOT = join(import.meta.dirname, '../..');
const KEPT = join(import.meta.dirname, 'transcript.txt');
const LOGS = join(ROOT, '.output/heard');
const FOLDERS: Record<BrowserKind, string> = { chromium: 'chrome-mv3-testing', firefox: 'firefox-mv3-testing' };

/** A card that takes longer to come to the point is not read to its end. */
const MOST_WORDS = 25;
const FIRST_HOLDER = 'China';

const HELP = `Usage: npm run heard -- [options]

Walks through an article, its card, the panel and the popup by real keys, with the screen reader Orca in a desktop
without a screen, and compares what is spoken with scripts/heard/transcript.txt. Debian alone; installs what it needs
when it is run as root.

  --browser chromium|firefox   the browser to walk in (default: both, one after the other)
  --update                     write down what is spoken instead of comparing it
  --built                      take the testing build that is there
  --help                       this text`;

async function main(): Promise<void> {
  const flag = { type: 'boolean' } as const;
  const options = { browser: { type: 'string' }, update: flag, built: flag, help: flag } as const;
  const { values } = parseArgs({ options });
  if (values.help) return console.log(HELP);
  ensurePackages();
  const kinds = (['chromium', 'firefox'] as const).filter((kind) => kind === (values.browser ?? kind));
  if (kinds.length === 0) throw new Error(`No browser "${values.browser}": chromium or firefox.`);
  const walks: Walks = {};
  const faults: string[] = [];
  if (!values.built) build();
  for (const kind of kinds) {
    const { heard, words, missed } = await walkIn(kind);
    faults.push(...missed.map((fault) => `${kind}: ${fault}`));
    Object.assign(walks, heard);
    console.log(`${kind}: ${words} words before the first position`);
    if (words > MOST_WORDS) faults.push(`${kind}: ${words} words before the first position, ${MOST_WORDS} at most`);
  }
  const kept = existsSync(KEPT) ? readWalks(readFileSync(KEPT, 'utf8')) : {};
  if (values.update) writeFileSync(KEPT, writeWalks({ ...kept, ...walks }));
  else if (existsSync(KEPT)) faults.push(...compareWalks(kept, walks));
  else faults.push('Nothing is written down yet to compare with: --update does it.');
  console.log(faults.length === 0 ? 'Heard as it is written down.' : faults.join('\n'));
  if (faults.length > 0) process.exitCode = 1;
}

function build(): void {
  console.log('Building ...');
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build:testing'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

/** Everything that is to be heard in one browser, on a desktop of its own. */
async function walkIn(kind: BrowserKind): Promise<{ heard: Walks; words: number; missed: string[] }> {
  const desktop = new Desktop();
  const sample = await serveSample(0);
  let session: ExtensionBrowser | null = null;
  try {
    await desktop.start();
    session = await launchWithExtension({
      ...{ browser: getBrowser(kind), extension: join(ROOT, '.output', FOLDERS[kind]) },
      ...{ headless: false, accessible: true },
    });
    const walk = new Walk(session, new Speech(desktop.log), sample.url);
    const heard: Walks = {};
    const card = await walk.article();
    heard[`${kind}: article and card`] = walk.take();
    for (const name of ['elements', 'panel', 'popup'] as const) {
      await walk[name]();
      heard[`${kind}: ${name}`] = walk.take();
    }
    return { heard, words: wordsBefore(card, FIRST_HOLDER), missed: walk.missed };
  } finally {
    if (existsSync(desktop.log)) {
      mkdirSync(LOGS, { recursive: true });
      copyFileSync(desktop.log, join(LOGS, `${kind}.log`));
    }
    await session?.close();
    sample.close();
    await desktop.stop();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
