import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'fflate';
import type { PlacedProblem } from '../../authoring/placed-problem.ts';
import type { Pack } from '../../knowledge/schema/pack.ts';
import { sha256 } from '../../knowledge/sha256.ts';
import { checkPack as checkAsReader } from '../../packs/check-pack.ts';
import { comparePacks } from '../../packs/compare-packs.ts';
import { fingerprint } from '../../publication/fingerprint.ts';
import { INDEX_NAME } from '../../publication/index-address.ts';
import { CHECK_HOURS } from '../../publication/published-index.ts';
import { signIndex } from '../../publication/signing.ts';
import { type Built, buildPack } from './build-pack.ts';
import { checkPack } from './check-pack.ts';
import type { Command, ExitCode } from './command.ts';
import { printDifference, reasonsToAsk } from './diff.ts';
import { loadCompiled } from './load-compiled.ts';
import { tellProblems } from './placed-problem.ts';
import { readKeyFile } from './publish/key-file.ts';
import { fileName, makeIndex } from './publish/make-index.ts';
import { readPageWords } from './publish/page-words.ts';
import { readSettings, type Settings, VALID_DAYS } from './publish/read-settings.ts';
import { renderPage } from './publish/render-page.ts';
import { isInside, readSite, type Site, writeSite } from './publish/site.ts';

export const publish: Command = {
  summary: 'write a folder that any host can serve, to which readers subscribe',
  help: `Publish a version of a pack: write its index, signature, file and a page for people into a folder that any static host
serves over https. Versions that are published there already are kept.

Usage: npm run pack -- publish PACK --key FILE --out SITE --publisher NAME [...]

  PACK                 folder or compiled file (.json, .json.gz) of the pack
  --key FILE           private key that keygen has made; it must not lie in SITE
  --out SITE           folder to write to, which holds nothing but this pack
  --publisher NAME     who publishes; what was said the last time, when left out
  --base URL           address at which SITE is served, for the link on the page
  --new-key FILE       hand the pack on to this key: from then on give it as --key
  --valid DAYS         readers are warned when nothing new is signed for so long (${VALID_DAYS.usual}, at most ${VALID_DAYS.most})
  --check-every HOURS  how often readers look for a new version (${CHECK_HOURS.usual}: weekly; from ${CHECK_HOURS.least} to ${CHECK_HOURS.most})
  --date DAY           the day of publishing, YYYY-MM-DD; today, when left out

Refused: a pack that check finds an error in, a lower version than the published one, another pack. The same input gives
the same bytes. docs/hosting.md tells how to serve SITE and what it costs.`,
  options: {
    key: { type: 'string' },
    out: { type: 'string' },
    publisher: { type: 'string' },
    base: { type: 'string' },
    'new-key': { type: 'string' },
    valid: { type: 'string' },
    'check-every': { type: 'string' },
    date: { type: 'string' },
  },
  takes: { least: 1, most: 1 },
  run: async ([place = ''], options) => {
    const settings = readSettings(options);
    if (typeof settings === 'string') return fail(settings, 2);
    try {
      return await publishPack(place, settings);
    } catch (error) {
      // A full disk, or a folder that is not ours: what is published is as it was.
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      return fail(`nothing was published: ${(error as Error).message}`);
    }
  },
};

async function publishPack(place: string, settings: Settings): Promise<ExitCode> {
  const { out } = settings;
  for (const file of [settings.key, settings.newKey]) {
    if (file !== null && (await isInside(file, out))) {
      return fail(`${file} lies in ${out}, which everybody may read: keep the private key elsewhere`);
    }
  }
  const key = await readKeyFile(settings.key);
  const nextKey = settings.newKey === null ? null : await readKeyFile(settings.newKey);
  if (!key.ok) return fail(key.reason);
  if (nextKey?.ok === false) return fail(nextKey.reason);

  const built = await buildToPublish(place);
  if (!built.ok) {
    tellProblems(built.problems);
    return 1;
  }
  const { pack, json } = built;
  const read = await readSite(out);
  if (!read.ok) return fail(read.reason);
  const publisher = settings.publisher ?? read.site?.index.publisher;
  if (publisher === undefined) return fail('publish needs --publisher NAME the first time', 2);

  const bytes = new TextEncoder().encode(json);
  const hash = await sha256(bytes);
  const made = await makeIndex({
    pack,
    file: { bytes: bytes.length, sha256: hash },
    key: key.key,
    nextKey: nextKey?.key ?? null,
    before: read.site?.index ?? null,
    publisher,
    expires: settings.expires,
    checkEvery: settings.checkEvery,
  });
  if (!made.ok) return fail(made.reason);
  const before = read.site && (await loadPublished(out, read.site));
  const letters = await fingerprint(made.signer.publicKey);
  const page = await renderPage({
    pack,
    index: made.index,
    fingerprint: letters,
    address: settings.address ?? INDEX_NAME,
    words: readPageWords(pack.meta.lang),
    css: await readFile(path.join(import.meta.dirname, 'publish/page.css'), 'utf8'),
  });
  // The time is left out of the gzip header, so that the same pack gives the same file.
  const file = gzipSync(bytes, { level: 9, mtime: 0 });
  const signature = await signIndex(made.bytes, made.signer);
  await writeSite(out, { index: made.bytes, signature, page, pack: { sha256: hash, file } }, read.site, made.index);

  console.log(`${pack.meta.id} ${pack.meta.version} is in ${out}, ${file.length} bytes gzipped`);
  console.log(`signed by ${letters}, to be signed anew by ${settings.expires}`);
  if (before && before.content !== pack.content) {
    console.log(printDifference(comparePacks(before, pack)));
    for (const reason of reasonsToAsk(before, pack)) console.log(`Readers are asked first: ${reason}.`);
  }
  if (read.site && nextKey) console.log('Readers are asked first: the key is a new one.');
  console.log(ADVICE);
  if (settings.address) console.log(`Readers subscribe to ${settings.address}`);
  return 0;
}

const ADVICE = `Serve the folder over https, with
  Cache-Control: no-cache                              for index.json, index.json.sig and index.html
  Cache-Control: public, max-age=31536000, immutable   for packs/
Keep it: the next version is published into it.`;

/** The pack, once the editors' rules and a reader's browser have no fault to find. */
async function buildToPublish(place: string): Promise<Built> {
  const { findings } = await checkPack(place);
  const problems: PlacedProblem[] = findings.filter(({ level }) => level === 'error');
  if (problems.length > 0) return { ok: false, problems };
  const built = await buildPack(place);
  if (!built.ok) return built;
  const checked = await checkAsReader(JSON.parse(built.json));
  if (checked.ok) return built;
  return { ok: false, problems: checked.problems.map((problem) => ({ ...problem, file: place })) };
}

/** The pack that was published last, to tell what readers are shown; null where its file is gone. */
async function loadPublished(folder: string, { index }: Site): Promise<Pack | null> {
  try {
    const loaded = await loadCompiled(path.join(folder, fileName(index.latest.sha256)));
    return loaded.ok ? loaded.pack : null;
  } catch {
    return null;
  }
}

function fail(reason: string, code: ExitCode = 1): ExitCode {
  console.error(reason);
  return code;
}
