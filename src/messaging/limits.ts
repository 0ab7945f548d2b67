/** What is read of a page at most, in UTF-16 units and in blocks: longer than any article, and no burden to others. */
export const MAX_UNITS = 2_000_000;
export const MAX_BLOCKS = 50_000;

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
