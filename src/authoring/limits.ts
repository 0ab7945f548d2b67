/** Most files of records that a pack may have. */
export const MAX_FILES = 1000;

/** Most bytes that one file of a pack may have; more is refused before it is read. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/** Most characters of all files together; the pack that the extension brings along has a fiftieth of it. */
export const MAX_PACK_LENGTH = 16 * 1024 * 1024;

/** Most bytes of all files of a folder together, the texts of its sources too, as they come out of an archive. */
export const MAX_FOLDER_BYTES = 64 * 1024 * 1024;
