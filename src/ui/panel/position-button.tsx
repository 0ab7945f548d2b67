import { i18n } from '#i18n';
import { pair } from '../../i18n/join.ts';
import type { PositionView } from '../../knowledge/entry-view.ts';
import { usePackWords } from '../components/pack-words.tsx';
import { StanceGlyph } from '../components/stance-glyph.tsx';
import { Worded } from '../components/worded.tsx';

interface PositionButtonProps {
  position: PositionView;
  /** Whether to say what the position is, instead of what it is on. */
  gist?: boolean;
  /** Name of its pack, where it is to be told. */
  pack?: string | null;
  /** Whether that is only read out, as the heading above shows it. */
  quiet?: boolean;
  onPress: () => void;
}

/** A position as one line that opens it: who, how, and on what. */
export function PositionButton({ position, gist = false, pack = null, quiet = false, onPress }: PositionButtonProps) {
  const { stance, actor, entry } = position;
  const words = usePackWords();
  return (
    <button type="button" class="row" onClick={onPress}>
      <StanceGlyph stance={stance} />
      <Worded say={(place) => pair(i18n.t(`stance.${stance}`), place!)} unseen>
        <span class="row-text">
          <bdi {...words}>{actor.label}</bdi>{' '}
          <span class="soft">
            <bdi {...words}>{gist ? position.gist : entry.label}</bdi>
            {pack !== null && <span class={quiet ? 'unseen' : 'pack-name'}> {pack}</span>}
          </span>
        </span>
      </Worded>
    </button>
  );
}
