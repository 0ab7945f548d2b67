// What packs and what is published of them share, for those who check it without the whole of zod.

/** Lower-case words joined by hyphens; the key of a record for ever, and so no name that every object has. */
export const ID = /^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Text that a reader may see. Control characters, lone surrogates and marks that turn the direction of the text around
 * could make it read otherwise than it was written.
 */
export const SHOWN_TEXT = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u;

/** Four whole numbers, so that versions compare the same way everywhere. */
export const VERSION = /^\d+\.\d+\.\d+\.\d+$/;

export const SHA256 = /^[0-9a-f]{64}$/;

/** Bytes of a pack, unpacked. */
export const MAX_PACK_BYTES = 20 * 1024 * 1024;
