import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { nearestInDirection, type Point } from './nearest.ts';

/** Something in a drawing that can be pressed: `x` and `y` are its middle, sizes are the drawing's own units. */
export interface ChartItem extends Point {
  key: string;
  /** What it is read out as, and shown as while the pointer rests on it. */
  label: string;
  width: number;
  height: number;
  drawing: ComponentChildren;
}

interface ChartButtonsProps {
  items: ChartItem[];
  /** Key of the item whose details are open. */
  pressed: string | null;
  onPress: (key: string) => void;
}

/** The buttons of a drawing: one stop for the Tab key, arrow keys go from one to the next. */
export function ChartButtons({ items, pressed, onPress }: ChartButtonsProps) {
  const group = useRef<SVGGElement>(null);
  const [focused, setFocused] = useState(0);
  const stop = Math.min(focused, items.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[stop];
    if (item && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onPress(item.key);
      return;
    }
    const next = nearestInDirection(items, stop, event.key);
    if (next === null) return;
    event.preventDefault();
    setFocused(next);
    group.current?.querySelectorAll<SVGGElement>('[role="button"]')[next]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of all the buttons inside.
    <g ref={group} onKeyDown={onKeyDown}>
      {items.map(({ key, label, x, y, width, height, drawing }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a drawing has no other buttons.
        <g
          key={key}
          role="button"
          tabindex={index === stop ? 0 : -1}
          aria-label={label}
          aria-pressed={key === pressed}
          class="chart-button"
          onClick={() => {
            setFocused(index);
            onPress(key);
          }}
        >
          <title>{label}</title>
          <rect class="hit" x={x - width / 2} y={y - height / 2} width={width} height={height} rx="3" />
          {drawing}
        </g>
      ))}
    </g>
  );
}
