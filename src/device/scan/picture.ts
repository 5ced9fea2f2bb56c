/** Pictures as the scanner passes them on. */

/** Four bytes a pixel, as a canvas gives them. Alpha is ignored. */
export interface Rgba {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One byte a pixel. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners of a code in pixels of the picture: the code's own top left first, then clockwise. */
export type Corners = readonly [Point, Point, Point, Point];

/** Luma of ITU-R BT.601, the weights ZXing-C++ was tuned on. */
export function luma({ data, width, height }: Rgba): Grey {
  const out = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < out.length; i++, p += 4) {
    out[i] = (306 * data[p]! + 601 * data[p + 1]! + 117 * data[p + 2]! + 512) >> 10;
  }
  return { data: out, width, height };
}
