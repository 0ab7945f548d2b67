import { startOfDay } from '../../../knowledge/edtf.ts';
import { readIndexAddress } from '../../../publication/index-address.ts';
import { CHECK_HOURS } from '../../../publication/published-index.ts';
import type { Command } from '../command.ts';

/** Days for which a publisher stands by an index being the latest. */
export const VALID_DAYS = { least: 1, usual: 180, most: 3650 };

/** What `publish` was asked for. */
export interface Settings {
  key: string;
  newKey: string | null;
  out: string;
  publisher: string | undefined;
  /** Of the index. */
  address: string | null;
  expires: string;
  checkEvery: number;
}

/** The options of `publish`, with what is usual for those that are left out; a reason where they cannot be. */
export function readSettings(options: Parameters<Command['run']>[1]): Settings | string {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : null);
  const [key, out, base] = [text('key'), text('out'), text('base')];
  if (key === null || out === null) return 'publish needs --key FILE and --out SITE';
  const valid = readWhole(text('valid'), VALID_DAYS);
  const checkEvery = readWhole(text('check-every'), CHECK_HOURS);
  if (valid === null) return `--valid is a whole number of days, at most ${VALID_DAYS.most}`;
  if (checkEvery === null) {
    return `--check-every is a whole number of hours, from ${CHECK_HOURS.least} to ${CHECK_HOURS.most}`;
  }
  const date = text('date') ?? new Date().toISOString().slice(0, 10);
  const day = startOfDay(date);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || day.toISOString().slice(0, 10) !== date)
    return '--date is a day, as YYYY-MM-DD';
  day.setUTCDate(day.getUTCDate() + valid);
  const address = base === null ? null : readIndexAddress(base);
  if (address?.ok === false) return '--base is an address that begins with https://';
  return {
    key,
    newKey: text('new-key'),
    out,
    publisher: text('publisher') ?? undefined,
    address: address?.url ?? null,
    expires: day.toISOString().slice(0, 10),
    checkEvery,
  };
}

function readWhole(text: string | null, { least, usual, most }: { least: number; usual: number; most: number }) {
  if (text === null) return usual;
  const value = Number(text);
  return /^\d{1,6}$/.test(text) && value >= least && value <= most ? value : null;
}
