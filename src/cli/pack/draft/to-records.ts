import { findExcerpt } from '../../../knowledge/evidence.ts';
import { textSchema } from '../../../knowledge/schema/common.ts';
import type { Place } from '../../../knowledge/schema/evidence.ts';
import { sha256 } from '../../../knowledge/sha256.ts';
import type { Draft } from './draft-documents.ts';
import type { CandidateClaim } from './find-claims.ts';
import type { CandidateActor } from './group-names.ts';

/** A record of a pack as plain data, with what a curator should know of it. */
export interface DraftRecord {
  record: Record<string, unknown>;
  comment?: string;
}

export type DraftRecords = Record<'sources' | 'actors' | 'claims' | 'positions' | 'spotting', DraftRecord[]>;

/** Where statements go that speak of none of the candidate claims. */
const UNSORTED = 'unsorted-statements';
const MOST_CLAIMS = 60;

/** Characters; in a text that repeats itself a curator must tell which place is meant. */
const MAX_PREFIX = 200;

/**
 * Makes records of a pack from a draft. Each is well-formed and rests on an excerpt; everything that only a person can
 * say (propositions, stances, our wording, dates) is left open and begins with "Draft:".
 */
export async function toRecords(draft: Draft): Promise<DraftRecords> {
  const ids = new Ids();
  const texts = new Map(draft.documents.map(({ name, text }) => [name, text]));
  const sources = new Map(draft.documents.map(({ name }) => [name, ids.make(name.replace(/\.txt$/, ''), 'source')]));
  const excerpt = (document: string, start: number, end: number): Place =>
    toPlace(texts.get(document) ?? '', sources.get(document) ?? '', start, end);

  const actors = new Map<string, string>();
  const claims = draft.claims.slice(0, MOST_CLAIMS).map((claim) => ({ claim, id: ids.make(claim.label, 'claim') }));
  const records: DraftRecords = {
    sources: await Promise.all(draft.documents.map(({ name, text }) => toSource(sources.get(name)!, name, text))),
    actors: [],
    claims: [],
    positions: [],
    spotting: [],
  };
  for (const actor of draft.actors) {
    const id = ids.make(actor.name, 'actor');
    actors.set(actor.name, id);
    const [first] = actor.mentions;
    records.actors.push(toActor(id, actor, excerpt(first!.document, first!.start, first!.end)));
    records.spotting.push({ record: { target: id, aliases: actor.aliases.map(({ text }) => text) } });
  }
  let unsorted: Place | undefined;
  for (const statement of draft.statements) {
    const { document, speaker, start, end, sentence, mode, verb } = statement;
    if (!textSchema.safeParse(statement.excerpt).success) continue;
    if (!actors.has(speaker)) {
      const id = ids.make(speaker, 'actor');
      actors.set(speaker, id);
      const name = { name: speaker, kind: 'unnamed', count: 1 } as const;
      records.actors.push(toActor(id, name, excerpt(document, start, end)));
    }
    const claim = claims.find(({ claim: { mentions } }) =>
      mentions.some((at) => at.document === document && sentence.start <= at.start && at.end <= sentence.end),
    );
    const entry = claim?.id ?? UNSORTED;
    if (!claim) unsorted ??= excerpt(document, start, end);
    const date = draft.dates.find(
      (at) => at.document === document && sentence.start <= at.start && at.end <= sentence.end,
    );
    const actor = actors.get(speaker)!;
    records.positions.push({
      comment: `reported with "${verb}"`,
      record: {
        id: ids.make(`${actor}-on-${entry}`, 'position'),
        entry,
        actor,
        stance: 'neutral',
        gist: 'Draft: say in your own words what this actor holds.',
        certainty: 'stated',
        when: { edtf: null, basis: 'unknown', ...(date && { words: date.text }) },
        status: 'current',
        evidence: [{ ...excerpt(document, start, end), mode, fidelity: 'as-printed' }],
      },
    });
  }
  for (const { claim, id } of claims) {
    const [first] = claim.mentions;
    records.claims.push(toClaim(id, claim, excerpt(first!.document, first!.start, first!.end)));
    records.spotting.push({ record: { target: id, patterns: [claim.label.replaceAll(/[^\p{L}\p{N} -]/gu, '')] } });
  }
  if (unsorted) {
    records.claims.push({
      comment: 'Not a claim: sort its positions into claims, then delete it.',
      record: entryOf(UNSORTED, 'Statements still to sort', unsorted),
    });
  }
  return records;
}

async function toSource(id: string, file: string, text: string): Promise<DraftRecord> {
  const unknown = { edtf: null, basis: 'unknown' };
  return {
    record: {
      id,
      file,
      sha256: await sha256(text),
      length: text.length,
      lang: 'en',
      title: null,
      outlet: { name: null, basis: 'unknown' },
      url: { value: null, basis: 'unknown' },
      published: unknown,
      kind: 'report',
      quotes: 'unchecked',
      sourcing: 'multi',
      boilerplate: [],
      notes: [],
    },
  };
}

type Named = Pick<CandidateActor, 'name' | 'count'> & {
  kind: CandidateActor['kind'] | 'unnamed';
  aliases?: CandidateActor['aliases'];
};

function toActor(id: string, { name, kind, count, aliases }: Named, evidence: Place): DraftRecord {
  const forms = aliases?.map((alias) => `${alias.text} ${alias.count}`).join(', ');
  return {
    comment:
      kind === 'unnamed'
        ? 'speaks, but is not named'
        : `${count} mentions: ${forms}${kind === 'unknown' ? '; of which kind?' : ''}`,
    record: {
      id,
      kind: kind === 'unknown' ? 'organisation' : kind,
      label: kind === 'unnamed' ? `${name} (unnamed in source)` : name,
      note: 'Draft: tell in one line who this is.',
      evidence: [evidence],
    },
  };
}

function toClaim(id: string, { label, count, quoted }: CandidateClaim, evidence: Place): DraftRecord {
  return {
    comment: `${count} mentions${quoted ? ', in quotation marks' : ''}`,
    record: entryOf(id, label, evidence),
  };
}

function entryOf(id: string, label: string, evidence: Place): Record<string, unknown> {
  const context = 'Draft: say in one or two attributed sentences what this is.';
  return { id, kind: 'concept', label, proposition: null, context, evidence: [evidence] };
}

/** An excerpt with as many of the words before it, up to a point, as make it the only one of its kind in the text. */
function toPlace(text: string, source: string, start: number, end: number): Place {
  const exact = text.slice(start, end);
  let prefix = '';
  for (let from = start; from > 0 && start - from < MAX_PREFIX && findExcerpt(text, { exact, prefix }).length > 1; ) {
    from = Math.max(0, text.lastIndexOf(' ', from - 2) + 1);
    prefix = text.slice(from, start);
  }
  return { source, exact, start, end, ...(prefix && { prefix }) };
}

/** Ids that are words of a name, each given out once. */
class Ids {
  readonly #used = new Set<string>();

  make(name: string, otherwise: string): string {
    const words = name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g);
    const stem = (words ?? [otherwise]).join('-').slice(0, 60).replace(/-$/, '');
    let id = stem;
    for (let n = 2; this.#used.has(id); n++) id = `${stem}-${n}`;
    this.#used.add(id);
    return id;
  }
}
