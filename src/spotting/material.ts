import type { Groups } from './groups.ts';
import type { Places } from './hits.ts';

/** What phrases and gates look at on this page: signs by number, groups, mentions by entry. */
export interface Material {
  signs: ReadonlyMap<number, Places>;
  groups: Groups;
  entries: ReadonlyMap<number, Places>;
  /** Mentions by entry that deny what must not stand beside or near them. */
  denying: ReadonlyMap<number, Places>;
}
