import { i18n } from '#i18n';
import type { EvidenceView, Named } from '../knowledge/entry-view.ts';
import { formatDated } from '../views/shared/format-date.ts';
import { messageKey } from '../views/shared/message-key.ts';

interface EvidenceItemProps {
  evidence: EvidenceView;
  /** Whether to say who passes it on; not where the row has said it. */
  chain: boolean;
}

/** The excerpt, how near it is to what was said, and the source. Quotation marks only around speech as it was printed. */
export function EvidenceItem({ evidence, chain }: EvidenceItemProps) {
  const { source } = evidence;
  const published = formatDated(source.published);
  return (
    <figure class="evidence">
      <blockquote dir="auto">{evidence.verbatim ? i18n.t('quote', [evidence.exact]) : evidence.exact}</blockquote>
      <figcaption class="soft" dir="auto">
        <span>{fidelityOf(evidence)}.</span>{' '}
        {chain && evidence.reportedBy.length > 0 && <span>{formatChain(evidence.reportedBy)}. </span>}
        <cite>{source.label}</cite>, {source.outlet ?? i18n.t('evidence.unnamedOutlet')},{' '}
        {source.published.edtf === null ? i18n.t('evidence.undated') : i18n.t('evidence.published', [published.date])}
        {published.known !== null && ` (${published.known})`}.{' '}
        {source.url !== null && (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {i18n.t('evidence.open')}
          </a>
        )}
      </figcaption>
      {source.notes.map((note) => (
        <p key={note.text} class="soft" dir="auto">
          {i18n.t('card.remark', [note.text])}
        </p>
      ))}
    </figure>
  );
}

/** Who passes a statement on, outermost first: `According to A, citing B`. */
export function formatChain(reporters: Named[]): string {
  const names = reporters.map((reporter) => reporter.label);
  return i18n.t('card.according', [names.reduce((chain, name) => i18n.t('card.citing', [chain, name]))]);
}

function fidelityOf({ verbatim, fidelity, mode }: EvidenceView): string {
  if (fidelity !== 'as-printed') return i18n.t(`evidence.fidelity.${fidelity}`);
  return verbatim ? i18n.t('evidence.fidelity.verbatim') : i18n.t(`evidence.mode.${messageKey(mode)}`);
}
