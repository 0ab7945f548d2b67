import { withRemark } from '../../i18n/join.ts';
import { daysOf } from '../../knowledge/edtf.ts';
import type { EvidenceView } from '../../knowledge/entry-view.ts';
import type { Dated } from '../../knowledge/schema/common.ts';
import { formatDated } from '../components/format-date.ts';

interface WhenProps {
  dated: Dated;
  /** What the dated thing rests on; a day of these sources needs no explanation. */
  evidence?: EvidenceView[];
}

/** A date, and how it is known where it is not simply the day of a source. */
export function When({ dated, evidence = [] }: WhenProps) {
  const { date, known } = formatDated(dated);
  return <>{withRemark(date, isPlain(dated, evidence) ? null : known)}</>;
}

/** A date from outside the articles is plain where it is that of a thing itself, or ends with a day of its sources. */
function isPlain({ edtf, basis }: Dated, evidence: EvidenceView[]): boolean {
  if (basis !== 'external' || edtf === null || evidence.length === 0) return basis === 'external';
  const last = daysOf(edtf)?.last;
  return evidence.some(({ source }) => source.published.edtf !== null && daysOf(source.published.edtf)?.last === last);
}
