import { useCallback } from 'preact/hooks';
import type { Reason } from '../tab/situation.ts';
import { type Trouble, TroubleLine } from '../tab/trouble.tsx';
import { DetailsPane } from './details-pane.tsx';
import { NothingHere } from './nothing-here.tsx';
import type { PanelActions } from './panel-actions.ts';
import { hasSeveral, type PanelData } from './panel-data.ts';
import { SearchSection } from './search/search-section.tsx';
import { useDetails } from './use-details.ts';

interface WithoutPageProps {
  data: PanelData;
  reason: Reason;
  trouble: Trouble | null;
  actions: PanelActions;
}

/** Why nothing is shown of the page, and what there is without one: everything known, to be searched. */
export function WithoutPage({ data, reason, trouble, actions }: WithoutPageProps) {
  const { describe, search } = actions;
  const { details, open, close } = useDetails();
  const openEntry = useCallback(
    async (entry: string) => {
      const view = await describe(entry);
      if (view) open({ kind: 'entry', view });
    },
    [describe, open],
  );
  return (
    <div class="split">
      <main class="main">
        <TroubleLine trouble={trouble} />
        <NothingHere data={data} reason={reason} actions={actions} />
        <SearchSection search={search} packs={hasSeveral(data.packs)} onOpen={openEntry} />
      </main>
      {details && (
        <DetailsPane
          key={details.kind === 'entry' ? details.view.id : details.kind}
          details={details}
          packOf={() => null}
          published={null}
          notes={actions.notes}
          isPrivate={data.isPrivate}
          onClose={close}
          onJump={null}
        />
      )}
    </div>
  );
}
