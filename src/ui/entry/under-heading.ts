import { createContext } from 'preact';

/** Heading above a body that stands beside another one, and the pack it names: what is pressed in both would have one name. */
export const UnderHeading = createContext<{ id: string; pack: string } | undefined>(undefined);

/** Ids for an attribute that takes several, without those that are not there. */
export function idList(...ids: (string | undefined)[]): string {
  return ids.filter(Boolean).join(' ');
}
