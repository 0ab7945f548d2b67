import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FolderServer } from './serve-folder.ts';

/**
 * Serves a folder by nginx as a block `server` of its configuration says, but for address, name and certificate.
 * @throws with what nginx says when it does not start
 */
export async function serveWithNginx(nginx: string, folder: string, block: string): Promise<FolderServer> {
  const home = await mkdtemp(path.join(tmpdir(), 'counterpoint-nginx-'));
  const port = await freePort();
  const rest = block.replace(/^\s*(listen|server_name|ssl_\w+|root)\s.*\n/gm, '');
  const server = rest.replace('{', `{\n  listen 127.0.0.1:${port};\n  root ${folder};`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  const configuration = [
    'daemon off; worker_processes 1; error_log stderr notice;',
    `pid ${home}/nginx.pid;`,
    // Its workers would be nobody, who may not read the folders of a test that root runs.
    process.getuid?.() === 0 ? 'user root;' : '',
    'events {}',
    `http { access_log off; ${places.join(' ')}\n${server}\n}`,
  ].join('\n');
  const file = path.join(home, 'nginx.conf');
  await writeFile(file, configuration);
  const child = spawn(nginx, ['-p', home, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (data: Buffer) => {
      said += data;
      if (said.includes('start worker process ')) resolve();
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error(said)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  return address.port;
}
