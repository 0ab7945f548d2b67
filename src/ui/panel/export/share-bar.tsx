import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { PageFacts } from '../../../messaging/protocol.ts';
import { copyText } from '../../components/copy-text.ts';
import { toCsv } from './to-csv.ts';
import { toMarkdown } from './to-markdown.ts';

interface ShareBarProps {
  facts: PageFacts;
  views: EntryView[];
  limits: string[];
}

/** How long a saved file can be fetched, ms. */
const KEPT = 60_000;

// Without it, spreadsheets take the file for one in a local alphabet.
const BYTE_ORDER_MARK = '\uFEFF';

/** Take what is known about this page elsewhere: copied, saved or printed. Made here, from what is here. */
export function ShareBar({ facts, views, limits }: ShareBarProps) {
  const [said, setSaid] = useState('');
  const copy = async (button: HTMLElement) => {
    const copied = await copyText(toMarkdown(facts, views, limits), button);
    setSaid(i18n.t(copied ? 'panel.export.copied' : 'panel.export.failed'));
  };
  return (
    <div class="share soft">
      <button type="button" class="plain" onClick={(event) => void copy(event.currentTarget)}>
        {i18n.t('panel.export.copy')}
      </button>
      <button type="button" class="plain" onClick={() => save(toCsv(facts, views))}>
        {i18n.t('panel.export.csv')}
      </button>
      <button type="button" class="plain" onClick={() => print()}>
        {i18n.t('panel.export.print')}
      </button>
      <span aria-live="polite">{said}</span>
    </div>
  );
}

function save(csv: string): void {
  const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = i18n.t('panel.export.file');
  link.click();
  // Firefox reads it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
