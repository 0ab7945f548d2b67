/** Plain rectangle in CSS pixels of the viewport, as `DOMRect` has it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** From the most to the least. */
export type Needs = readonly [sourced: number, held: number, first: number];

export interface PlacementInput {
  /** Line boxes of the mention, at least one. */
  lines: readonly Box[];
  viewport: { width: number; height: number };
  /**
   * Width, and the height that the card would take if nothing limited it. `needs`: heights that show what it was opened
   * for: all sides of a conflict with their sources, what all sides hold, what the first of them holds.
   */
  card: { width: number; height: number; needs: Needs };
  /** Whether the text around the mention runs from right to left. */
  rtl: boolean;
  /** Whether the card is a sheet along an edge: touch and narrow screens. */
  sheet: boolean;
  /** Whether the card is pinned: it stands in a corner, wherever the mention is by now. */
  docked: boolean;
  /** The side taken before; kept while there is room, so that the card does not jump while it is read. */
  side: Side | null;
}

/** Of the mention: `left` and `right` beside it. Of the window, for a sheet or a docked card: its lower or upper edge. */
export type Side = 'above' | 'below' | 'left' | 'right';

/** `left`, `top` and `width` are null where the style sheet tells: a sheet or docked card, one of the usual width. */
export interface Placement {
  side: Side;
  left: number | null;
  top: number | null;
  width: number | null;
  maxHeight: number;
}

/** Between the mention and the card. */
export const GAP = 8;
/** Between the card and the edge of the viewport. */
export const MARGIN = 8;
/** A card that shows what it was opened for is no higher than this share of the viewport, nor than this. */
export const MAX_SHARE = 0.6;
export const MAX_HEIGHT = 520;
/** Beside a mention the card may be narrower than usual, but not than this. */
export const LEAST_WIDTH = 280;
/** Less than this shows a heading and nothing of what it is about. */
const LEAST_HEIGHT = 120;
/** A sheet that stands over its mention leaves at least this share of the window to the page. */
const SHEET_SHARE = 0.9;

/** Room at one side of a box. */
interface Room {
  side: Side;
  box: Box;
  width: number;
  height: number;
}

/**
 * Where the card goes: under the mention, above it, beside it, or by one of its lines alone, the first of these that has
 * room for what the card was opened for. Over its mention it stands only where the window has no other room for the first
 * side. All lengths in CSS pixels of the viewport.
 */
export function placeCard(input: PlacementInput): Placement {
  const { viewport, card, lines } = input;
  const around = boundingBox(lines);
  const cap = capOf(input);
  if (input.docked && input.side) return atEdge(input.side === 'above' ? 'above' : 'below', cap);
  if (input.sheet || input.docked) return placeAtEdge(input, around, cap);

  const wanted = Math.min(card.height, cap);
  const byAll = roomsAround(around, viewport, card.width);
  const byOne = lines.toReversed().flatMap((line) => roomsAround(line, viewport, card.width));
  // Beside one of several lines it need not stand over the others; below or above one it does.
  const rooms = lines.length === 1 ? byAll : [...byAll, ...byOne.filter((room) => !isVertical(room))];
  const best = chooseRoom(rooms, wanted, card.needs, input.side);
  const least = Math.min(Math.max(LEAST_HEIGHT, card.needs[2]), wanted);
  if (best.height >= least) return inRoom(best, input, wanted);
  const overOthers = highest(byOne.filter(isVertical))!;
  if (overOthers.height >= least) return inRoom(overOthers, input, wanted);
  // Nowhere is there room: at the edge of the window that is farther away.
  const height = Math.min(wanted, viewport.height - 2 * MARGIN);
  const isLow = around.top + around.bottom > viewport.height;
  const top = isLow ? MARGIN : viewport.height - MARGIN - height;
  const side = isLow ? 'above' : 'below';
  return {
    side,
    left: alignStart(input, { side, box: around }),
    top: Math.max(MARGIN, top),
    width: null,
    maxHeight: height,
  };
}

/** What the card was opened for is worth more height than a card else takes, as far as the window has it. */
function capOf({ viewport, card: { needs } }: PlacementInput): number {
  const usual = Math.min(Math.floor(viewport.height * MAX_SHARE), MAX_HEIGHT);
  return Math.max(usual, Math.min(needs[1], viewport.height - 2 * MARGIN));
}

/** The room kept while it does; else the first with all that is wanted, or with what is needed; else the highest. */
function chooseRoom(rooms: Room[], wanted: number, needs: Needs, side: Side | null): Room {
  for (const need of needs) {
    const enough = Math.min(need, wanted);
    const fitting = rooms.filter(({ height }) => height >= enough);
    const kept = fitting.find((room) => room.side === side);
    const whole = fitting.find((room) => isVertical(room) && room.height >= wanted);
    const found = kept ?? whole ?? highest(fitting.filter(isVertical)) ?? fitting[0];
    if (found) return found;
  }
  return rooms.find((room) => room.side === side && room.height >= LEAST_HEIGHT) ?? highest(rooms)!;
}

function isVertical({ side }: Room): boolean {
  return side === 'above' || side === 'below';
}

function highest(rooms: Room[]): Room | undefined {
  return rooms.toSorted((one, other) => other.height - one.height)[0];
}

/** The rooms below, above, to the right and to the left of a box, those beside it only where they are wide enough. */
function roomsAround(box: Box, viewport: PlacementInput['viewport'], width: number): Room[] {
  const across = viewport.height - 2 * MARGIN;
  const below: Room = { side: 'below', box, width, height: viewport.height - Math.max(box.bottom, 0) - GAP - MARGIN };
  const above: Room = { side: 'above', box, width, height: Math.min(box.top, viewport.height) - GAP - MARGIN };
  const beside: Room[] = [
    { side: 'right', box, width: viewport.width - Math.max(box.right, 0) - GAP - MARGIN, height: across },
    { side: 'left', box, width: Math.min(box.left, viewport.width) - GAP - MARGIN, height: across },
  ];
  const wide = beside.filter((room) => room.width >= Math.min(LEAST_WIDTH, width));
  return [below, above, ...wide.toSorted((one, other) => Number(other.width >= width) - Number(one.width >= width))];
}

function inRoom(room: Room, input: PlacementInput, wanted: number): Placement {
  const { side, box } = room;
  const maxHeight = Math.min(wanted, room.height);
  if (isVertical(room)) {
    const below = Math.max(box.bottom, 0) + GAP;
    const above = Math.min(box.top, input.viewport.height) - GAP - Math.min(input.card.height, maxHeight);
    return { side, left: alignStart(input, room), top: side === 'below' ? below : above, width: null, maxHeight };
  }
  const width = Math.min(input.card.width, room.width);
  const last = input.viewport.height - MARGIN - Math.min(input.card.height, maxHeight);
  return {
    side,
    left: side === 'right' ? Math.max(box.right, 0) + GAP : Math.min(box.left, input.viewport.width) - GAP - width,
    top: Math.max(MARGIN, Math.min(box.top, last)),
    width: width < input.card.width ? width : null,
    maxHeight,
  };
}

/** The card starts where the nearest line of the mention starts, moved in from the edges. */
function alignStart({ lines, viewport, card, rtl }: PlacementInput, { side, box }: Pick<Room, 'side' | 'box'>): number {
  const nearest = lines.find((line) => (side === 'above' ? line.top === box.top : line.bottom === box.bottom)) ?? box;
  const wanted = rtl ? nearest.right - card.width : nearest.left;
  const last = viewport.width - card.width - MARGIN;
  return rtl ? Math.min(Math.max(wanted, MARGIN), last) : Math.max(Math.min(wanted, last), MARGIN);
}

/**
 * At the lower edge, unless the mention is there and the upper edge has more room. In a window too low for that, on the
 * side of the mention that is wider; over the mention only where there is nothing else.
 */
function placeAtEdge(input: PlacementInput, { top, bottom, left, right }: Box, cap: number): Placement {
  const { viewport, card, docked } = input;
  const height = Math.min(card.height, cap);
  const room = { below: viewport.height - Math.max(bottom, 0) - GAP, above: Math.min(top, viewport.height) - GAP };
  if (docked) return atEdge(room.below < height && room.above >= height ? 'above' : 'below', cap);
  const side = room.below >= height || room.below >= room.above ? 'below' : 'above';
  const [sourced, held, first] = card.needs;
  if (room[side] >= Math.min(sourced, height)) return atEdge(side, Math.min(cap, room[side]));
  const beside = Math.max(left, viewport.width - right) - GAP - MARGIN;
  if (beside >= LEAST_WIDTH && viewport.width > viewport.height) {
    const width = Math.min(beside, card.width);
    const isRight = viewport.width - right >= left;
    return {
      side: isRight ? 'right' : 'left',
      left: isRight ? viewport.width - MARGIN - width : MARGIN,
      top: MARGIN,
      width,
      maxHeight: viewport.height - 2 * MARGIN,
    };
  }
  const most = Math.min(Math.max(cap, held), Math.floor(viewport.height * SHEET_SHARE));
  const isEnough = room[side] >= held || (held > most && room[side] >= first);
  return atEdge(side, isEnough ? room[side] : most);
}

function atEdge(side: 'above' | 'below', maxHeight: number): Placement {
  return { side, left: null, top: null, width: null, maxHeight };
}

function boundingBox(lines: readonly Box[]): Box {
  return {
    left: Math.min(...lines.map((line) => line.left)),
    top: Math.min(...lines.map((line) => line.top)),
    right: Math.max(...lines.map((line) => line.right)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}
