import type { Viewport } from 'puppeteer-core';
import { PopupObject } from '../../tests/driver/popup-object.ts';
import { DESKTOP, PHONE, PICTURED_LABEL, type Picture, TABLET } from './studio.ts';

/** As high as browsers let a popup be. */
const POPUP = { width: 360, height: 600 };
const PANEL = { width: 400, height: 680 };
const WIDE_PANEL = { width: 900, height: 680 };

const WIDTHS: [suffix: string, viewport: Viewport][] = [
  ['', DESKTOP],
  ['-tablet', TABLET],
  ['-phone', PHONE],
];

/** The extension's own pages: popup, side panel, options and welcome page. */
export const VIEW_PICTURES: Picture[] = [
  {
    name: 'popup',
    async take(studio) {
      const article = await studio.openArticle(DESKTOP);
      const { page } = await PopupObject.open(studio.session, article.page);
      await page.setViewport(POPUP);
      return { page };
    },
  },
  ...(['overview', 'matrix', 'timeline', 'voices'] as const).map(
    (view): Picture => ({
      name: `panel-${view}`,
      take: async (studio) => ({ page: (await studio.openPanel(PANEL, view)).page }),
    }),
  ),
  {
    name: 'panel-entry',
    async take(studio) {
      const panel = await studio.openPanel(PANEL, 'overview');
      await panel.click(`.found .row::-p-text(${PICTURED_LABEL})`);
      await panel.page.waitForSelector('.details');
      return { page: panel.page };
    },
  },
  {
    name: 'panel-phone',
    take: async (studio) => ({ page: (await studio.openPanel(PHONE, 'timeline')).page }),
  },
  {
    name: 'panel-wide',
    async take(studio) {
      const panel = await studio.openPanel(WIDE_PANEL, 'matrix');
      await panel.click(`.chart-button[aria-label^="China on: ${PICTURED_LABEL}"]`);
      await panel.page.waitForSelector('.details blockquote');
      return { page: panel.page };
    },
  },
  ...WIDTHS.map(
    ([suffix, viewport]): Picture => ({
      name: `options${suffix}`,
      take: async (studio) => ({ page: await studio.openPage(viewport, 'options.html', '#packs h3') }),
    }),
  ),
  ...WIDTHS.map(
    ([suffix, viewport]): Picture => ({
      name: `welcome${suffix}`,
      async take(studio) {
        const page = await studio.openPage(viewport, 'welcome.html', 'article');
        await page.waitForFunction(() => CSS.highlights.has('counterpoint-claim-contested'));
        return { page };
      },
    }),
  ),
];
