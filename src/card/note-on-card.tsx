import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReaderNote } from '../settings/notes/note.ts';
import { sealText } from './seal-text.ts';

/** What the reader has noted on an entry. It is written in the side panel: what is typed on a page, the page hears. */
export function NoteOnCard({ notes = [], entry }: { notes: ReaderNote[] | undefined; entry: string }) {
  const note = notes.find((one) => one.entry === entry);
  if (!note) return null;
  return (
    <section class="reader-note">
      <h3>{i18n.t('note.title')}</h3>
      <Sealed key={note.text} text={note.text} />
    </section>
  );
}

function Sealed({ text }: { text: string }) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has an element of its own.
  useLayoutEffect(() => sealText(place.current!, text), []);
  return <div ref={place} />;
}
