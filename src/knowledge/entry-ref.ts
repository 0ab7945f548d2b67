declare const OF: unique symbol;

/**
 * An actor or entry among all packs. Opaque: it is made and taken apart in `packs/` alone, and everybody else carries it
 * unread. What comes from a page or a file is a plain text, which may be taken for one: it names nothing until a pack knows it.
 */
export type EntryRef = string & { readonly [OF]?: 'a library' };
