/** Limits of a round and of its file, each with its unit and its reason. */

/** Characters of one field of a record or of a note: a page of writing. */
export const MAX_WORDS = 4000;

/** Bytes of one line of a round: a scanned text and a long note, each character escaped, fit with room. */
export const MAX_LINE_BYTES = 65_536;

/** Lines of one round: forty boxes take some two hundred; a whole warehouse fits. */
export const MAX_LINES = 50_000;

/** Bytes of one round's lines: ten thousand entries have some ten million. */
export const MAX_ROUND_BYTES = 64_000_000;

/** Bytes of one photograph as kept. What is taken is drawn smaller until it fits. */
export const MAX_PHOTO_BYTES = 300_000;

/** Files in one evidence file: the counts of a plain ZIP have 16 bits. */
export const MAX_ZIP_FILES = 65_534;

/** Bytes of one evidence file: the offsets of a plain ZIP have 32 bits. */
export const MAX_ZIP_BYTES = 0xffff_fffe;

/** Boxes of one record: a goods train full. */
export const MAX_BOXES = 1_000_000;

/** Seconds that two devices' clocks may differ before a difference between their times means something. */
export const CLOCK_ALLOWANCE = 600;

/** Metres within which two positions are one place: a market hall, besides what either position is uncertain by. */
export const ONE_PLACE = 500;

/** Metres a second of the fastest lawful road, and of a flight; seconds that loading and boarding take at least. */
export const ROAD_SPEED = 120 / 3.6;
export const AIR_SPEED = 900 / 3.6;
export const BOARDING = 3600;
