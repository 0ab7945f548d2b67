import { documentElement, matches } from '../dom/nodes.ts';

/** Whether the document is in a view transition: its picture lies over everything, and takes every press. */
export function isInTransition(): boolean {
  return matches(documentElement(document), ':active-view-transition');
}
