import { MARK_PAGES } from './mark-pages.ts';
import type { Picture } from './studio.ts';

const VIEWPORT = { width: 640, height: 360 };

/** Marks on pages of three scripts, and in elements of other colours. */
export const MARK_PICTURES: Picture[] = Object.keys(MARK_PAGES).map((script) => ({
  name: `marks-${script}`,
  take: async (studio) => ({ page: (await studio.openArticle(VIEWPORT, script)).page }),
}));
