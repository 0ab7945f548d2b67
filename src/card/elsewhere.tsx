import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryView, PackDisagreement, PositionView } from '../knowledge/entry-view.ts';
import type { DescribedEntry } from '../messaging/protocol.ts';
import { PackLanguage, PackWords } from '../ui/components/pack-words.tsx';
import { Worded } from '../ui/components/worded.tsx';
import { EntryBody } from '../ui/entry/entry-body.tsx';
import { UnderHeading } from '../ui/entry/under-heading.ts';
import { When } from '../ui/entry/when.tsx';
import { NoteOnCard } from './note-on-card.tsx';

/** What other packs say: first where they disagree with the one above, neither ranked, then a section for each. */
export function Elsewhere({ view: { elsewhere = [], disagreements = [], readerNotes } }: { view: DescribedEntry }) {
  return (
    <>
      {disagreements.length > 0 && (
        <section>
          <h3>{i18n.t('card.packsDiffer')}</h3>
          {disagreements.map((one) => (
            <Disagreement key={`${one.here.id} ${one.there.id}`} disagreement={one} />
          ))}
        </section>
      )}
      {elsewhere.map((other) => (
        <PackLanguage.Provider key={other.id} value={other.lang}>
          <OtherPack view={other} notes={readerNotes} />
        </PackLanguage.Provider>
      ))}
    </>
  );
}

function OtherPack({ view, notes }: { view: EntryView; notes: DescribedEntry['readerNotes'] }) {
  const heading = useId();
  return (
    <section class="elsewhere">
      <h3 id={heading}>
        <Worded say={(title) => i18n.t('card.elsewhere', [title!])}>
          <PackWords>{view.limits.pack}</PackWords>
        </Worded>
      </h3>
      <p>
        <strong>
          <PackWords>{view.label}</PackWords>
        </strong>
      </p>
      <UnderHeading.Provider value={{ id: heading, pack: view.limits.pack }}>
        <EntryBody view={view} after={<NoteOnCard notes={notes} entry={view.id} />} />
      </UnderHeading.Provider>
    </section>
  );
}

function Disagreement({ disagreement: { here, there, packs } }: { disagreement: PackDisagreement }) {
  return (
    <ul>
      <Said position={here} pack={packs[0]} />
      <Said position={there} pack={packs[1]} />
    </ul>
  );
}

function Said({ position, pack }: { position: PositionView; pack: string }) {
  return (
    <li>
      <p>
        <PackWords>{position.actor.label}</PackWords> · {i18n.t(`stance.${position.stance}`)}
      </p>
      <p>
        <PackWords>{position.gist}</PackWords>
      </p>
      <p class="soft">
        <When dated={position.when} /> · <PackWords>{pack}</PackWords>
      </p>
    </li>
  );
}
