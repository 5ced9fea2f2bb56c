/** Limits on what an office or a licensee may hand in, each with its unit and its reason. */

/** Bytes of one text file. A story of 3,000 characters is 9 kB. Time to parse Markdown grows with the square: this much hostile text takes seconds. */
export const MAX_TEXT_BYTES = 65_536;

/** Bytes of one picture. Three of them with a story stay within a first visit of 1.5 MB. */
export const MAX_PICTURE_BYTES = 400_000;

/** Bytes of one drawing. Ours are under 30 kB; a traced photograph does not belong in an SVG. */
export const MAX_SVG_BYTES = 200_000;

/** Nesting of elements in a drawing. Guards the stack. */
export const MAX_SVG_DEPTH = 32;

/** Pixels along one side of a picture, as the reader of core/content.ts takes them. */
export const MAX_SIDE = 10_000;

/** Files in one folder of lots. Guards against the wrong folder being named. */
export const MAX_LOTS = 10_000;

/** Elements that a drawing paints, each repeat of a <use> counted. Ours paint some hundreds; an old phone stalls at a million. */
export const MAX_SVG_DRAWN = 20_000;
