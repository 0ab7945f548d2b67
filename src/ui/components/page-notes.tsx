import { i18n } from '#i18n';
import type { PackInfo, PageReport } from '../../messaging/protocol.ts';

interface PageNotesProps {
  report: PageReport;
  /** What the reader has; empty while that is not known. */
  packs: readonly PackInfo[];
}

/** What a reader has to know of a page before trusting what is listed of it. */
export function PageNotes({ report: { state, complete, cut, facts }, packs }: PageNotesProps) {
  return (
    <>
      {state === 'taken-away' && <p class="soft">{i18n.t('popup.takenAway')}</p>}
      {!facts.articleFound && <p class="soft">{i18n.t('popup.wholePage')}</p>}
      {!complete && <p class="soft">{i18n.t('popup.beginningOnly')}</p>}
      {packs
        .filter(({ id }) => cut.includes(id))
        .map(({ id, meta }) => (
          <p key={id} class="soft">
            {i18n.t('popup.cut', [meta.title])}
          </p>
        ))}
    </>
  );
}
