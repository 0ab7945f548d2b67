import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface FolderServer {
  /** Such as `http://127.0.0.1:40000`. */
  origin: string;
  stop: () => Promise<void>;
}

export interface ServeOptions {
  /**
   * `plain`: as files are. `packing`: texts are gzipped on the way, and files that are gzip already are said to be packed
   * texts, as some hosts do by the ending of their name.
   */
  as: 'plain' | 'packing';
}

const TYPES: Record<string, string> = { '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

/** A static host on this machine: files of a folder, each with an ETag. */
export async function serveFolder(folder: string, { as }: ServeOptions): Promise<FolderServer> {
  const server = createServer((request, response) => void answer(folder, as, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, as: ServeOptions['as'], request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
  const name = path.normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  const body = await readFile(path.join(folder, name)).catch(() => null);
  if (!body) {
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Not found</title>');
    return;
  }
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const isPacked = as === 'packing' && name.endsWith('.gz');
  const type = TYPES[path.extname(isPacked ? name.slice(0, -3) : name)];
  const headers = { ETag: etag, ...(type !== undefined && { 'Content-Type': type }) };
  if (request.headers['if-none-match']?.includes(etag)) response.writeHead(304, headers).end();
  else if (isPacked) response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' }).end(body);
  else if (as === 'packing') response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' }).end(gzipSync(body));
  else response.writeHead(200, headers).end(body);
}
