import { afterEach, expect, test, vi } from 'vitest';
import {
  choosePainter,
  MARK_PAINTER,
  type MakePainter,
} from '../../../../../src/page/marks/painters/choose-painter.ts';
import { createMarkPainter } from '../../../../../src/page/marks/painters/mark-painter.ts';

const world = globalThis as { [MARK_PAINTER]?: MakePainter };

afterEach(() => {
  delete world[MARK_PAINTER];
  vi.unstubAllGlobals();
});

// Here there is no background that could bring the second painter in: it is there before, or not at all.
test.each<[string, 'highlight' | 'elements', boolean, boolean, 'highlights' | 'elements' | 'none']>([
  ['highlights, as chosen', 'highlight', true, false, 'highlights'],
  ['elements, as chosen', 'elements', true, true, 'elements'],
  ['highlights where elements cannot be had', 'elements', true, false, 'highlights'],
  ['elements where the browser has no highlights', 'highlight', false, true, 'elements'],
  ['none where it has neither', 'highlight', false, false, 'none'],
])('%s', async (_, painter, canHighlight, hasPart, expected) => {
  if (!canHighlight) vi.stubGlobal('Highlight', undefined);
  if (hasPart) world[MARK_PAINTER] = createMarkPainter;
  const chosen = await choosePainter({ painter, palette: 'standard' });
  expect(chosen ? (chosen.wraps ? 'elements' : 'highlights') : 'none').toBe(expected);
});
