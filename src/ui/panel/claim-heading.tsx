import type { EntryView } from '../../knowledge/entry-view.ts';
import { wordsIn } from '../components/pack-words.tsx';
import type { PackOf } from './name-packs.ts';

/** The name of a claim above what belongs to it, with the pack that it is of where there are several. */
export function ClaimHeading({ claim, packOf }: { claim: EntryView; packOf: PackOf }) {
  const pack = packOf(claim);
  return (
    <h3>
      <bdi {...wordsIn(claim.lang)}>{claim.label}</bdi>
      {pack !== null && <span class="soft pack-name"> {pack}</span>}
    </h3>
  );
}
