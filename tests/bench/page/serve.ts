import { createServer, type Server } from 'node:http';
import type { BenchArticle } from './articles.ts';

/** Answers every request, whatever its host, with the article whose number its path names. The caller closes it. */
export async function serveArticles(articles: readonly BenchArticle[]): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench.example');
    const article = articles[Number(pathname.slice(1))];
    if (!article) response.writeHead(404).end();
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(article.html);
  });
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  return { server, port: address.port };
}
