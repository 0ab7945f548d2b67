/** Longest note, UTF-16 units. Apart from the schema, so that a field which keeps to it carries none. */
export const MAX_NOTE = 2000;

/** Most notes that a reader may have. */
export const MAX_NOTES = 2000;

/** Most bytes that one note takes in a file: three for each unit, the name of its entry, and what stands around it. */
export const MAX_NOTE_BYTES = 7000;
