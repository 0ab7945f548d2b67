import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';

const ARTICLES = join(import.meta.dirname, '../../fixtures/articles');
const PAGES = join(import.meta.dirname, '../../fixtures/pages');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
};

// What the browsers ask for on their own account, whatever extension they run.
const BROWSER_HOSTS =
  /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.com|mozilla\.net|mozilla\.org|firefox\.com)$/;

interface MadePage {
  body: string | Uint8Array;
  headers: Record<string, string>;
}

/**
 * The only web that the test browsers know: a proxy that answers every http address, whatever its host, with what a
 * test has put there, the fixture page below `/pages/` or the fixture article that its path names, and lets nothing
 * out. It sees every request that would have left the machine.
 */
export class FixtureWeb {
  /** Host and path of each request so far that a fixture answered. */
  readonly requests: string[] = [];
  /** All others: nobody but an extension that should not would make one. Of https, which stays shut, host and port. */
  readonly strays: string[] = [];
  private readonly made = new Map<string, MadePage>();
  private readonly held = new Map<string, Promise<void>>();
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async start(): Promise<FixtureWeb> {
    const server = createServer();
    const web = new FixtureWeb(server);
    server.on('request', (request, response) => void web.answer(request, response));
    server.on('connect', (request, socket) => {
      web.noteStray(request.url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return web;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The fixture web is not listening');
    return address.port;
  }

  /** Answer a path, on every host, with what a test has made; the headers come beside those that tell its type. */
  put(path: string, body: MadePage['body'], headers: MadePage['headers'] = {}): void {
    this.made.set(path, { body, headers });
  }

  /** Keep a path waiting for its answer until the test lets it go, by calling what this returns. */
  hold(path: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.held.set(path, promise);
    return resolve;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const address = url.host + url.pathname;
    try {
      const { body, headers } = this.made.get(url.pathname) ?? (await readFixture(url.pathname));
      this.requests.push(address);
      await this.held.get(url.pathname);
      response.setHeader('content-type', TYPES[extname(url.pathname)] ?? 'text/html; charset=utf-8');
      response.setHeaders(new Map(Object.entries(headers))).end(body);
    } catch {
      this.noteStray(address);
      response.writeHead(404).end();
    }
  }

  private noteStray(address: string): void {
    const host = address.replace(/[:/].*/, '');
    if (!BROWSER_HOSTS.test(host) && !address.endsWith('/favicon.ico')) this.strays.push(address);
  }
}

async function readFixture(path: string): Promise<MadePage> {
  const file = path.startsWith('/pages/') ? join(PAGES, path.slice('/pages/'.length)) : join(ARTICLES, basename(path));
  return { body: await readFile(file), headers: {} };
}
