import { i18n } from '#i18n';

/** Something that the reader asked for and that did not happen; a key of the texts under `popup.trouble`. */
export type Trouble = 'failed' | 'forbidden' | 'refused' | 'gone';

export function TroubleLine({ trouble }: { trouble: Trouble | null }) {
  return (
    trouble && (
      <p class="trouble" role="alert">
        {i18n.t(`popup.trouble.${trouble}`)}
      </p>
    )
  );
}
