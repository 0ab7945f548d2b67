import { withRemark } from '../../i18n/join.ts';
import type { Dated } from '../../knowledge/schema/common.ts';
import { formatDated } from '../components/format-date.ts';
import { Worded } from '../components/worded.tsx';

/** The sign of the footnote for dates that the pack's articles do not give. */
export const OUTSIDE_SIGN = '*';

/** A date, and how it is known. As most dates come from outside the articles, those words stand once, in a footnote. */
export function When({ dated }: { dated: Dated }) {
  const { date, known } = formatDated(dated);
  if (known === null || dated.basis !== 'external') return <>{withRemark(date, known)}</>;
  return (
    <Worded say={(place) => withRemark(place!, known)} unseen>
      <span>
        {date}
        <span aria-hidden="true">{OUTSIDE_SIGN}</span>
      </span>
    </Worded>
  );
}
