import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { type FetchedItems, fetchItems } from '../../../../../src/cli/pack/enrich/fetch-items.ts';
import { answerWith, itemOf, type Respond, serveItems, serveWikidata } from './wikidata-server.ts';

/** Asks for items; waits are told and not waited for. */
async function ask(
  api: string,
  ids: string[] = ['Q1'],
  timeout = 5_000,
): Promise<{ fetched: FetchedItems; waits: number[] }> {
  const waits: number[] = [];
  const fetched = await fetchItems({
    ...{ api, ids, langs: ['en', 'de', 'mul'], contact: 'desk@gazette.example', timeout },
    sleep: async (ms) => {
      waits.push(ms / 1000);
    },
  });
  return { fetched, waits };
}

const reasonOf = (fetched: FetchedItems) => (fetched.ok ? 'ok' : fetched.reason);
const send =
  (text: string, type = 'application/json') =>
  (response: ServerResponse) =>
    response.writeHead(200, { 'Content-Type': type }).end(text);

describe('as the API is described', () => {
  test('names by language, the label first; of the languages asked for alone', async () => {
    const names = { en: ['Ann Lee', 'A. Lee'], de: ['Anna Lee'], fr: ['Anne Lee'], mul: ['Ann Lee'] };
    const { api, requests } = await serveItems({ Q1: itemOf('Q1', names) });
    const { fetched } = await ask(api);
    expect(fetched).toEqual({
      ok: true,
      items: new Map([
        [
          'Q1',
          {
            names: new Map([
              ['en', ['Ann Lee', 'A. Lee']],
              ['de', ['Anna Lee']],
              ['mul', ['Ann Lee']],
            ]),
          },
        ],
      ]),
    });
    const [{ url, headers }] = requests as [(typeof requests)[0]];
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ action: 'wbgetentities', format: 'json', formatversion: '2', ids: 'Q1', props: 'labels|aliases' },
      ...{ languages: 'en|de|mul', maxlag: '5' },
    });
    expect(headers['user-agent']).toMatch(/^CounterpointPack\/[\d.]+ \(desk@gazette\.example\) Node\.js\/[\d.]+$/);
    expect(headers.cookie ?? headers.referer).toBeUndefined();
  });

  test('an item that there is not, one that was merged into another, one without names', async () => {
    const { api } = await serveItems({
      Q2: { ...itemOf('Q20', { en: ['Ann Lee'] }), redirects: { from: 'Q2', to: 'Q20' } },
      Q3: { type: 'item', id: 'Q3', labels: [], aliases: [] },
    });
    const { fetched } = await ask(api, ['Q1', 'Q2', 'Q3']);
    expect(fetched.ok && [...fetched.items]).toEqual([
      ['Q1', null],
      ['Q2', { names: new Map([['en', ['Ann Lee']]]), movedTo: 'Q20' }],
      ['Q3', { names: new Map() }],
    ]);
  });

  test('many ids: fifty at a time, one request after the other', async () => {
    const ids = Array.from({ length: 120 }, (_, i) => `Q${i + 1}`);
    const { api, requests } = await serveItems(
      Object.fromEntries(ids.map((id) => [id, itemOf(id, { en: [`Name ${id}`] })])),
    );
    const { fetched } = await ask(api, ids);
    expect(fetched.ok && fetched.items.size).toBe(120);
    expect(requests.map(({ url }) => url.searchParams.get('ids')!.split('|').length)).toEqual([50, 50, 20]);
  });
});

describe('a server that is busy is asked again, as late as it says', () => {
  const good = answerWith({ Q1: itemOf('Q1') });
  const lagging = JSON.stringify({
    error: { code: 'maxlag', info: 'Waiting for db1: 7 seconds lagged', lag: 7 },
    servedby: 'mw1',
  });
  const busy =
    (status: number, headers = {}): Respond =>
    (_, response, time) =>
      time === 1 ? void response.writeHead(status, headers).end('busy') : void send(good)(response);
  const inSeconds = (seconds: number) => new Date(Date.now() + 1000 * seconds).toUTCString();

  const CASES: [title: string, respond: Respond, waits: unknown[]][] = [
    [
      'lag of the database',
      (_, response, time) => (time < 3 ? response.setHeader('Retry-After', '5').end(lagging) : response.end(good)),
      [5, 5],
    ],
    ['too many requests', busy(429, { 'Retry-After': '60' }), [60]],
    [
      'out of service until a time',
      (...args) => busy(503, { 'Retry-After': inSeconds(30) })(...args),
      [expect.closeTo(30, -1)],
    ],
    ['a time that is past', busy(503, { 'Retry-After': inSeconds(-500) }), [1]],
    ['without saying how late', busy(502), [1]],
    ['saying something else', busy(500, { 'Retry-After': 'soon' }), [1]],
  ];
  test.each(CASES)('%s', async (_, respond, waits) => {
    const { api } = await serveWikidata(respond);
    const asked = await ask(api);
    expect(reasonOf(asked.fetched)).toBe('ok');
    expect(asked.waits).toEqual(waits);
  });

  test('five times at most, ever later', async () => {
    const { api, requests } = await serveWikidata((_, response) => void response.writeHead(503).end());
    const { fetched, waits } = await ask(api);
    expect(requests).toHaveLength(5);
    expect(waits).toEqual([1, 2, 4, 8]);
    expect(reasonOf(fetched)).toMatch(
      /^127\.0\.0\.1:\d+ is busy \(503\), and so it was the 5 times that it was asked$/,
    );
  });

  test('not where it asks to wait for an hour', async () => {
    const { api, requests } = await serveWikidata(
      (_, response) => void response.writeHead(429, { 'Retry-After': '3600' }).end(),
    );
    const { fetched } = await ask(api);
    expect(requests).toHaveLength(1);
    expect(reasonOf(fetched)).toMatch(/is busy \(429\), and asks to come again in 3600 seconds$/);
  });
});

describe('whatever else comes ends it with a line', () => {
  const NESTED = `{"entities": {"Q1": ${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}}`;
  const wrong = (entity: unknown) => send(answerWith({ Q1: entity }));
  const CASES: [title: string, respond: (response: ServerResponse) => unknown, reason: RegExp][] = [
    [
      'an error of the API',
      send(JSON.stringify({ error: { code: 'no-such-entity', info: 'No', id: 'Q1' } })),
      /answers with the error "no-such-entity"$/,
    ],
    [
      'an error that would be obeyed by a terminal',
      send(JSON.stringify({ error: { code: '\u001b[2J\u202eevil' } })),
      /the error "2Jevil"$/,
    ],
    ['a page', send('<!doctype html><title>Sorry</title>', 'text/html'), /answers with something else than JSON/],
    ['nothing', send(''), /answers with something else than JSON/],
    ['JSON of another form', send('[1, 2]'), /in a form that is not that of wbgetentities/],
    ['entities that are a list', send('{"entities": []}'), /in a form that is not that of wbgetentities/],
    ['nesting without end', send(NESTED), /not what was asked for|something else than JSON/],
    [
      'ten megabytes',
      send(answerWith({ Q1: itemOf('Q1', { en: ['x'.repeat(10_000_000)] }) })),
      /answers with more than 4194304 bytes/,
    ],
    [
      'an answer without end',
      (response) => {
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      },
      /answers with more than 4194304 bytes/,
    ],
    [
      'another address',
      (response) => response.writeHead(301, { Location: 'http://127.0.0.1:1/' }).end(),
      /answers with 301/,
    ],
    ['not found', (response) => response.writeHead(404).end('{}'), /answers with 404/],
    ['another item', wrong(itemOf('Q2')), /nothing that fits Q1/],
    ['another item that is missing', wrong({ id: 'Q2', missing: '' }), /nothing that fits Q1/],
    [
      'a redirect of another item',
      wrong({ ...itemOf('Q3'), redirects: { from: 'Q2', to: 'Q3' } }),
      /nothing that fits Q1/,
    ],
    [
      'a redirect to something else',
      wrong({ ...itemOf('Q3'), redirects: { from: 'Q1', to: 'Q4' } }),
      /nothing that fits Q1/,
    ],
    [
      'a redirect to what is no id',
      wrong({ ...itemOf('\u001b[2J'), redirects: { from: 'Q1', to: '\u001b[2J' } }),
      /nothing that fits Q1/,
    ],
    ['a property', wrong({ ...itemOf('Q1'), type: 'property' }), /nothing that fits Q1/],
    ['labels of another kind', wrong({ ...itemOf('Q1'), labels: { en: 'Ann Lee' } }), /nothing that fits Q1/],
    [
      'aliases of another kind',
      wrong({ ...itemOf('Q1'), aliases: { en: { language: 'en', value: 'A' } } }),
      /nothing that fits Q1/,
    ],
    ['fewer than were asked for', send(answerWith({})), /nothing that fits Q1/],
  ];
  test.each(CASES)('%s', async (_, respond, reason) => {
    const { api, requests } = await serveWikidata((_request, response) => void respond(response));
    const { fetched } = await ask(api);
    expect(reasonOf(fetched)).toMatch(reason);
    expect(reasonOf(fetched)).not.toMatch(/\n/);
    expect(requests).toHaveLength(1);
  });

  test('keys that every object has are no languages', async () => {
    const { api } = await serveWikidata(
      (_, response) =>
        void response.end(
          '{"entities": {"Q1": {"type": "item", "id": "Q1", "labels": {"__proto__": {"language": "en", "value": "X"}}}}}',
        ),
    );
    expect((await ask(api)).fetched).toEqual({ ok: true, items: new Map([['Q1', { names: new Map() }]]) });
  });

  test('no answer in time', async () => {
    const { api } = await serveWikidata(() => {});
    expect(reasonOf((await ask(api, ['Q1'], 100)).fetched)).toMatch(/does not answer within 0\.1 seconds$/);
  });

  test('an answer that comes too slowly', async () => {
    const { api } = await serveWikidata((_, response) => void response.write('{"entities": '));
    expect(reasonOf((await ask(api, ['Q1'], 100)).fetched)).toMatch(/does not answer within 0\.1 seconds$/);
  });

  test('nobody there', async () => {
    const { fetched } = await ask('http://127.0.0.1:1/w/api.php');
    expect(reasonOf(fetched)).toMatch(/^127\.0\.0\.1:1 cannot be reached \(.+\): names are fetched online alone$/);
  });
});
