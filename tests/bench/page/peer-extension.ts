import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Build an extension with nothing but the peers as a content script, so that they run in the same kind of world as the
 * product. Returns its folder.
 */
export async function buildPeerExtension(terms: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-peers-'));
  await build({
    configFile: false,
    logLevel: 'error',
    define: { TERMS: JSON.stringify(terms) },
    build: {
      outDir: folder,
      lib: {
        entry: join(import.meta.dirname, 'peer-script.ts'),
        formats: ['iife'],
        name: 'peers',
        fileName: () => 'peers.js',
      },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: 'Peers of the benchmark',
    version: '1',
    content_scripts: [{ matches: ['http://*/*'], js: ['peers.js'], run_at: 'document_idle' }],
    browser_specific_settings: { gecko: { id: 'peers@counterpoint.example' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
