import { i18n } from '#i18n';
import { withRemark } from '../../i18n/join.ts';
import type { EvidenceView, PositionView, SourceView } from '../../knowledge/entry-view.ts';
import { formatDated } from '../components/format-date.ts';
import { fidelityOf, formatChain } from './source-evidence.tsx';

/**
 * A position as plain text to be quoted elsewhere, one line for each: who holds what since when, in our words and marked
 * as such; what the date rests on, where that is remarked on; each excerpt with how near it is to what was said; the source with outlet, date and address.
 */
export function formatCitation(position: PositionView): string {
  const { actor, entry, gist, when, evidence } = position;
  const holder = withRemark(actor.label, actor.office);
  const head = i18n.t('citation.position', [holder, i18n.t('quote', [entry.label]), formatWhen(when), gist]);
  const bySource = Map.groupBy(evidence, ({ source }) => source.id);
  const rest = [...bySource.values()].flatMap((items) => [...items.map(formatExcerpt), formatSource(items[0]!.source)]);
  return [head, ...dateRemarks(when), ...rest].join('\n');
}

/** What the pack remarks on the pages on which a date rests, such as how sure it is. */
export function dateRemarks(when: PositionView['when']): string[] {
  return (when.cite ?? []).flatMap(({ note }) => (note === undefined ? [] : i18n.t('card.remark', [note])));
}

function formatExcerpt(evidence: EvidenceView): string {
  const { verbatim, exact, reportedBy } = evidence;
  const remarks = [
    fidelityOf(evidence),
    ...(reportedBy.length > 0 ? [formatChain(reportedBy.map(({ label }) => label))] : []),
  ];
  return `${verbatim ? i18n.t('quote', [exact]) : exact} [${remarks.join(' · ')}]`;
}

function formatSource({ label, outlet, published, url }: SourceView): string {
  const date = published.edtf === null ? i18n.t('evidence.undated') : formatWhen(published);
  const named =
    label === outlet
      ? i18n.t('citation.source', [outlet, date])
      : i18n.t('citation.titled', [label, outlet ?? i18n.t('evidence.unnamedOutlet'), date]);
  return url === null ? named : `${named} ${url}`;
}

function formatWhen(dated: PositionView['when']): string {
  const { date, known } = formatDated(dated);
  return withRemark(date, known);
}
