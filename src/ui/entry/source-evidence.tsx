import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { withRemark } from '../../i18n/join.ts';
import type { EvidenceView, Named } from '../../knowledge/entry-view.ts';
import { formatDated } from '../components/format-date.ts';
import { messageKey } from '../components/message-key.ts';
import { PackWords, usePackWords } from '../components/pack-words.tsx';
import { Parts } from '../components/parts.tsx';
import { Worded } from '../components/worded.tsx';
import { PageCitation } from './page-citation.tsx';
import { SourceLink } from './source-link.tsx';

interface SourceEvidenceProps {
  items: EvidenceView[];
  /** Whether to say with each excerpt who passes it on. */
  chains: boolean;
}

/**
 * The excerpts from one source, each with how near it is to what was said, and the source. Quotation marks stand only
 * around speech as it was printed.
 */
export function SourceEvidence({ items, chains }: SourceEvidenceProps) {
  const [first] = items;
  const words = usePackWords(first?.source.lang);
  if (!first) return null;
  return (
    <figure class="evidence">
      {items.map((evidence) => (
        <div key={evidence.exact} class="excerpt">
          <blockquote {...words}>{evidence.verbatim ? i18n.t('quote', [evidence.exact]) : evidence.exact}</blockquote>
          <p class="soft fidelity">
            <Parts>
              {fidelityOf(evidence)}
              {chains && evidence.reportedBy.length > 0 && <Chain reporters={evidence.reportedBy} />}
            </Parts>
          </p>
          {evidence.cite.map((cite) => (
            <PageCitation key={cite.url} cite={cite} say={(page) => i18n.t('evidence.citation', [page])} />
          ))}
        </div>
      ))}
      <figcaption class="soft">
        <Source source={first.source} at={first.exact} />
        {first.source.upstream.map((cite) => (
          <PageCitation key={cite.url} cite={cite} say={(page) => i18n.t('evidence.upstream', [page])} />
        ))}
      </figcaption>
    </figure>
  );
}

function Source({ source, at }: { source: EvidenceView['source']; at: string }) {
  const { date, known } = formatDated(source.published);
  const words = usePackWords(source.lang);
  const name = useId();
  const isTitled = source.label !== source.outlet;
  return (
    <Parts>
      {isTitled && (
        <cite {...words} id={name}>
          {source.label}
        </cite>
      )}
      {source.outlet === null ? (
        i18n.t('evidence.unnamedOutlet')
      ) : (
        <bdi {...words} id={isTitled ? undefined : name}>
          {source.outlet}
        </bdi>
      )}
      {source.published.edtf === null
        ? i18n.t('evidence.undated')
        : withRemark(i18n.t('evidence.published', [date]), known)}
      {source.url !== null && (
        <SourceLink url={source.url} at={at} of={name}>
          {i18n.t('evidence.open')}
        </SourceLink>
      )}
    </Parts>
  );
}

/** Who passes a statement on, outermost first. */
export function Chain({ reporters }: { reporters: Named[] }) {
  return (
    <Worded say={(...names) => formatChain(names)}>
      {reporters.map(({ id, label }) => (
        <PackWords key={id}>{label}</PackWords>
      ))}
    </Worded>
  );
}

/** The same as a text: `According to A, citing B`. */
export function formatChain(names: string[]): string {
  return i18n.t('card.according', [names.reduce((chain, name) => i18n.t('card.citing', [chain, name]))]);
}

/** How near an excerpt is to what was said. */
export function fidelityOf({ verbatim, fidelity, mode }: EvidenceView): string {
  if (fidelity !== 'as-printed') return i18n.t(`evidence.fidelity.${fidelity}`);
  return verbatim ? i18n.t('evidence.fidelity.verbatim') : i18n.t(`evidence.mode.${messageKey(mode)}`);
}
