import { i18n } from '#i18n';
import { listAll, withRemark } from '../../../../i18n/join.ts';
import { formatNumber } from '../../../../i18n/locale.ts';
import { PackWords } from '../../../components/pack-words.tsx';
import { Worded } from '../../../components/worded.tsx';
import type { Item } from '../item.ts';
import { sayAbout } from '../say-about.ts';

/** What was found of a name or a phrase, as it was found: it is decided on before it is written. */
export function SuggestedName({ item: { about, suggested } }: { item: Item }) {
  const forms = suggested && 'aliases' in suggested ? suggested.aliases : [];
  return (
    <div class="suggested">
      <p>{listAll(sayAbout(about))}</p>
      {forms.length > 1 && (
        <p>
          <Worded say={(given = '') => i18n.t('curate.forms', [given])}>
            <PackWords>{listAll(forms.map(({ text, count }) => withRemark(text, formatNumber(count))))}</PackWords>
          </Worded>
        </p>
      )}
      <p class="note">{i18n.t(about.is === 'actor' ? 'curate.actorNote' : 'curate.claimNote')}</p>
    </div>
  );
}
