import { combinations, formsIn } from '../knowledge/alias-forms.ts';
import { type Named, type Problem, printPlace } from '../knowledge/problem.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import { verifyPack } from '../knowledge/verify.ts';
import { isFunctionWord } from './function-words.ts';

/** Actors and entries of a pack. */
const MAX_ENTRIES = 50_000;
/** Forms of all aliases of a pack. */
const MAX_FORMS = 200_000;
/** Forms that one alias of several inflected words stands for. */
const MAX_COMBINATIONS = 400;
/** UTF-16 units of a text, and of a record as JSON. */
const MAX_TEXT = 2000;
const MAX_RECORD = 16 * 1024;
/** UTF-16 units of an id: two of them and a slash make a reference. */
const MAX_ID = 90;
/** As many as anybody wants to read; a file of other things is wrong in thousands of ways. */
const MOST_PROBLEMS = 200;

const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const SECTIONS = ['sources', 'actors', 'entries', 'positions', 'conflicts'] as const;

export type Checked =
  | { ok: true; pack: Pack }
  /** Of a later format, which this version cannot read. */
  | { ok: false; isNewer: boolean; problems: Problem[] };

/**
 * Checks a pack that comes from anywhere: its form, references and hash, the limits within which it harms nobody, and that
 * what it looks for are names. Tells all that is wrong at once, with the place.
 */
export async function checkPack(value: unknown): Promise<Checked> {
  const format = (value as { meta?: { format?: unknown } } | null)?.meta?.format;
  if (typeof format === 'number' && format > 1)
    return refuse([{ path: ['meta', 'format'], reason: `${format}` }], true);
  const tooMuch = findTooMuch(value);
  // What is too much to be shown is too much to be gone through.
  if (tooMuch.length > 0) return refuse(tooMuch);
  const verified = await verifyPack(value);
  if (!verified.ok) {
    const odd = findOddTexts(value);
    const places = new Set(odd.map(printPlace));
    // What is odd of a text is more than that it is not written as it must be.
    const isTold = (problem: Problem) => problem.named?.kind === 'malformed' && places.has(printPlace(problem));
    return refuse([...verified.problems.filter((problem) => !isTold(problem)), ...odd]);
  }
  const pack = verified.value;
  const problems = [...findOddTexts(pack), ...findLarge(pack), ...findFlooding(pack)];
  return problems.length > 0 ? refuse(problems) : { ok: true, pack };
}

function refuse(problems: Problem[], isNewer = false): Checked {
  return { ok: false, isNewer, problems: problems.slice(0, MOST_PROBLEMS) };
}

function findTooMuch(value: unknown): Problem[] {
  if (typeof value !== 'object' || value === null)
    return [{ path: [], reason: 'a pack is an object', named: { kind: 'notPack' } }];
  const { actors, entries, positions, spotting } = value as Record<string, unknown>;
  const size = (records: unknown) =>
    typeof records === 'object' && records !== null ? Object.keys(records).length : 0;
  const problems: Problem[] = [];
  const check = (path: string, count: number, most: number) => {
    if (count <= most) return;
    const named: Named = { kind: 'records', values: [count, most] };
    problems.push({ path: [path], reason: `${count} records are more than ${most}`, named });
  };
  check('entries', size(actors) + size(entries), MAX_ENTRIES);
  check('positions', size(positions), MAX_ENTRIES);
  check('spotting', size(spotting), 2 * MAX_ENTRIES);
  return problems;
}

/** Texts that are too long, or that would read otherwise than they are written. */
function findOddTexts(pack: unknown): Problem[] {
  const problems: Problem[] = [];
  /** Where the value that is looked at stands: one list for a million of them. */
  const path: string[] = [];
  const tell = (told: Pick<Problem, 'reason' | 'named'>) =>
    problems.push({ path: [...path], ...(path[1] !== undefined && { record: path[1] }), ...told });
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length > MAX_TEXT) {
        const named: Named = { kind: 'long', values: [value.length, MAX_TEXT] };
        tell({ reason: `${value.length} characters are more than ${MAX_TEXT}`, named });
      }
      if (INVISIBLE.test(value)) {
        const reason = 'a text must not hold control characters or marks of direction';
        tell({ reason, named: { kind: 'signs' } });
      }
      // Deeper than any pack.
    } else if (typeof value === 'object' && value !== null && path.length < 12) {
      for (const key in value) {
        path.push(key);
        look((value as Record<string, unknown>)[key]);
        path.pop();
      }
    }
  };
  look(pack);
  return problems;
}

const LONG_ID: Pick<Problem, 'reason' | 'named'> = {
  reason: 'the id is too long',
  named: { kind: 'longId', values: [MAX_ID] },
};

function* findLarge(pack: Pack): Generator<Problem> {
  for (const section of SECTIONS) {
    for (const [id, record] of Object.entries(pack[section])) {
      const size = JSON.stringify(record).length;
      if (size > MAX_RECORD) {
        const named: Named = { kind: 'large', values: [size, MAX_RECORD] };
        yield { path: [section, id], record: id, reason: `is larger than ${MAX_RECORD}`, named };
      }
      if (id.length > MAX_ID) yield { path: [section, id], record: id.slice(0, MAX_ID), ...LONG_ID };
    }
  }
  if (pack.meta.id.length > MAX_ID) yield { path: ['meta', 'id'], ...LONG_ID };
}

/** Names that would be found all over any page, and more of them than can be looked for. */
function* findFlooding({ spotting }: Pack): Generator<Problem> {
  let forms = 0;
  for (const [at, record] of spotting.entries()) {
    if (!('target' in record)) continue;
    for (const [number, alias] of record.aliases.entries()) {
      const place = { path: ['spotting', at, 'aliases', number], record: record.target };
      const all = combinations(alias);
      if (all > MAX_COMBINATIONS) {
        const named: Named = { kind: 'forms', values: [all, MAX_COMBINATIONS] };
        yield { ...place, reason: `stands for ${all} forms, more than ${MAX_COMBINATIONS}`, named };
      }
      forms += all * (1 + (alias.endings?.length ?? 0) + (alias.compounds?.length ?? 0));
      for (const form of formsIn(alias)) {
        if (!isFunctionWord(form)) continue;
        yield { ...place, reason: `"${form}" is in every text`, named: { kind: 'common', values: [form] } };
      }
    }
  }
  if (forms > MAX_FORMS) {
    const named: Named = { kind: 'forms', values: [forms, MAX_FORMS] };
    yield { path: ['spotting'], reason: `${forms} forms of names are more than ${MAX_FORMS}`, named };
  }
}
