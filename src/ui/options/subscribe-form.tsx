import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Where a reader pastes the address of a published pack. */
export function SubscribeForm({ onLook }: { onLook: (address: string) => void }) {
  const [address, setAddress] = useState('');
  const id = useId();
  return (
    <form
      class="subscribe"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') onLook(address);
      }}
    >
      <h3>{i18n.t('options.packs.subscribe.title')}</h3>
      <p class="note">{i18n.t('options.packs.subscribe.note')}</p>
      <label for={id}>{i18n.t('options.packs.subscribe.address')}</label>
      <p class="actions">
        <input
          id={id}
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button">
          {i18n.t('options.packs.subscribe.look')}
        </button>
      </p>
    </form>
  );
}
