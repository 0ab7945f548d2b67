import { createContext } from 'preact';

/** Id of the heading above a body that stands beside another one: what is pressed in both would have the same name. */
export const UnderHeading = createContext<string | undefined>(undefined);

/** Ids for an attribute that takes several, without those that are not there. */
export function idList(...ids: (string | undefined)[]): string {
  return ids.filter(Boolean).join(' ');
}
