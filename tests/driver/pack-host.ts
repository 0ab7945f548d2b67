import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.json': 'application/json',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
};

export interface HeardRequest {
  path: string;
  headers: IncomingHttpHeaders;
}

/** A host on this machine that serves the files of a published pack, and writes down what is asked of it. */
export class PackHost {
  readonly requests: HeardRequest[] = [];
  /** By path, such as `/index.json`. What is not there is answered with 404. */
  readonly files = new Map<string, string | Uint8Array>();
  /** Answers of another kind, by path. */
  readonly answers = new Map<string, RequestListener>();
  private readonly server: Server;
  private readonly scheme: string;

  private constructor(server: Server, scheme: string) {
    this.server = server;
    this.scheme = scheme;
  }

  /** @param secure key and certificate, in PEM, of a host of https */
  static async start(secure?: { key: string; cert: string }): Promise<PackHost> {
    const server = secure ? createSecureServer(secure) : createServer();
    const host = new PackHost(server, secure ? 'https' : 'http');
    server.on('request', (request, response) => {
      const path = request.url ?? '/';
      host.requests.push({ path, headers: request.headers });
      // A cookie that comes back would say so.
      response.setHeader('set-cookie', 'reader=1; Path=/; Max-Age=3600');
      const other = host.answers.get(path);
      if (other) return other(request, response);
      const file = host.files.get(path);
      if (file === undefined) return response.writeHead(404).end();
      response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain; charset=utf-8').end(file);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  /** Serve these files, each by its path below the folder of the host. */
  serve(files: ReadonlyMap<string, string | Uint8Array>): void {
    for (const [path, bytes] of files) this.files.set(`/${path}`, bytes);
  }

  /** The address of a file. */
  urlOf(path: string): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The host of packs is not listening');
    return `${this.scheme}://127.0.0.1:${address.port}/${path}`;
  }

  /** The paths that were asked for since this was asked last. */
  takePaths(): string[] {
    return this.requests.splice(0).map(({ path }) => path);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
