import { i18n } from '#i18n';
import type { PageReport } from '../../messaging/protocol.ts';

/** What a reader has to know of a page before trusting what is listed of it. */
export function PageNotes({ report: { state, complete, facts } }: { report: PageReport }) {
  return (
    <>
      {state === 'taken-away' && <p class="soft">{i18n.t('popup.takenAway')}</p>}
      {!facts.articleFound && <p class="soft">{i18n.t('popup.wholePage')}</p>}
      {!complete && <p class="soft">{i18n.t('popup.beginningOnly')}</p>}
    </>
  );
}
