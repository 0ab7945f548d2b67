import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { spot } from '../../../src/spotting/spot.ts';
import { bundled } from './bundled-index.ts';

const FOLDER = path.join(import.meta.dirname, '../../fixtures/spotting-rows');

/** Ids that the rows write in short. */
const SHORT: Record<string, string> = {
  xi: 'xi-jinping',
  ze: 'volodymyr-zelenskyy',
  pu: 'vladimir-putin',
  tr: 'donald-trump',
  wy: 'wang-yi',
  qg: 'qin-gang',
  dk: 'dmytro-kuleba',
  mz: 'maria-zakharova',
  sr: 'sergei-ryabkov',
  jk: 'john-kirby',
  yj: 'yu-jun',
  cn: 'china',
  ru: 'russia',
  ua: 'ukraine',
  us: 'united-states',
  wh: 'white-house',
  kr: 'kremlin',
  west: 'western-nations',
  war: 'war-in-ukraine',
  inv: 'full-scale-invasion',
  anx: 'annexation',
  cf: 'ceasefire',
  pt: 'peace-talks',
  dt: 'direct-talks',
  tp: 'trump-putin-talks',
  xz: 'xi-zelenskyy-call',
  xp: 'xi-putin-call',
  ti: 'territorial-integrity',
  aid: 'military-aid',
  nm: 'nato-membership',
  p12: 'twelve-point-plan',
  nl: 'no-limits-partnership',
  neu: 'china-neutrality',
  out: 'zelensky-step-down',
  env: 'china-envoy',
  fw: 'us-peace-framework',
};

interface Stretch {
  start: number;
  end: number;
  id: string;
}

/** A passage with what must be marked in it, and what must not; nothing is said of the rest. */
export interface SpottingRow {
  language: string;
  kind: string;
  /** As it is written in the file. */
  passage: string;
  text: string;
  wanted: Stretch[];
  forbidden: Stretch[];
}

/** The rows of all languages: `[words|id]` must be marked so, `<words|id>` must not be marked as that. */
export const spottingRows: SpottingRow[] = readdirSync(FOLDER).sort().flatMap(readRows);

function readRows(file: string): SpottingRow[] {
  let kind = '';
  const rows: SpottingRow[] = [];
  for (const line of readFileSync(path.join(FOLDER, file), 'utf8').split('\n')) {
    if (line.startsWith('# ')) kind = line.slice(2);
    else if (line !== '') rows.push({ language: file.slice(0, -4), kind, passage: line, ...parse(line) });
  }
  return rows;
}

function parse(passage: string): Pick<SpottingRow, 'text' | 'wanted' | 'forbidden'> {
  const wanted: Stretch[] = [];
  const forbidden: Stretch[] = [];
  let text = '';
  let copied = 0;
  for (const { 0: all, 1: open, 2: words, 3: id, index } of passage.matchAll(/([[<])([^|[<]+)\|([^\]>]+)[\]>]/g)) {
    text += passage.slice(copied, index);
    const start = text.length;
    text += words;
    copied = index + all.length;
    (open === '[' ? wanted : forbidden).push({ start, end: text.length, id: SHORT[id!] ?? id! });
  }
  return { text: text + passage.slice(copied), wanted, forbidden };
}

/** What is wrong with the marks of a row: what is missing, and what is marked that must not be. */
export function faultsOf({ text, wanted, forbidden }: SpottingRow): string[] {
  const marks = spot(bundled.index, [text]);
  const missing = wanted.filter(
    ({ start, end, id }) => !marks.some((mark) => mark.entry === id && mark.start === start && mark.end === end),
  );
  const wrong = forbidden.filter(({ start, end, id }) =>
    marks.some((mark) => mark.entry === id && mark.start < end && start < mark.end),
  );
  const show = (what: string) => (one: Stretch) => `${what} ${one.id} "${text.slice(one.start, one.end)}"`;
  return [...missing.map(show('missing')), ...wrong.map(show('wrong'))];
}
