/** A located code drawn again as if seen straight on. */
import type { Corners, Grey } from './picture.ts';

/** Modules of quiet zone left round the flattened code; the standard asks for 4. */
export const QUIET = 4;

/** The code between `corners`, `modules` wide, redrawn flat and square at `scale` pixels a module. */
export function flatten(grey: Grey, corners: Corners, modules: number, scale: number): Grey {
  const at = squareTo(corners);
  const side = Math.round((modules + 2 * QUIET) * scale);
  const out = new Uint8Array(side * side);
  const place = (i: number): number => ((i + 0.5) / scale - QUIET) / modules;
  for (let y = 0; y < side; y++) {
    const v = place(y);
    for (let x = 0; x < side; x++) out[y * side + x] = sample(grey, at(place(x), v));
  }
  return { data: out, width: side, height: side };
}

/** The projective map from the unit square to a quadrilateral (Heckbert 1989, 2.2.1). */
export function squareTo([p0, p1, p2, p3]: Corners): (u: number, v: number) => readonly [number, number] {
  const [dx1, dx2, sx] = [p1.x - p2.x, p3.x - p2.x, p0.x - p1.x + p2.x - p3.x];
  const [dy1, dy2, sy] = [p1.y - p2.y, p3.y - p2.y, p0.y - p1.y + p2.y - p3.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - sy * dx2) / area;
  const h = (dx1 * sy - dy1 * sx) / area;
  const [a, b] = [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x];
  const [d, e] = [p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y];
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [(a * u + b * v + p0.x) / w, (d * u + e * v + p0.y) / w];
  };
}

/** Bilinear; outside the picture is paper. */
function sample({ data, width, height }: Grey, [x, y]: readonly [number, number]): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  if (!(left >= 0 && top >= 0 && left < width - 1 && top < height - 1)) return 255;
  const [fx, fy] = [x - 0.5 - left, y - 0.5 - top];
  const i = top * width + left;
  const upper = data[i]! * (1 - fx) + data[i + 1]! * fx;
  const lower = data[i + width]! * (1 - fx) + data[i + width + 1]! * fx;
  return upper * (1 - fy) + lower * fy;
}
