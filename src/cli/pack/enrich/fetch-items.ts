import * as z from 'zod';
import packageFile from '../../../../package.json' with { type: 'json' };

export interface WikidataRequest {
  /** The address of the API, such as https://www.wikidata.org/w/api.php. */
  api: string;
  ids: readonly string[];
  /** Codes of languages as Wikidata has them. */
  langs: readonly string[];
  /** How to reach whoever makes the requests, which Wikimedia asks for. */
  contact: string;
  /** Waits, ms. */
  sleep: (ms: number) => Promise<void>;
  /** Is told why it is waited, and for how many seconds. */
  onWait?: (reason: string, seconds: number) => void;
  /** Aborts the request that is under way. */
  signal?: AbortSignal;
  /** How long one answer may take, ms. */
  timeout?: number;
}

/** Names of an item by language: its label first, then its aliases. */
export interface Item {
  names: Map<string, string[]>;
  /** The id under which it stands now, where another item has taken it in. */
  movedTo?: string;
}

/** Items by the id that was asked for; null for one that there is not. */
export type FetchedItems = { ok: true; items: Map<string, Item | null> } | { ok: false; reason: string };

/** Ids in one request; more are not answered. */
const BATCH = 50;
/** Bytes of one answer; those of fifty states in ten languages have a tenth of it. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Names of an item in one language that are read. */
const MOST_NAMES = 200;
const MOST_TIME = 30_000;
/** Times that one request is made, and the longest wait between two, in seconds. */
const MOST_TRIES = 5;
const LONGEST_WAIT = 120;
/** Seconds that the copies of the database may lag behind: https://www.mediawiki.org/wiki/Manual:Maxlag_parameter */
const MAX_LAG = 5;
const BUSY = new Set([429, 500, 502, 503, 504]);
/** Errors of the API after which it may be asked again. */
const PASSING = new Set(['maxlag', 'ratelimited', 'readonly']);

const term = z.object({ language: z.string(), value: z.string() });
// PHP writes an object without keys as an empty list.
const none = z.array(z.never()).max(0);
const itemSchema = z.union([
  z.object({ id: z.string(), missing: z.unknown() }).refine((item) => item.missing !== undefined),
  z.object({
    type: z.literal('item'),
    id: z.string(),
    redirects: z.object({ from: z.string(), to: z.string() }).optional(),
    labels: z.union([z.record(z.string(), term), none]).optional(),
    aliases: z.union([z.record(z.string(), z.array(term)), none]).optional(),
  }),
]);
const answerSchema = z.union([
  z.object({ error: z.object({ code: z.string(), info: z.string().optional() }) }),
  z.object({ entities: z.record(z.string(), z.unknown()) }),
]);

/**
 * The names that Wikidata has for items, asked for in one request after the other. A server that is busy is asked again, as
 * late as it says, a few times; any other fault ends it. No answer is believed further than its shape and its ids go.
 *
 * The requests and answers are described at https://www.wikidata.org/w/api.php?action=help&modules=wbgetentities
 */
export async function fetchItems(request: WikidataRequest): Promise<FetchedItems> {
  const items = new Map<string, Item | null>();
  for (let at = 0; at < request.ids.length; at += BATCH) {
    const ids = request.ids.slice(at, at + BATCH);
    const answer = await askPatiently(addressOf(request, ids), request);
    if (!answer.ok) return answer;
    for (const id of ids) {
      const item = readItem(id, answer.entities[id], request.langs);
      if (item === undefined)
        return { ok: false, reason: `the answer is not what was asked for: nothing that fits ${id}` };
      items.set(id, item);
    }
  }
  return { ok: true, items };
}

/** The address of one request, to be tried by hand as well. */
export function addressOf({ api, langs }: Pick<WikidataRequest, 'api' | 'langs'>, ids: readonly string[]): URL {
  const address = new URL(api);
  const fields = {
    action: 'wbgetentities',
    format: 'json',
    formatversion: '2',
    ids: ids.join('|'),
    props: 'labels|aliases',
    languages: langs.join('|'),
    maxlag: `${MAX_LAG}`,
  };
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value);
  return address;
}

type Answer =
  | { ok: true; entities: Record<string, unknown> }
  | { ok: false; reason: string; isPassing?: boolean; after?: number | undefined };

async function askPatiently(address: URL, request: WikidataRequest): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask(address, request);
    if (answer.ok || !answer.isPassing) return answer;
    if (tries === MOST_TRIES)
      return { ok: false, reason: `${answer.reason}, and so it was the ${MOST_TRIES} times that it was asked` };
    const seconds = Math.max(1, answer.after ?? 2 ** (tries - 1));
    if (seconds > LONGEST_WAIT)
      return { ok: false, reason: `${answer.reason}, and asks to come again in ${seconds} seconds` };
    request.onWait?.(answer.reason, seconds);
    await request.sleep(1000 * seconds);
  }
}

async function ask(address: URL, { contact, signal, timeout = MOST_TIME }: WikidataRequest): Promise<Answer> {
  const { host } = address;
  const late = AbortSignal.timeout(timeout);
  const stop = new AbortController();
  try {
    const response = await fetch(address, {
      headers: { 'User-Agent': userAgent(contact), Accept: 'application/json' },
      // Nobody but the host that was named hears of it.
      redirect: 'manual',
      signal: AbortSignal.any([late, stop.signal, ...(signal ? [signal] : [])]),
    });
    const after = secondsOf(response.headers.get('Retry-After'));
    if (BUSY.has(response.status))
      return { ok: false, reason: `${host} is busy (${response.status})`, isPassing: true, after };
    if (!response.ok) return { ok: false, reason: `${host} answers with ${response.status}` };
    const text = await readAtMost(response.body, MAX_BYTES);
    if (text === null) return { ok: false, reason: `${host} answers with more than ${MAX_BYTES} bytes` };
    return readAnswer(text, host, after);
  } catch (error) {
    if (late.aborted) return { ok: false, reason: `${host} does not answer within ${timeout / 1000} seconds` };
    const { message, cause } = error as Error & { cause?: { code?: string } };
    return {
      ok: false,
      reason: `${host} cannot be reached (${cause?.code ?? message}): names are fetched online alone`,
    };
  } finally {
    // Of what is not read nothing more has to come.
    stop.abort();
  }
}

function readAnswer(text: string, host: string, after: number | undefined): Answer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: `${host} answers with something else than JSON: is it the address of an API?` };
  }
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) return { ok: false, reason: `${host} answers in a form that is not that of wbgetentities` };
  if ('entities' in parsed.data) return { ok: true, entities: parsed.data.entities };
  const code = parsed.data.error.code.replaceAll(/[^\w-]/g, '').slice(0, 40);
  return { ok: false, reason: `${host} answers with the error "${code}"`, isPassing: PASSING.has(code), after };
}

/** Undefined for an answer that is not about the item. */
function readItem(id: string, value: unknown, langs: readonly string[]): Item | null | undefined {
  const parsed = itemSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const item = parsed.data;
  if (!('type' in item)) return item.id === id ? null : undefined;
  const { redirects, labels = {}, aliases = {} } = item;
  const isOwn = redirects
    ? redirects.from === id && redirects.to === item.id && /^Q[1-9]\d*$/.test(item.id)
    : item.id === id;
  if (!isOwn) return undefined;
  const names = new Map<string, string[]>();
  for (const lang of langs) {
    // Asked by name, so that no key that every object has is taken for a language.
    const label = Array.isArray(labels) || !Object.hasOwn(labels, lang) ? undefined : labels[lang];
    const more = Array.isArray(aliases) || !Object.hasOwn(aliases, lang) ? [] : aliases[lang]!;
    const all = [...(label ? [label] : []), ...more]
      .slice(0, MOST_NAMES)
      .map((one) => one.value.normalize('NFC').trim());
    if (all.length > 0) names.set(lang, all);
  }
  return { names, ...(redirects && { movedTo: item.id }) };
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, most: number): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** `Retry-After` in seconds: a number of them, or a date. */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

/** As https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy asks: name, version, whom to reach, library. */
function userAgent(contact: string): string {
  return `CounterpointPack/${packageFile.version} (${contact}) Node.js/${process.versions.node}`;
}
