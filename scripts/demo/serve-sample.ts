import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '../../tests/fixtures/articles/sample.html');

export interface ServedSample {
  url: string;
  close(): void;
}

/** The sample article as HTML. Read anew each time, so that a change to it shows on reload. */
export function readSample(): string {
  return readFileSync(SAMPLE, 'utf8');
}

/**
 * Serve the sample article on this machine alone, and other pages by their paths. Rejects when the port is taken; port 0
 * takes any free one.
 */
export function serveSample(port: number, others: Record<string, () => string> = {}): Promise<ServedSample> {
  const server: Server = createServer(({ url = '/' }, response) => {
    const read = others[url] ?? readSample;
    response.setHeader('content-type', 'text/html; charset=utf-8').end(read());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve({
        url: `http://localhost:${address.port}/`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
