import { i18n } from '#i18n';
import { usePackWords } from '../../components/pack-words.tsx';
import { Parts } from '../../components/parts.tsx';
import { StanceGlyph } from '../../components/stance-glyph.tsx';
import type { Item } from './item.ts';
import { sayAbout } from './say-about.ts';

interface ItemRowProps {
  item: Item;
  row: number;
  count: number;
  /** CSS pixels from the top of the list. */
  top: number;
  isChosen: boolean;
  isStop: boolean;
  onPress: (key: string) => void;
}

/** A line of a list. What nobody has accepted is called a draft. */
export function ItemRow({ item, row, count, top, isChosen, isStop, onPress }: ItemRowProps) {
  const words = usePackWords();
  const { about, state, title } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys.
    <div
      role="option"
      class={`item item-${state}`}
      aria-selected={isChosen}
      aria-setsize={count}
      aria-posinset={row + 1}
      tabIndex={isStop ? 0 : -1}
      style={{ insetBlockStart: `${top}px` }}
      onClick={() => onPress(item.key)}
    >
      <span class="item-title" {...words}>
        {title}
      </span>
      <span class="item-about">
        {about.is === 'position' && <StanceGlyph stance={about.stance} />}
        <Parts>
          {state === 'suggested' && <span class="draft">{i18n.t('curate.draft')}</span>}
          {sayAbout(about).map((text) => (
            <bdi key={text}>{text}</bdi>
          ))}
        </Parts>
      </span>
    </div>
  );
}
