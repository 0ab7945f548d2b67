import { useMemo } from 'preact/hooks';
import type { FoundEntry } from '../../../messaging/protocol.ts';
import { lineColour, type Palette } from '../../../settings/mark-style.ts';
import { nearestTick, placeTicks, type Tick } from './place-ticks.ts';

interface MarksStripProps {
  found: FoundEntry[];
  palette: Palette;
  /** Id of the entry whose details are open. */
  selected: string | null;
  onGo: (entry: string, nth: number) => void;
}

/** How far off a tick may be pressed, CSS pixels. */
const REACH = 12;

/**
 * Where in the article the marks stand, from its beginning at the top to its end; a press goes to the nearest. It says
 * nothing that the list does not, so it is there for the eye and the pointer alone.
 */
export function MarksStrip({ found, palette, selected, onGo }: MarksStripProps) {
  const ticks = useMemo(() => placeTicks(found), [found]);
  if (ticks.length === 0) return null;
  const tickAt = (event: MouseEvent & { currentTarget: HTMLElement }): Tick | null => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return nearestTick(ticks, (event.clientY - top) / height, REACH / height);
  };
  return (
    <div
      class="strip"
      aria-hidden="true"
      onClick={(event) => {
        const tick = tickAt(event);
        if (tick) onGo(tick.entry, tick.nth);
      }}
      onPointerMove={(event) => {
        event.currentTarget.title = tickAt(event)?.label ?? '';
      }}
    >
      {ticks.map(({ entry, nth, category, contested, at }) => (
        <i
          key={`${entry} ${nth}`}
          class={`${contested ? 'contested ' : ''}${entry === selected ? 'selected' : ''}`}
          style={{ '--at': at, '--colour': lineColour(category, palette) }}
        />
      ))}
    </div>
  );
}
