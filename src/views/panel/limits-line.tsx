import { i18n } from '#i18n';
import { joinSentences } from '../../texts/join.ts';
import { formatNumber } from '../../texts/locale.ts';
import type { Limits } from './limits.ts';
import { nameLimits } from './name-limits.ts';

interface LimitsLineProps {
  limits: Limits;
  published: string | null;
  /** Requests to the outside that the browser has counted for this page of the extension. */
  requests: number;
}

/** What all of this rests on, where that ends, and that nobody was asked. Always in view. */
export function LimitsLine({ limits, published, requests }: LimitsLineProps) {
  return (
    <footer class="limits-line">
      <p>
        {joinSentences([...nameLimits(limits, published), i18n.t('panel.limits.requests', [formatNumber(requests)])])}
      </p>
    </footer>
  );
}
