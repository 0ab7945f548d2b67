import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MARK_PAINTER, type MakePainter } from '../src/page/marks/painters/choose-painter.ts';
import { createMarkPainter } from '../src/page/marks/painters/mark-painter.ts';

/** Brought into a page whose reader wants marks as elements, or whose browser has no other. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [MARK_PAINTER]?: MakePainter };
  world[MARK_PAINTER] ??= createMarkPainter;
});
