import { useContext, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { isDiscrepancy } from '../../knowledge/contention.ts';
import type { EntryView, SourceView } from '../../knowledge/entry-view.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { FoldedConflicts } from './conflict-sides.tsx';
import { idList, UnderHeading } from './under-heading.ts';

/**
 * What is odd about the entry or about a source of its positions: slips that make it contradict itself or others, and
 * remarks, each once however often the source is used.
 */
export function Remarks({ view }: { view: EntryView }) {
  const words = usePackWords();
  const sources = sourcesOf(view).filter((source) => source.notes.length > 0);
  const faults = <FoldedConflicts heading={i18n.t('card.artefact')} conflicts={view.conflicts.filter(isDiscrepancy)} />;
  if (view.notes.length === 0 && sources.length === 0) return faults;
  return (
    <>
      {faults}
      <section>
        <h3>{i18n.t('card.notes')}</h3>
        {view.notes.map((note) => (
          <p key={note.text} {...words}>
            {note.text}
          </p>
        ))}
        {sources.map((source) => (
          <SourceRemarks key={source.id} source={source} />
        ))}
      </section>
    </>
  );
}

function SourceRemarks({ source: { outlet, label, notes } }: { source: SourceView }) {
  const words = usePackWords();
  const id = useId();
  const under = useContext(UnderHeading);
  return (
    <details class="fold">
      <summary {...words} id={id} aria-labelledby={idList(id, under?.id)}>
        {outlet ?? label}
      </summary>
      {notes.map((note) => (
        <p key={note.text} class="soft" {...words}>
          {note.text}
        </p>
      ))}
    </details>
  );
}

function sourcesOf({ positions, spokenFor, conflicts }: EntryView): SourceView[] {
  const inConflicts = conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.positions));
  const all = [...positions, ...spokenFor, ...inConflicts];
  const sources = all.flatMap(({ evidence }) => evidence.map(({ source }) => [source.id, source] as const));
  return [...new Map(sources).values()];
}
