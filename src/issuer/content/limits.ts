/** Limits on what an office or a licensee may hand in, each with its unit and its reason. */

/** Bytes of one text file. A story of 3,000 characters is 9 kB. Time to parse Markdown grows with the square: this much hostile text takes seconds. */
export const MAX_TEXT_BYTES = 65_536;

/** Bytes of one photograph as the camera wrote it. One of 48 megapixels is some 15 MB, a PNG of 12 some 30 MB. */
export const MAX_PHOTO_BYTES = 40_000_000;

/** Pixels of one photograph. Phones take 50 million; a small file that unpacks to more fills the memory. */
export const MAX_PHOTO_PIXELS = 64_000_000;

/** Pixels of width that a photograph is published in, never wider than it is: a phone's thumbnail, its screen, a desk's screen. */
export const PHOTO_WIDTHS = [480, 960, 1600] as const;

/** Bytes of one drawing. Ours are under 30 kB; a traced photograph does not belong in an SVG. */
export const MAX_SVG_BYTES = 200_000;

/** Nesting of elements in a drawing. Guards the stack. */
export const MAX_SVG_DEPTH = 32;

/** Pixels along one side of a picture, as the reader of core/content/ takes them. */
export const MAX_SIDE = 10_000;

/** Files in one folder of lots. Guards against the wrong folder being named. */
export const MAX_LOTS = 10_000;

/** Elements that a drawing paints, each repeat of a <use> counted. Ours paint some hundreds; an old phone stalls at a million. */
export const MAX_SVG_DRAWN = 20_000;
