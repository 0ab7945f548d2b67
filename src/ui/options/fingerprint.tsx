import { i18n } from '#i18n';

/** Whose key has signed a pack, as people compare it; or that nobody has. A part of a list of terms. */
export function Fingerprint({ letters }: { letters: string }) {
  return (
    <>
      <dt>{i18n.t('options.packs.fingerprint')}</dt>
      <dd>
        {letters === '' ? (
          i18n.t('options.packs.notSigned')
        ) : (
          <>
            <code dir="ltr">{letters}</code> <span class="note">{i18n.t('options.packs.fingerprintNote')}</span>
          </>
        )}
      </dd>
    </>
  );
}
