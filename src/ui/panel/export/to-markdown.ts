import { i18n } from '#i18n';
import { further, joinSentences, pair, withRemark } from '../../../i18n/join.ts';
import type { EntryView, EvidenceView, PositionView } from '../../../knowledge/entry-view.ts';
import type { PageFacts } from '../../../messaging/protocol.ts';
import { formatDated, formatEdtf } from '../../components/format-date.ts';
import { dateRemarks } from '../../entry/citation.ts';
import { formatChain } from '../../entry/source-evidence.tsx';
import { namePacks } from '../name-packs.ts';
import { NO_NOTES } from '../note/use-notes-on.ts';
import { claimsWithPositions } from '../panel-data.ts';
import { notedBeside, paragraphsOf } from './noted.ts';

/**
 * The claims of a page with positions, dates, sources and evidence, as CommonMark. `limits` are the sentences that
 * belong under all of it; `notes` are the reader's own, where they want them along.
 */
export function toMarkdown(facts: PageFacts, views: EntryView[], limits: string[], notes = NO_NOTES): string {
  const dated = facts.published ? further(formatEdtf(facts.published.date)) : '';
  const packOf = namePacks(views);
  const claims = claimsWithPositions(views);
  const others = notedBeside(claims, views, notes);
  return [
    `# ${i18n.t('panel.export.title')}`,
    `${link(facts.title, facts.address)}${dated}`,
    ...claims.flatMap((claim) => [
      ...claimToMarkdown(claim, packOf(claim)),
      ...noteToMarkdown(i18n.t('note.title'), notes.get(claim.id)),
    ]),
    ...(others.length > 0 ? [`## ${escapeMarkdown(i18n.t('options.notes.title'))}`] : []),
    ...others.flatMap(({ id, label }) => noteToMarkdown(label, notes.get(id))),
    '---',
    joinSentences(limits.map(escapeMarkdown)),
    '',
  ].join('\n\n');
}

function claimToMarkdown({ label, proposition, positions, limits }: EntryView, pack: string | null): string[] {
  return [
    `## ${escapeMarkdown(label)}`,
    ...(pack === null ? [] : [pair(i18n.t('panel.pack'), escapeMarkdown(pack))]),
    ...(proposition === null ? [] : [pair(i18n.t('card.atIssue'), `*${escapeMarkdown(proposition)}*`)]),
    ...(limits.singleSource ? [`*${escapeMarkdown(i18n.t('panel.singleSource'))}*`] : []),
    positions.map(positionToMarkdown).join('\n'),
  ];
}

function positionToMarkdown({ actor, stance, gist, condition, when, evidence }: PositionView): string {
  const { date, known } = formatDated(when);
  const holder = withRemark(`**${escapeMarkdown(actor.label)}**`, actor.office && escapeMarkdown(actor.office));
  const parts = [
    `${holder} · ${pair(i18n.t(`stance.${stance}`), escapeMarkdown(gist))}`,
    ...(condition === null ? [] : [escapeMarkdown(i18n.t('card.condition', [condition]))]),
    escapeMarkdown(withRemark(date, known)),
  ];
  const below = [...dateRemarks(when).map(escapeMarkdown), ...evidence.map(evidenceToMarkdown)];
  return [`- ${parts.join(' · ')}`, ...below.map((line) => `  - ${line}`)].join('\n');
}

function evidenceToMarkdown({ exact, verbatim, reportedBy, source }: EvidenceView): string {
  const { date } = formatDated(source.published);
  const published = source.published.edtf === null ? i18n.t('evidence.undated') : i18n.t('evidence.published', [date]);
  const outlet = source.outlet ?? i18n.t('evidence.unnamedOutlet');
  return [
    escapeMarkdown(verbatim ? i18n.t('quote', [exact]) : exact),
    ...(reportedBy.length > 0 ? [escapeMarkdown(formatChain(reportedBy.map(({ label }) => label)))] : []),
    source.url === null ? escapeMarkdown(source.label) : link(source.label, source.url),
    ...(outlet === source.label ? [] : [escapeMarkdown(outlet)]),
    published,
  ].join(' · ');
}

/** A note as a quotation with its line breaks, under a name; nothing where there is none. */
function noteToMarkdown(name: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  const paragraphs = paragraphsOf(text).map((lines) => lines.map((line) => `> ${escapeMarkdown(line)}`).join('\\\n'));
  return [[`> **${escapeMarkdown(name)}**`, ...paragraphs].join('\n>\n')];
}

/** A text as it stands, whatever signs of Markdown or HTML are in it. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll(/[\\`*_[\]<>&~|#]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function link(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](<${address.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)`;
}
