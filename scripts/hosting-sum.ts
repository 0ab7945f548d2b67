// What published packs cost their readers and their host: the figures of docs/hosting.md, which a test holds to these.

/** Bytes of what is sent, gzipped where hosts gzip it. */
export const SIZES = {
  index: 1500,
  signature: 180,
  /** That of the pack which comes with the extension is as large. */
  pack: 150_000,
  /** Head of a request and of its answer, together. */
  heads: 800,
  /** What it takes to begin a connection over TLS; a check of one pack needs one. */
  connection: 4500,
};

const HOUR = 3600;
const WEEK = 7 * 24 * HOUR;
/** How far from a week a check may fall, either way. */
const JITTER = 0.1;

export interface Traffic {
  checks: number;
  requests: number;
  bytes: number;
}

/** A year of one reader who subscribes to packs that are all published anew every week. */
export function yearOfReader(packs: number, random: () => number): Traffic {
  const traffic: Traffic = { checks: 0, requests: 0, bytes: 0 };
  for (let pack = 0; pack < packs; pack++) {
    let seen = -1;
    for (let time = random() * WEEK; time < 52 * WEEK; time += nextCheck(random)) {
      const latest = Math.floor(time / WEEK);
      count(traffic, latest > seen);
      seen = latest;
    }
  }
  return traffic;
}

/**
 * The week after all readers of one pack have subscribed within some hours, with a new version in it.
 * @returns the traffic, and the most checks that fall into one second
 */
export function weekOfHost(readers: number, hours: number, random: () => number): Traffic & { peak: number } {
  const traffic: Traffic = { checks: 0, requests: 0, bytes: 0 };
  const seconds = new Uint32Array(Math.ceil(hours * HOUR + WEEK * (1 + JITTER)) + 1);
  for (let reader = 0; reader < readers; reader++) {
    seconds[Math.floor(random() * hours * HOUR + nextCheck(random))]! += 1;
    count(traffic, true);
  }
  return { ...traffic, peak: seconds.reduce((most, checks) => Math.max(most, checks), 0) };
}

function nextCheck(random: () => number): number {
  return WEEK * (1 + JITTER * (2 * random() - 1));
}

/** Index and signature, and the pack where it is a new one. */
function count(traffic: Traffic, isNew: boolean): void {
  const { index, signature, pack, heads, connection } = SIZES;
  traffic.checks += 1;
  traffic.requests += isNew ? 3 : 2;
  traffic.bytes += connection + index + signature + 2 * heads + (isNew ? pack + heads : 0);
}

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The figures, as they stand in docs/hosting.md. */
export function printSums(): string {
  const random = seededRandom(1);
  const number = (value: number) => value.toLocaleString('en');
  const megabytes = (bytes: number) => `${number(Number((bytes / 1e6).toPrecision(2)))} MB`;
  const gigabytes = (bytes: number) => `${Math.round(bytes / 1e9).toLocaleString('en')} GB`;
  const readers = [1, 10, 100].map((packs) => {
    const { checks, requests, bytes } = yearOfReader(packs, random);
    return `| ${packs} | ${number(checks)} | ${number(requests)} | ${megabytes(bytes)} | ${megabytes(bytes / 52)} |`;
  });
  const hosts = [
    [10_000, 168],
    [1_000_000, 168],
    [1_000_000, 1],
  ].map(([count = 0, hours = 0]) => {
    const { requests, bytes, peak } = weekOfHost(count, hours, random);
    const a = hours === 168 ? 'a week' : 'one hour';
    const perSecond = (requests / WEEK).toFixed(count < 100_000 ? 2 : 1);
    return `| ${number(count)} | ${a} | ${number(requests)} | ${perSecond} | ${peak} | ${gigabytes(bytes)} |`;
  });
  return [
    '| packs | checks a year | requests | bytes | a week |',
    '|---|---|---|---|---|',
    ...readers,
    '',
    '| readers | subscribed within | requests a week | a second | checks in the busiest second | bytes a week |',
    '|---|---|---|---|---|---|',
    ...hosts,
  ].join('\n');
}

if (import.meta.main) console.log(printSums());
