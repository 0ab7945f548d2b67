import { i18n } from '#i18n';
import { further, joinSentences, pair, withRemark } from '../../../i18n/join.ts';
import { directionOf } from '../../../i18n/language.ts';
import type { EntryView, EvidenceView, PositionView } from '../../../knowledge/entry-view.ts';
import type { PageFacts } from '../../../messaging/protocol.ts';
import { formatDated, formatEdtf } from '../../components/format-date.ts';
import { dateRemarks } from '../../entry/citation.ts';
import { formatChain } from '../../entry/source-evidence.tsx';
import { namePacks } from '../name-packs.ts';
import { NO_NOTES } from '../note/use-notes-on.ts';
import { claimsWithPositions } from '../panel-data.ts';
import { webAddressOf } from './collect-sources.ts';
import { notedBeside, paragraphsOf } from './noted.ts';

/**
 * The claims of a page with positions, dates, sources and evidence as a piece of HTML, to be pasted where text has a form.
 * It says the same as the Markdown. All that comes from a pack, a page or the reader is escaped; links lead to the web only.
 */
export function toHtml(facts: PageFacts, views: EntryView[], limits: string[], notes = NO_NOTES): string {
  const packOf = namePacks(views);
  const claims = claimsWithPositions(views);
  const others = notedBeside(claims, views, notes);
  const dated = facts.published ? further(formatEdtf(facts.published.date)) : '';
  return [
    `<h1>${escapeHtml(i18n.t('panel.export.title'))}</h1>`,
    `<p>${link(facts.title, webAddressOf({ url: facts.address }))}${escapeHtml(dated)}</p>`,
    ...claims.flatMap((claim) => [
      claimToHtml(claim, packOf(claim)),
      ...noteToHtml(i18n.t('note.title'), notes.get(claim.id)),
    ]),
    ...(others.length > 0 ? [`<h2>${escapeHtml(i18n.t('options.notes.title'))}</h2>`] : []),
    ...others.flatMap(({ id, label }) => noteToHtml(label, notes.get(id))),
    `<hr><p>${escapeHtml(joinSentences(limits))}</p>`,
  ].join('\n');
}

function claimToHtml({ lang, label, proposition, positions, limits }: EntryView, pack: string | null): string {
  return [
    `<h2 ${attributes(lang)}>${escapeHtml(label)}</h2>`,
    ...(pack === null ? [] : [`<p>${escapeHtml(pair(i18n.t('panel.pack'), pack))}</p>`]),
    ...(proposition === null
      ? []
      : [`<p>${pair(escapeHtml(i18n.t('card.atIssue')), emphasized(proposition, lang))}</p>`]),
    ...(limits.singleSource ? [`<p>${escapeHtml(i18n.t('panel.singleSource'))}</p>`] : []),
    `<ul>${positions.map((position) => positionToHtml(position, lang)).join('')}</ul>`,
  ].join('\n');
}

function positionToHtml({ actor, stance, gist, condition, when, evidence }: PositionView, lang: string): string {
  const { date, known } = formatDated(when);
  const parts = [
    withRemark(`<b ${attributes(lang)}>${escapeHtml(actor.label)}</b>`, actor.office && escapeHtml(actor.office)),
    pair(escapeHtml(i18n.t(`stance.${stance}`)), `<span ${attributes(lang)}>${escapeHtml(gist)}</span>`),
    ...(condition === null ? [] : [escapeHtml(i18n.t('card.condition', [condition]))]),
    escapeHtml(withRemark(date, known)),
  ];
  const below = [...dateRemarks(when).map(escapeHtml), ...evidence.map(evidenceToHtml)];
  return `<li>${parts.join(' · ')}<ul>${below.map((line) => `<li>${line}</li>`).join('')}</ul></li>`;
}

function evidenceToHtml({ exact, verbatim, reportedBy, source }: EvidenceView): string {
  const { date } = formatDated(source.published);
  const outlet = source.outlet ?? i18n.t('evidence.unnamedOutlet');
  return [
    `<span ${attributes(source.lang)}>${escapeHtml(verbatim ? i18n.t('quote', [exact]) : exact)}</span>`,
    ...(reportedBy.length > 0 ? [escapeHtml(formatChain(reportedBy.map(({ label }) => label)))] : []),
    link(source.label, webAddressOf(source)),
    ...(outlet === source.label ? [] : [escapeHtml(outlet)]),
    escapeHtml(source.published.edtf === null ? i18n.t('evidence.undated') : i18n.t('evidence.published', [date])),
  ].join(' · ');
}

function noteToHtml(name: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  const paragraphs = paragraphsOf(text).map((lines) => `<p dir="auto">${lines.map(escapeHtml).join('<br>')}</p>`);
  return [`<blockquote><p><b>${escapeHtml(name)}</b></p>${paragraphs.join('')}</blockquote>`];
}

function emphasized(text: string, lang: string): string {
  return `<i ${attributes(lang)}>${escapeHtml(text)}</i>`;
}

function attributes(lang: string): string {
  return `lang="${escapeHtml(lang)}" dir="${directionOf(lang)}"`;
}

function link(text: string, address: string | null): string {
  return address === null ? escapeHtml(text) : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands, in an element or between quotation marks, whatever signs of HTML are in it. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
