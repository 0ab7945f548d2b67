import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { PageFacts } from '../../../messaging/protocol.ts';
import { copyText } from '../../components/copy-text.ts';
import { SaveMenu } from './save-menu.tsx';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

interface ShareBarProps {
  facts: PageFacts;
  views: EntryView[];
  limits: string[];
}

/** Take what is known about this page elsewhere: copied, saved or printed. Made here, from what is here. */
export function ShareBar({ facts, views, limits }: ShareBarProps) {
  const [said, setSaid] = useState('');
  const copy = async (button: HTMLElement, isRich: boolean) => {
    const html = isRich ? toHtml(facts, views, limits) : undefined;
    const copied = await copyText(toMarkdown(facts, views, limits), button, html);
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
      <SaveMenu facts={facts} views={views} />
      <button type="button" class="plain" onClick={() => print()}>
        {i18n.t('panel.export.print')}
      </button>
      <span aria-live="polite">{said}</span>
    </div>
  );
}
