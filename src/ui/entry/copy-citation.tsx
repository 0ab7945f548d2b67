import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PositionView } from '../../knowledge/entry-view.ts';
import { copyText } from '../components/copy-text.ts';
import { formatCitation } from './citation.ts';
import { idList } from './under-heading.ts';

interface CopyCitationProps {
  position: PositionView;
  /** Ids of what says whose position it is and when it was taken. */
  of: (string | undefined)[];
}

/** Copies a position with its sources, and says whether that worked. */
export function CopyCitation({ position, of }: CopyCitationProps) {
  const id = useId();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async (button: HTMLElement) => {
    setOutcome((await copyText(formatCitation(position), button)) ? 'copied' : 'failed');
  };
  return (
    <p class="cite soft">
      <button
        type="button"
        class="plain"
        id={id}
        aria-labelledby={idList(id, ...of)}
        onClick={(event) => void copy(event.currentTarget)}
      >
        {i18n.t('citation.copy')}
      </button>{' '}
      {/* Empty, a status would be read out as one. */}
      <span aria-live="polite">{outcome !== null && i18n.t(`citation.${outcome}`)}</span>
    </p>
  );
}
