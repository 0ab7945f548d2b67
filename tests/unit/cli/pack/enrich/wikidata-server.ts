import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export type Respond = (
  request: { url: URL; headers: IncomingMessage['headers'] },
  response: ServerResponse,
  time: number,
) => void;

export interface WikidataServer {
  api: string;
  /** What was asked for, in order. */
  requests: { url: URL; headers: IncomingMessage['headers'] }[];
}

/** A server on this machine that answers as it is told, for as long as a test takes. */
export async function serveWikidata(respond: Respond): Promise<WikidataServer> {
  const requests: WikidataServer['requests'] = [];
  const server = createServer((request, response) => {
    const asked = { url: new URL(request.url ?? '/', 'http://host.invalid'), headers: request.headers };
    requests.push(asked);
    respond(asked, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  return { api: `http://127.0.0.1:${address.port}/w/api.php`, requests };
}

type Names = Record<string, string[]>;

/** An item as `wbgetentities` answers with it: of each language the first name is the label. */
export function itemOf(id: string, names: Names = {}): object {
  const term = (language: string) => (value: string) => ({ language, value });
  const entries = Object.entries(names);
  return {
    type: 'item',
    id,
    labels: Object.fromEntries(entries.map(([lang, [label]]) => [lang, term(lang)(label!)])),
    aliases: Object.fromEntries(
      entries.filter(([, all]) => all.length > 1).map(([lang, [, ...more]]) => [lang, more.map(term(lang))]),
    ),
  };
}

/** An answer with entities by id. */
export function answerWith(entities: Record<string, unknown>): string {
  return JSON.stringify({ entities, success: 1 });
}

/** A server that knows some items and says of others that there are none. */
export function serveItems(items: Record<string, unknown>): Promise<WikidataServer> {
  return serveWikidata(({ url }, response) => {
    const ids = url.searchParams.get('ids')!.split('|');
    const entities = ids.map((id) => [id, items[id] ?? { id, missing: '' }]);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(answerWith(Object.fromEntries(entities)));
  });
}
