import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { withRemark } from '../../../i18n/join.ts';
import { formatNumber } from '../../../i18n/locale.ts';
import type { Project } from '../../../projects/project.ts';
import type { TextPlace } from './find-place.ts';

/** Documents that are named; a name that many have is found in the texts themselves. */
const MOST = 12;

interface PlacesLineProps {
  project: Project;
  places: readonly TextPlace[];
  onPlace: (place: TextPlace) => void;
}

/** In which documents something stands; a press goes to the first place there, the next press to the next. */
export function PlacesLine({ project, places, onPlace }: PlacesLineProps) {
  const [last, setLast] = useState({ document: '', at: 0 });
  if (places.length === 0) return null;
  const byDocument = [...Map.groupBy(places, ({ document }) => document)];
  const show = (document: string, own: TextPlace[]) => {
    const at = last.document === document ? (last.at + 1) % own.length : 0;
    setLast({ document, at });
    onPlace(own[at]!);
  };
  return (
    <p class="places">
      <span class="note">{i18n.t('curate.in')}</span>
      {byDocument.slice(0, MOST).map(([document, own]) => (
        <button key={document} type="button" class="plain" onClick={() => show(document, own)}>
          {withRemark(
            project.sources.get(document)?.title ?? document,
            own.length > 1 ? formatNumber(own.length) : null,
          )}
        </button>
      ))}
      {byDocument.length > MOST && <span class="note">…</span>}
    </p>
  );
}
