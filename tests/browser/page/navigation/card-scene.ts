import { vi } from 'vitest';
import { createCard } from '../../../../src/card/card.ts';
import type { CardPort } from '../../../../src/card/port.ts';
import { NOT_ACTIVE } from '../../../../src/messaging/unsaid.ts';
import { MarkLayer } from '../../../../src/page/marks/mark-layer.ts';
import { createHighlightPainter } from '../../../../src/page/marks/painters/highlight-painter.ts';
import { LateParts } from '../../../../src/page/navigation/late-parts.ts';
import type { Navigation } from '../../../../src/page/navigation/navigation.ts';
import { type Known, readFixture } from '../make-marks.ts';
import { render } from '../render.ts';

/** A page with marks, and all that leads from a gesture to the card; the background is not to be reached. */
export interface CardScene {
  layer: MarkLayer;
  navigation: Navigation;
  card: CardPort;
  dismissHere: ReturnType<typeof vi.fn<(entry: string) => void>>;
  /** The middle of a mark, from the corner of the window, CSS pixels. */
  middleOf(index: number): { x: number; y: number };
  /** The panel of the open card; null when none is open. */
  panel(): HTMLElement | null;
  tool(label: string): HTMLElement;
  stop(): void;
}

export async function makeCardScene(html: string, names: Record<string, Known>): Promise<CardScene> {
  const reading = readFixture(render(html), names);
  const layer = new MarkLayer(document, createHighlightPainter());
  const all = { person: true, organisation: true, state: true, claim: true };
  await layer.show(reading, {
    ...NOT_ACTIVE,
    active: true,
    categories: all,
    density: 'every',
    headings: true,
    unrecorded: true,
  });
  const card = createCard('open');
  const dismissHere = vi.fn<(entry: string) => void>();
  const known = () => reading.annotation;
  const page = { document, layer: () => layer, reading: () => reading, known, lookSoon: vi.fn(), dismissHere };
  const parts = new LateParts(page, card);
  const panel = () =>
    document.querySelector('[data-counterpoint-card]')?.shadowRoot?.querySelector<HTMLElement>('.panel') ?? null;
  return {
    layer,
    navigation: parts.navigation,
    card,
    dismissHere,
    middleOf(index) {
      const { left, top, width, height } = layer.shown[index]!.range.getClientRects()[0]!;
      return { x: left + width / 2, y: top + height / 2 };
    },
    panel,
    tool: (label) => panel()!.querySelector<HTMLElement>(`[aria-label="${label}"]`)!,
    stop() {
      parts.stop();
      layer.clear();
    },
  };
}
