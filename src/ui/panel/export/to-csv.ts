import type { EntryView, PositionView } from '../../../knowledge/entry-view.ts';
import type { PageFacts } from '../../../messaging/protocol.ts';
import { namePacks } from '../name-packs.ts';
import { claimsWithPositions } from '../panel-data.ts';

type Row = (facts: PageFacts, claim: EntryView, position: PositionView) => string | null;

/** The columns: names are for programs and stay the same in every language. Several values are joined by a semicolon. */
const COLUMNS: Record<string, Row> = {
  claim: (_, claim) => claim.label,
  statement_at_issue: (_, claim) => claim.proposition,
  actor: (_, __, { actor }) => actor.label,
  office: (_, __, { actor }) => actor.office,
  stance: (_, __, { stance }) => stance,
  position: (_, __, { gist }) => gist,
  condition: (_, __, { condition }) => condition,
  certainty: (_, __, { certainty }) => certainty,
  status: (_, __, { status }) => status,
  date: (_, __, { when }) => when.edtf,
  date_basis: (_, __, { when }) => when.basis,
  date_in_words: (_, __, { when }) => when.words ?? null,
  date_remark: (_, __, { when }) => join((when.cite ?? []).flatMap(({ note }) => note ?? [])),
  evidence: (_, __, { evidence }) => join(evidence.map(({ exact }) => exact)),
  evidence_is_verbatim: (_, __, { evidence }) => join(evidence.map(({ verbatim }) => String(verbatim))),
  reported_by: (_, __, { evidence }) =>
    join(evidence.map(({ reportedBy }) => reportedBy.map(({ label }) => label).join(' < '))),
  source: (_, __, { evidence }) => join(evidence.map(({ source }) => source.label)),
  outlet: (_, __, { evidence }) => join(evidence.map(({ source }) => source.outlet ?? '')),
  source_published: (_, __, { evidence }) => join(evidence.map(({ source }) => source.published.edtf ?? '')),
  source_address: (_, __, { evidence }) => join(evidence.map(({ source }) => source.url ?? '')),
  position_id: (_, __, { id }) => id,
  latest_source: (_, claim) => claim.limits.latest,
  page_title: ({ title }) => title,
  page_address: ({ address }) => address,
  page_published: ({ published }) => published?.date ?? null,
};

/**
 * One row a position, after RFC 4180: fields in quotes where needed, lines end with CR LF. Where there are positions of
 * several packs, a last column names the pack of each.
 */
export function toCsv(facts: PageFacts, views: EntryView[]): string {
  const claims = claimsWithPositions(views);
  const packOf = namePacks(views);
  const isOfSeveral = claims.some((claim) => packOf(claim) !== null);
  const columns: Record<string, Row> = isOfSeveral ? { ...COLUMNS, pack: (_, claim) => packOf(claim) } : COLUMNS;
  const rows = claims.flatMap((claim) =>
    claim.positions.map((position) => Object.values(columns).map((column) => column(facts, claim, position) ?? '')),
  );
  return [Object.keys(columns), ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

// What a spreadsheet takes for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A field that no spreadsheet runs as a formula: such text gets an apostrophe, which spreadsheets do not show. */
export function toField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function join(values: string[]): string {
  return [...new Set(values)].join('; ');
}
