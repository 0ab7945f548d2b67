import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryView } from '../../../knowledge/entry-view.ts';
import type { PageFacts } from '../../../messaging/protocol.ts';
import { saveFile } from '../../components/save-file.ts';
import { toAnnotations } from './to-annotations.ts';
import { toCsl } from './to-csl.ts';
import { toCsv } from './to-csv.ts';
import { toRis } from './to-ris.ts';

interface SaveMenuProps {
  facts: PageFacts;
  views: EntryView[];
}

// Without it, spreadsheets take the file for one in a local alphabet.
const BYTE_ORDER_MARK = '\uFEFF';

/** The files that can be made of what is known about a page: the positions, their sources, their evidence. */
export function SaveMenu({ facts, views }: SaveMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const files: [label: string, save: () => unknown][] = [
    [
      i18n.t('panel.export.csv'),
      () => saveFile(i18n.t('panel.export.file'), 'text/csv', BYTE_ORDER_MARK, toCsv(facts, views)),
    ],
    [i18n.t('panel.export.ris'), () => saveFile('sources.ris', 'application/x-research-info-systems', toRis(views))],
    [
      i18n.t('panel.export.csl'),
      () => saveFile('sources.json', 'application/vnd.citationstyles.csl+json', toCsl(views)),
    ],
    [
      i18n.t('panel.export.annotations'),
      async () => saveFile('evidence.jsonld', 'application/ld+json', await toAnnotations(views)),
    ],
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    // The details of an entry stay.
    event.preventDefault();
    close();
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={menu} class="save" onKeyDown={onKeyDown}>
      <summary>{i18n.t('panel.export.save')}</summary>
      <ul>
        {files.map(([label, save]) => (
          <li key={label}>
            <button
              type="button"
              class="file"
              onClick={() => {
                void save();
                close();
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
