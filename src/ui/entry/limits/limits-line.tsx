import { i18n } from '#i18n';
import { joinSentences } from '../../../i18n/join.ts';
import { formatNumber } from '../../../i18n/locale.ts';
import type { Limits } from './limits.ts';
import { type ArticleDay, nameLimits } from './name-limits.ts';

interface LimitsLineProps {
  limits: Limits;
  published: ArticleDay;
  /** Requests to the outside that the browser has counted; null when it could not be asked. */
  requests: number | null;
}

/** What all of this rests on, where that ends, and that nobody was asked. */
export function LimitsLine({ limits, published, requests }: LimitsLineProps) {
  const asked = requests === null ? [] : [i18n.t('limits.requests', [formatNumber(requests)])];
  return <p>{joinSentences([...nameLimits(limits, published), ...asked])}</p>;
}
