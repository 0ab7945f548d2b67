/** Plain rectangle in CSS pixels of the viewport, as `DOMRect` has it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PlacementInput {
  /** Line boxes of the mention, at least one. */
  lines: readonly Box[];
  viewport: { width: number; height: number };
  /** Width, and the height that the card would take if nothing limited it. */
  card: { width: number; height: number };
  /** Whether the text around the mention runs from right to left. */
  rtl: boolean;
  /** Whether the card is a sheet along an edge: touch and narrow screens. */
  sheet: boolean;
  /** Whether the card is pinned: it stands in a corner, wherever the mention is by now. */
  docked: boolean;
  /** The side taken before; kept while there is room, so that the card does not jump while it is read. */
  side: Side | null;
}

export type Side = 'above' | 'below';

/** `left` and `top` are null for a sheet or a docked card, which `side` puts at the lower edge (`below`) or the upper. */
export interface Placement {
  side: Side;
  left: number | null;
  top: number | null;
  maxHeight: number;
}

/** Between the mention and the card. */
export const GAP = 8;
/** Between the card and the edge of the viewport. */
export const MARGIN = 8;
/** A card is never higher than this share of the viewport. */
export const MAX_SHARE = 0.45;
/** Less room than this is not worth staying on a side for. */
const LEAST_HEIGHT = 160;

/**
 * Where the card goes: under the mention, above it where there is more room, never over its lines. All lengths in CSS
 * pixels of the viewport.
 */
export function placeCard(input: PlacementInput): Placement {
  const cap = Math.floor(input.viewport.height * MAX_SHARE);
  const height = Math.min(input.card.height, cap);
  const top = Math.min(...input.lines.map((line) => line.top));
  const bottom = Math.max(...input.lines.map((line) => line.bottom));
  if (input.docked && input.side) return { side: input.side, left: null, top: null, maxHeight: cap };
  if (input.sheet || input.docked) return placeAtEdge(input.viewport.height, { top, bottom }, height, cap);

  const room = {
    above: Math.min(top, input.viewport.height) - GAP - MARGIN,
    below: input.viewport.height - Math.max(bottom, 0) - GAP - MARGIN,
  };
  const side = chooseSide(room, height, input.side);
  const maxHeight = Math.max(0, Math.min(cap, room[side]));
  return {
    side,
    left: alignStart(input, side),
    top:
      side === 'below'
        ? Math.max(bottom, 0) + GAP
        : Math.min(top, input.viewport.height) - GAP - Math.min(height, maxHeight),
    maxHeight,
  };
}

function chooseSide(room: Record<Side, number>, height: number, side: Side | null): Side {
  if (side && room[side] >= Math.min(height, LEAST_HEIGHT)) return side;
  if (room.below >= height) return 'below';
  if (room.above >= height) return 'above';
  return room.below >= room.above ? 'below' : 'above';
}

/** The card starts where the nearest line of the mention starts, moved in from the edges. */
function alignStart({ lines, viewport, card, rtl }: PlacementInput, side: Side): number {
  const nearest = lines.reduce((best, line) =>
    (side === 'below' ? line.bottom > best.bottom : line.top < best.top) ? line : best,
  );
  const wanted = rtl ? nearest.right - card.width : nearest.left;
  const last = viewport.width - card.width - MARGIN;
  return rtl ? Math.min(Math.max(wanted, MARGIN), last) : Math.max(Math.min(wanted, last), MARGIN);
}

/** At the lower edge, unless the mention is there and the upper edge is free. */
function placeAtEdge(
  viewportHeight: number,
  line: { top: number; bottom: number },
  height: number,
  cap: number,
): Placement {
  const coversBelow = line.bottom > viewportHeight - height && line.top < viewportHeight;
  const coversAbove = line.top < height && line.bottom > 0;
  return { side: coversBelow && !coversAbove ? 'above' : 'below', left: null, top: null, maxHeight: cap };
}
