import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Trouble } from './trouble.ts';
import type { ProjectInUse } from './use-project.ts';

interface TroubleLineProps {
  trouble: Trouble;
  use: ProjectInUse;
  onOpen: (id: string) => void;
}

/** Why a change is not stored, and what can be done: nothing that was typed is gone. */
export function TroubleLine({ trouble, use, onOpen }: TroubleLineProps) {
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    if (trouble === 'removed') {
      const id = await use.keepAsNew();
      if (id !== undefined) return onOpen(id);
    } else await use.retry();
    setBusy(false);
  };
  return (
    <div class="studio-trouble" role="alert">
      <p>{i18n.t(`studio.trouble.${trouble}`)}</p>
      <button type="button" class="button" aria-disabled={isBusy} onClick={() => !isBusy && press()}>
        {i18n.t(trouble === 'removed' ? 'studio.keepAsNew' : 'card.retry')}
      </button>
    </div>
  );
}
