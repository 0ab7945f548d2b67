import { siteOf } from '../settings/site.ts';

/** For how long, or how far, a mark is dismissed. */
export type DismissScope = 'here' | 'site' | 'always';

/**
 * What can be offered on the page at an address. Our own pages, such as the sample article, belong to no site. A frame
 * goes by the site of the page around it, whatever its own address is.
 */
export function dismissScopes(address: string, isFrame: boolean): DismissScope[] {
  return isFrame || siteOf(address) !== null ? ['here', 'site', 'always'] : ['here', 'always'];
}
