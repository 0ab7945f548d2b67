import '../src/page/painters/mark-painter.css';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MARK_PAINTER } from '../src/page/painters/choose-painter.ts';
import { createMarkPainter } from '../src/page/painters/mark-painter.ts';
import type { Painter } from '../src/page/painters/painter.ts';

/** Brought into a page whose reader wants marks as elements, or whose browser has no other. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [MARK_PAINTER]?: () => Painter };
  world[MARK_PAINTER] ??= createMarkPainter;
});
