import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

const SAMPLE = join(import.meta.dirname, '../../../tests/fixtures/articles/sample.html');

export interface ServedSample {
  url: string;
  close(): void;
}

/** Serve the sample article on this machine alone. Rejects when the port is taken; port 0 takes any free one. */
export function serveSample(port: number): Promise<ServedSample> {
  const server: Server = createServer((_, response) => {
    // Read anew each time, so that a change to the article shows on reload.
    response.setHeader('content-type', 'text/html; charset=utf-8').end(readFileSync(SAMPLE));
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
