import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { PageFacts } from '../../../messaging/protocol.ts';
import { copyText } from '../../components/copy-text.ts';
import type { NoteKeeper } from '../note/use-note.ts';
import { NO_NOTES, useNotesOn } from '../note/use-notes-on.ts';
import { SaveMenu } from './save-menu.tsx';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

interface ShareBarProps {
  facts: PageFacts;
  views: EntryView[];
  limits: string[];
  keeper: NoteKeeper;
}

/**
 * Take what is known about this page elsewhere: copied, saved or printed. Made here, from what is here. What the reader has
 * noted goes along with a copy where they choose that, each time anew, and into no file.
 */
export function ShareBar({ facts, views, limits, keeper }: ShareBarProps) {
  const [said, setSaid] = useState('');
  const noted = useNotesOn(
    views.map(({ id }) => id),
    keeper,
  );
  const [withNotes, setWithNotes] = useState(false);
  const copy = async (button: HTMLElement, isRich: boolean) => {
    const notes = withNotes ? noted : NO_NOTES;
    const html = isRich ? toHtml(facts, views, limits, notes) : undefined;
    const copied = await copyText(toMarkdown(facts, views, limits, notes), button, html);
    if (copied) setWithNotes(false);
    setSaid(i18n.t(copied ? 'panel.export.copied' : 'panel.export.failed'));
  };
  return (
    <div class="share soft">
      <button type="button" class="plain" onClick={(event) => void copy(event.currentTarget, true)}>
        {i18n.t('panel.export.copyRich')}
      </button>
      <button type="button" class="plain" onClick={(event) => void copy(event.currentTarget, false)}>
        {i18n.t('panel.export.copy')}
      </button>
      {noted.size > 0 && (
        <label class="with-notes">
          <input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.currentTarget.checked)} />
          {i18n.t('panel.export.withNotes')}
        </label>
      )}
      <SaveMenu facts={facts} views={views} />
      <button type="button" class="plain" onClick={() => print()}>
        {i18n.t('panel.export.print')}
      </button>
      <span aria-live="polite">{said}</span>
    </div>
  );
}
