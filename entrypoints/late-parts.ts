import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LateCard, loadCard } from '../src/page/navigation/late-card.ts';
import { LATE_PARTS, type MakeLateParts } from '../src/page/navigation/late-navigation.ts';
import { LateParts } from '../src/page/navigation/late-parts.ts';

/** Brought into a page when something was found on it: the ways to its marks. A second time changes nothing. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [LATE_PARTS]?: MakeLateParts };
  world[LATE_PARTS] ??= (page) => new LateParts(page, new LateCard(loadCard));
});
