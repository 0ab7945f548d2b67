import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item } from './item.ts';
import { ItemRow } from './item-row.tsx';
import { rowsInSight, scrollToRow } from './list-window.ts';

/** Height of a row, in rem: every row has the same, so that a list of thousands needs only those in sight. */
const ROW_REM = 4.25;

interface ItemListProps {
  label: string;
  items: readonly Item[];
  /** What is said where there are none. */
  whenEmpty: string;
  chosen: string | null;
  onChoose: (key: string) => void;
  /** An item was pressed. */
  onPress: (key: string) => void;
  /** The author wants to go on with the chosen one, in its form. */
  onEnter: () => void;
}

/** A list of which one item is chosen, by arrows or j and k as by pointer. One stop for the Tab key. */
export function ItemList({ label, items, whenEmpty, chosen, onChoose, onPress, onEnter }: ItemListProps) {
  const box = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const [view, setView] = useState({ scrollTop: 0, height: 800 });
  const rowHeight = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const at = items.findIndex(({ key }) => key === chosen);
  // What the Tab key comes to.
  const stop = Math.max(at, 0);

  const measure = useCallback(() => {
    const { current } = box;
    if (!current) return;
    const next = { scrollTop: current.scrollTop, height: current.clientHeight };
    setView((last) => (last.scrollTop === next.scrollTop && last.height === next.height ? last : next));
  }, []);
  useEffect(() => {
    const watch = new ResizeObserver(measure);
    watch.observe(box.current!);
    return () => watch.disconnect();
  }, [measure]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when another item is chosen, not whenever the list is scrolled.
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || at === -1) return;
    const scrollTop = scrollToRow({ scrollTop: current.scrollTop, height: current.clientHeight }, rowHeight, at);
    if (scrollTop !== current.scrollTop) current.scrollTop = scrollTop;
    measure();
    // The row that had the focus may have gone, as what was accepted does.
    if (hadFocus.current) current.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
  }, [chosen, at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return onEnter();
    }
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const next = nextRow(event.key, at, items.length, page);
    if (next === undefined) return;
    event.preventDefault();
    hadFocus.current = true;
    const item = items[next];
    if (item) onChoose(item.key);
  };

  const { from, to } = rowsInSight(view, rowHeight, items.length);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (items.length && (stop < from || stop >= to)) rows.push(stop);
  return (
    <div class="item-list" ref={box} onScroll={measure}>
      {items.length === 0 && <p class="note empty">{whenEmpty}</p>}
      <div
        role="listbox"
        aria-label={label}
        hidden={items.length === 0}
        style={{ blockSize: `${items.length * rowHeight}px` }}
        onKeyDown={onKeyDown}
        onFocusIn={() => {
          hadFocus.current = true;
        }}
        onFocusOut={(event) => {
          // Of a row that is taken away nobody has gone elsewhere.
          if (event.relatedTarget) hadFocus.current = false;
        }}
      >
        {rows.map((row) => {
          const item = items[row]!;
          return (
            <ItemRow
              key={item.key}
              item={item}
              row={row}
              count={items.length}
              top={row * rowHeight}
              isChosen={row === at}
              isStop={row === stop}
              onPress={onPress}
            />
          );
        })}
      </div>
    </div>
  );
}

function nextRow(key: string, at: number, count: number, page: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(at + 1, last);
    case 'ArrowUp':
    case 'k':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + page, last);
    case 'PageUp':
      return Math.max(at - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
