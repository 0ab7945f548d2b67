import { countText } from '../../../i18n/count-text.ts';
import { formatEdtf } from '../../components/format-date.ts';
import type { Limits } from './limits.ts';
import { LimitsLine } from './limits-line.tsx';
import type { ArticleDay } from './name-limits.ts';

interface FoldedLimitsProps {
  limits: Limits;
  published: ArticleDay;
  requests: number | null;
}

/** The limits in one line, which opens all of them. */
export function FoldedLimits({ limits, published, requests }: FoldedLimitsProps) {
  const { sources, reach } = limits;
  if (sources === 0) return <LimitsLine limits={limits} published={published} requests={requests} />;
  const summary =
    reach === null
      ? countText('options.packs.sources', sources)
      : countText('limits.folded', sources, formatEdtf(reach));
  return (
    <details class="limits">
      <summary>{summary}</summary>
      <LimitsLine limits={limits} published={published} requests={requests} />
    </details>
  );
}
