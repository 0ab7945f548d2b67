/**
 * The most that one message may hold. Apart from the schemas, so that a page, which carries none, keeps to them as well.
 */

/** UTF-16 units of text in all blocks of a page together; some twenty times a long article. */
export const MAX_PAGE_UNITS = 2_000_000;

/** Blocks of a page. */
export const MAX_BLOCKS = 50_000;

/** Mentions that are told of a page: many times what can be marked at once. Of a page with more the rest is left out. */
export const MAX_PAGE_MENTIONS = 20_000;

/** Most different entries that a page or one of its frames tells of: more than a pack has that fits a page. */
export const MAX_ENTRIES = 1000;

/** Most mentions of one entry, or of one category, that are counted on a page: what is beyond counts as this many. */
export const MAX_MENTIONS = 100_000;

/** Most frames inside a page whose findings are kept. */
export const MAX_FRAMES = 64;

/** Most numbers by which a frame tells what text it holds. */
export const MAX_SKETCH = 128;

/**
 * Longest selected text that is looked up, UTF-16 units. One that names something is a few words long; nobody looks up an
 * article by selecting all of it.
 */
export const MAX_SELECTION = 10_000;

/** Most packs that a page tells to have been cut: as many as a reader may have. */
export const MAX_CUT = 100;

/** Longest text that is searched among the names of the packs, UTF-16 units. */
export const MAX_SEARCH = 100;

/** Most places of one entry that a page tells of. */
export const MAX_PLACES = 200;
