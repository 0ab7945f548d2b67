/** Most bytes of a file; more is refused unread. Of pdf and docx files most are pictures, which are passed over. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Most bytes of a file that is text itself: a page that holds its own pictures has a few megabytes. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** Most bytes of the parts of a docx file once they are unpacked, without its pictures. */
export const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

/** Most elements of markup: each takes about a kilobyte of memory while it is read. A book whose every word has a font has as many. */
export const MAX_ELEMENTS = 1_000_000;

/**
 * Most of them inside one another: browsers build no more than 512. What reads markup goes down by recursion, and takes the square
 * of the depth.
 */
export const MAX_DEPTH = 1000;

/** Most lists, their points and quotations of a Markdown file inside one another: twenty lists, or a letter answered forty times. */
export const MAX_NESTING = 40;

/** Most pages of a pdf file. */
export const MAX_PAGES = 1000;

/** Longest text that is taken from a document, UTF-16 units: that of a thick book. */
export const MAX_TEXT_UNITS = 1_000_000;
