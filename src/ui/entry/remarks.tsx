import { i18n } from '#i18n';
import type { EntryView, SourceView } from '../../knowledge/entry-view.ts';
import { usePackWords } from '../components/pack-words.tsx';

/** What is odd about the entry or about a source of its positions: each remark once, however often the source is used. */
export function Remarks({ view }: { view: EntryView }) {
  const words = usePackWords();
  const sources = sourcesOf(view).filter((source) => source.notes.length > 0);
  if (view.notes.length === 0 && sources.length === 0) return null;
  return (
    <section>
      <h3>{i18n.t('card.notes')}</h3>
      {view.notes.map((note) => (
        <p key={note.text} {...words}>
          {note.text}
        </p>
      ))}
      {sources.map((source) => (
        <details key={source.id} class="fold">
          <summary {...words}>{source.outlet ?? source.label}</summary>
          {source.notes.map((note) => (
            <p key={note.text} class="soft" {...words}>
              {note.text}
            </p>
          ))}
        </details>
      ))}
    </section>
  );
}

function sourcesOf({ positions, conflicts }: EntryView): SourceView[] {
  const all = [...positions, ...conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.positions))];
  const sources = all.flatMap(({ evidence }) => evidence.map(({ source }) => [source.id, source] as const));
  return [...new Map(sources).values()];
}
