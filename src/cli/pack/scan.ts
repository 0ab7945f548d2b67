import type { Command } from './command.ts';

export const scan: Command = {
  summary: 'find what an archive says of the entries of packs',
  help: `Find in a part of an archive where packs' entries are named, which stand together, and what seems to be said there.

Usage: npm run pack -- scan SHARD --pack PACK [--pack PACK]... --out FOLDER

  SHARD          JSON lines, gzipped or not (.jsonl, .jsonl.gz): in each line an article, {"text": ...} and, as far as
                 they are known, "id", "title", "url", "outlet", "published" (YYYY-MM-DD...), "lang"
  --pack PACK    what is looked for: the folder of a pack, or its compiled file (.json, .json.gz). May be given again
  --out FOLDER   where the results of all shards lie, each in a folder with the name of its shard

A line that holds no article is named and counted, and the others are read. A result is there as a whole or not at all; one
that is there already is left as it is. One process reads one shard: docs/archives.md tells how to give the shards of an
archive to all cores of one machine, or of many.`,
  options: { pack: { type: 'string', multiple: true }, out: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run: async ([shard = ''], { out }, { pack: places = [] }) => {
    if (typeof out !== 'string' || places.length === 0) {
      console.error(`scan needs ${places.length === 0 ? '--pack PACK' : '--out FOLDER'}`);
      return 2;
    }
    // Brought in here, because the libraries for language take longer to load than other commands to run.
    const { loadSearchedPacks } = await import('../search-packs.ts');
    const { scanShard } = await import('./archive/scan-shard.ts');
    const loaded = await loadSearchedPacks(places);
    if (!loaded.ok) return fail(loaded.reason);
    const start = performance.now();
    try {
      const scanned = await scanShard(shard, loaded.packs, { out, onArticle: progressOf(shard, start) });
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      if (!scanned.ok) return fail(scanned.reason);
      const { articles, bad, hits, mentions, statements } = scanned.manifest.counts;
      for (const { number, reason } of scanned.bad) console.error(`${shard}:${number} ${reason}`);
      if (bad > scanned.bad.length && !scanned.wasThere)
        console.error(`${shard}: ${bad - scanned.bad.length} more lines hold no article`);
      const found = `${articles} articles, ${bad} bad lines; ${hits} articles with ${mentions} mentions, ${statements} statements`;
      const how = scanned.wasThere ? 'was scanned already' : `${rateOf(articles, start)} articles a second`;
      console.error(`${shard}: ${found}; ${how}`);
      return 0;
    } catch (error) {
      // A full disk, or a folder that is not ours.
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      return fail(`${shard} was not scanned: ${(error as Error).message}`);
    }
  },
};

/** On a terminal one line that is written over. */
function progressOf(shard: string, start: number): (articles: number) => void {
  if (!process.stderr.isTTY) return () => {};
  let last = 0;
  return (articles) => {
    if (performance.now() - last < 500) return;
    last = performance.now();
    process.stderr.write(`\r\u001b[K${shard}: ${articles} articles, ${rateOf(articles, start)} a second`);
  };
}

function rateOf(articles: number, start: number): string {
  return (articles / Math.max(0.001, (performance.now() - start) / 1000)).toFixed(0);
}

function fail(reason: string): 1 {
  console.error(reason);
  return 1;
}
