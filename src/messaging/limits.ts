/** What is read of a page at most, in UTF-16 units and in blocks: longer than any article, and no burden to others. */
export const MOST_UNITS = 2_000_000;
export const MOST_BLOCKS = 50_000;
