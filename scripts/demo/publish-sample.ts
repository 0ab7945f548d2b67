import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '../../src/knowledge/canonical-json.ts';
import type { Pack } from '../../src/knowledge/schema/pack.ts';

const PACK = join(import.meta.dirname, '../../src/cli/pack/main.ts');

/** A folder in which packs are published as their authors do it, by `pack keygen` and `pack publish`. */
export class SamplePublisher {
  private readonly folder = mkdtempSync(join(tmpdir(), 'counterpoint-demo-'));
  /** What a host is to serve. */
  readonly site = this.path('site');

  constructor() {
    run('keygen', '--out', this.path('key.pem'));
  }

  /** Publish a version, beside those before it. Returns every file of the site by its path in it. */
  publish(pack: Pack): Map<string, Uint8Array> {
    writeFileSync(this.path('pack.json'), canonicalJson(pack));
    run('publish', this.path('pack.json'), '--key', this.path('key.pem'), '--out', this.site, ...PUBLISHER);
    const files = readdirSync(this.site, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(this.site, file)).isFile(),
    );
    return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(this.site, file))]));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}

const PUBLISHER = ['--publisher', 'The Ferry Gazette'];

function run(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PACK, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pack ${args[0]} failed:\n${stdout}${stderr}`);
}
