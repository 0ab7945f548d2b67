/**
 * Tells the element that holds the card from those of the page: for whoever clears up after an earlier copy of the
 * script, and for tests.
 */
export const HOST_ATTRIBUTE = 'data-counterpoint-card';
