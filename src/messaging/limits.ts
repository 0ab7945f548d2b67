/**
 * The most that one message may hold. Apart from the schemas, so that a page, which carries none, keeps to them as well.
 */

/** UTF-16 units of text in all blocks of a page together; some twenty times a long article. */
export const MAX_PAGE_UNITS = 2_000_000;

/** Blocks of a page. */
export const MAX_BLOCKS = 50_000;
