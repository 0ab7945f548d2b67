import type { SourceDocument } from '../../../documents/source-document.ts';
import type { CandidateClaim, Draft } from '../../../drafting/combine-drafts.ts';
import type { CandidateActor } from '../../../drafting/names/group-names.ts';
import { findExcerpt } from '../../../knowledge/evidence.ts';
import { textSchema } from '../../../knowledge/schema/common.ts';
import type { Place } from '../../../knowledge/schema/evidence.ts';
import type { AuthoredPack } from '../../../knowledge/schema/pack.ts';
import { sha256 } from '../../../knowledge/sha256.ts';
import { aliasesFor } from './aliases-for.ts';
import { chooseExcerpt } from './choose-excerpt.ts';
import { Ids } from './ids.ts';

/** A record of a pack as plain data, with what a curator should know of it. */
export interface DraftRecord {
  record: Record<string, unknown>;
  comment?: string;
}

export type Kind = 'sources' | 'actors' | 'claims' | 'positions' | 'spotting';

export interface DraftRecords {
  records: Record<Kind, DraftRecord[]>;
  /** Statements for which there was no room, or of which the text has too few words. */
  leftOut: number;
}

/** Where statements go that speak of none of the candidate claims. */
const UNSORTED = 'unsorted-statements';
const OPEN_SPEAKER = 'open-speaker';
const MOST_CLAIMS = 60;
/** Characters; in a text that repeats itself a curator must tell which place is meant. */
const MAX_PREFIX = 200;
/** Part of a text that the positions of a draft quote; `check` allows all excerpts together a little more. */
const MOST_QUOTED = { share: 0.3, characters: 300 };
const LONGEST_LABEL = 60;

/**
 * Makes records of a pack from a draft. Each is well-formed and rests on an excerpt; everything that only a person can
 * say (propositions, stances, our wording, dates) is left open and begins with "Draft:".
 * @param existing the pack that the records are to stand beside: no id is given twice, and its actors are not drafted anew
 */
export async function toRecords(
  draft: Draft,
  documents: readonly SourceDocument[],
  existing?: AuthoredPack,
): Promise<DraftRecords> {
  const ids = new Ids(existing, [UNSORTED]);
  const texts = new Map(documents.map(({ name, text }) => [name, text]));
  const sources = new Map(documents.map(({ name }) => [name, ids.make(name.replace(/\.txt$/, ''), 'source')]));
  const excerpt = (document: string, start: number, end: number): Place =>
    toPlace(texts.get(document)!, sources.get(document)!, start, end);
  // Nobody is shown the words that name an actor or claim: without them they count for nothing that is quoted.
  const placeOf = ({ document, start, end }: { document: string; start: number; end: number }): Place => ({
    source: sources.get(document)!,
    start,
    end,
  });
  const records: DraftRecords['records'] = {
    sources: await Promise.all(documents.map((document) => toSource(sources.get(document.name)!, document))),
    actors: [],
    claims: [],
    positions: [],
    spotting: [],
  };
  const actors = new Map<string, string>();
  const known = new Map(existing?.actors.map(({ label, id }) => [label.toLowerCase(), id]));
  const taken = new Set(
    existing?.spotting
      .flatMap((record) => ('target' in record ? record.aliases.flatMap(({ text }) => text ?? []) : []))
      .map((form) => form.toLowerCase()),
  );
  for (const actor of draft.actors) {
    const same = [actor.name, ...actor.aliases.map(({ text }) => text)]
      .map((name) => known.get(name.toLowerCase()))
      .find(Boolean);
    if (same) {
      actors.set(actor.name, same);
      continue;
    }
    const id = ids.make(actor.name, 'actor');
    const [first] = actor.mentions;
    if (!first || actor.name.length > LONGEST_LABEL || !textSchema.safeParse(actor.name).success) continue;
    actors.set(actor.name, id);
    records.actors.push(toActor(id, actor, placeOf(first)));
    const aliases = aliasesFor(actor, taken);
    if (aliases.length) records.spotting.push({ record: { target: id, aliases } });
  }
  const claims = draft.claims
    .slice(0, MOST_CLAIMS)
    .filter(({ label }) => label.length <= LONGEST_LABEL)
    .map((claim) => ({ claim, id: ids.make(claim.label, 'claim') }));
  const quoted = new Map<string, number>();
  // One of its kind is enough for a pack.
  const hasUnsorted = existing?.entries.some(({ id }) => id === UNSORTED) ?? false;
  let unsorted: Place | undefined;
  let leftOut = 0;
  for (const statement of draft.statements) {
    const { document, speaker, sentence, verb, mode, speakerWords } = statement;
    const text = texts.get(document)!;
    const chosen = chooseExcerpt(text, statement);
    const size = (quoted.get(document) ?? 0) + (chosen ? chosen.end - chosen.start : 0);
    const isFull = size > Math.max(MOST_QUOTED.share * text.length, MOST_QUOTED.characters);
    if (!chosen || isFull || !textSchema.safeParse(text.slice(chosen.start, chosen.end)).success) {
      leftOut++;
      continue;
    }
    quoted.set(document, size);
    const place = excerpt(document, chosen.start, chosen.end);
    const actor = actorOf(speaker?.name, placeOf({ document, start: chosen.start, end: chosen.end }));
    const claim = claims.find(({ claim: { mentions } }) =>
      mentions.some((at) => at.document === document && sentence.start <= at.start && at.end <= sentence.end),
    );
    const entry = claim?.id ?? UNSORTED;
    if (!claim) unsorted ??= placeOf({ document, start: chosen.start, end: chosen.end });
    const date = draft.dates.find(
      (at) => at.document === document && sentence.start <= at.start && at.end <= sentence.end,
    );
    const words = speakerWords && text.slice(speakerWords.start, speakerWords.end).replaceAll(/\s+/g, ' ');
    const notes = [
      `reported with "${verb}"${words ? ` of "${words}"` : ''}`,
      ...(speaker
        ? speaker.by === 'pronoun' || speaker.by === 'continuation'
          ? [`taken for ${speaker.name}: is it?`]
          : []
        : [`who is it? ${OPEN_REASON[statement.open ?? 'nobody-near']}`]),
      ...(chosen.isCut ? ['the sentence goes on with a "not": read it before you keep this'] : []),
    ];
    records.positions.push({
      comment: notes.join('; '),
      record: {
        id: ids.make(`${actor}-on-${entry}`, 'position'),
        entry,
        actor,
        stance: 'neutral',
        gist: 'Draft: say in your own words what this actor holds.',
        certainty: 'stated',
        when: { edtf: null, basis: 'unknown', ...(date && { words: date.text }) },
        status: 'current',
        evidence: [{ ...place, mode: mode === 'direct' ? 'direct-quote' : 'indirect', fidelity: 'as-printed' }],
      },
    });
  }
  for (const { claim, id } of claims) {
    const [first] = claim.mentions;
    records.claims.push(toClaim(id, claim, placeOf(first!)));
    const pattern = claim.label.replaceAll(/[^\p{L}\p{N} -]/gu, '');
    records.spotting.push({ record: { target: id, patterns: [pattern] } });
  }
  if (unsorted && !hasUnsorted) {
    records.claims.push({
      comment: 'Not a claim: sort its positions into claims, then delete it.',
      record: entryOf(UNSORTED, 'Draft: statements still to sort', unsorted),
    });
  }
  return { records, leftOut };

  /** The id of a speaker, for whom a record is made where there is none: one for all who are left open. */
  function actorOf(speaker: string | undefined, evidence: Place): string {
    const name = speaker ?? OPEN_SPEAKER;
    const made = actors.get(name);
    if (made) return made;
    const id = ids.make(name, 'actor');
    actors.set(name, id);
    const label = speaker === undefined ? 'Draft: who says this?' : shortLabel(speaker);
    records.actors.push({
      comment:
        speaker === undefined
          ? 'stands for all speakers whom the texts leave open; give each position its own'
          : 'speaks, but is not named',
      record: { id, kind: 'unnamed', label, note: 'Draft: tell in one line who this is.', evidence: [evidence] },
    });
    return id;
  }
}

const OPEN_REASON = {
  pronoun: 'the text says it with a pronoun',
  'several-people': 'several people are named near',
  'nobody-near': 'nobody is named near',
};

async function toSource(
  id: string,
  { name, text, title, url, outlet, published, lang }: SourceDocument,
): Promise<DraftRecord> {
  const known = (value: string | null) => (value === null ? 'unknown' : 'stated');
  return {
    record: {
      id,
      file: name,
      sha256: await sha256(text),
      length: text.length,
      lang: lang ?? 'en',
      title,
      outlet: { name: outlet, basis: known(outlet) },
      url: { value: url, basis: known(url) },
      published: { edtf: published, basis: known(published) },
      kind: 'report',
      quotes: 'unchecked',
      sourcing: 'multi',
      boilerplate: [],
      notes: [],
    },
  };
}

function toActor(id: string, { name, kind, count, aliases }: CandidateActor, evidence: Place): DraftRecord {
  const forms = aliases.map((alias) => `${alias.text} ${alias.count}`).join(', ');
  const doubt = kind === 'unknown' ? '; of which kind?' : kind === 'person' ? '; taken for living' : '';
  return {
    comment: `${count} mentions: ${forms}${doubt}`,
    record: {
      id,
      kind: { person: 'person', organisation: 'organisation', place: 'state', unknown: 'organisation' }[kind],
      label: name,
      note: 'Draft: tell in one line who this is.',
      ...(kind === 'person' && { living: true }),
      evidence: [evidence],
    },
  };
}

function shortLabel(words: string): string {
  const end = ' (unnamed in source)';
  return words.length + end.length <= LONGEST_LABEL
    ? words + end
    : `${words.slice(0, LONGEST_LABEL - end.length - 1)}…${end}`;
}

function toClaim(id: string, { label, count, isQuoted }: CandidateClaim, evidence: Place): DraftRecord {
  return {
    comment: `${count} mentions${isQuoted ? ', in quotation marks' : ''}`,
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
