/** Grey to grey: what brings out a code that the plain picture hides. */
import type { Grey } from './picture.ts';

/**
 * Black and white by each pixel against the mean of its surroundings (Bradley and Roth 2007): follows glare and shadow
 * that a block-wise threshold cannot. `reach` is half the window's side in pixels; `bias` the share below the mean that
 * counts as ink.
 */
export function localThreshold(grey: Grey, reach: number, bias: number): Grey {
  const { data } = grey;
  const means = soften(grey, reach).data;
  const out = new Uint8Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = data[i]! < means[i]! * (1 - bias) ? 0 : 255;
  return { ...grey, data: out };
}

/** Unsharp mask: each pixel pushed away from the mean around it by `amount` times the difference. */
export function sharpen(grey: Grey, reach: number, amount: number): Grey {
  const { data } = grey;
  const means = soften(grey, reach).data;
  const out = new Uint8ClampedArray(data.length);
  for (let i = 0; i < out.length; i++) out[i] = data[i]! + amount * (data[i]! - means[i]!);
  return { ...grey, data: new Uint8Array(out.buffer) };
}

/**
 * Each pixel replaced by the mean of the square of `reach` pixels around it; the border repeats. Sums slide along columns
 * and rows, so that the time does not depend on the reach.
 */
export function soften({ data, width, height }: Grey, reach: number): Grey {
  const share = 1 / (2 * reach + 1) ** 2;
  const out = new Uint8Array(data.length);
  const columns = firstColumns(data, width, height, reach);
  for (let y = 0; y < height; y++) {
    if (y > 0) {
      const entering = Math.min(height - 1, y + reach) * width;
      const leaving = Math.max(0, y - reach - 1) * width;
      for (let x = 0; x < width; x++) columns[x]! += data[entering + x]! - data[leaving + x]!;
    }
    let sum = (reach + 1) * columns[0]!;
    for (let x = 0; x < reach; x++) sum += columns[Math.min(width - 1, x)]!;
    for (let x = 0; x < width; x++) {
      sum += columns[x + reach < width ? x + reach : width - 1]! - columns[x > reach ? x - reach - 1 : 0]!;
      out[y * width + x] = sum * share + 0.5;
    }
  }
  return { data: out, width, height };
}

/** Sum of each column's first `reach` rows and as many repetitions of the border above. */
function firstColumns(data: Uint8Array, width: number, height: number, reach: number): Int32Array {
  const columns = new Int32Array(width);
  for (let y = -reach; y <= reach; y++) {
    const row = Math.min(height - 1, Math.max(0, y)) * width;
    for (let x = 0; x < width; x++) columns[x]! += data[row + x]!;
  }
  return columns;
}

/** Every grey as often as every other: what lies in the dark, or in too much light, spread out. */
export function equalise(grey: Grey): Grey {
  const { data } = grey;
  const counts = new Uint32Array(256);
  for (const value of data) counts[value]!++;
  let below = 0;
  const spread = counts.map((count) => (255 * (below += count)) / data.length);
  return { ...grey, data: data.map((value) => spread[value]!) };
}

/** Twice the size, bilinear: modules of two pixels become wide enough for the finder search. */
export function enlarge({ data, width, height }: Grey): Grey {
  const [w, h] = [width * 2, height * 2];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    const near = (y >> 1) * width;
    const far = Math.min(height - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * width;
    for (let x = 0; x < w; x++) {
      const a = x >> 1;
      const b = Math.min(width - 1, Math.max(0, a + (x & 1 ? 1 : -1)));
      // Weights 9:3:3:1 of the four pixels round a quarter point.
      out[y * w + x] = (9 * data[near + a]! + 3 * (data[near + b]! + data[far + a]!) + data[far + b]! + 8) >> 4;
    }
  }
  return { data: out, width: w, height: h };
}

/** Half the size, each pixel the mean of four: a large code out of focus becomes a small one in focus. */
export function halve({ data, width, height }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = 2 * (y * width + x);
      out[y * w + x] = (data[i]! + data[i + 1]! + data[i + width]! + data[i + width + 1]! + 2) >> 2;
    }
  }
  return { data: out, width: w, height: h };
}

/** The rectangle in the middle, at most `width` × `height`. */
export function middle(grey: Grey, width: number, height: number): Grey & { readonly left: number; readonly top: number } {
  const [w, h] = [Math.min(width, grey.width), Math.min(height, grey.height)];
  const [left, top] = [(grey.width - w) >> 1, (grey.height - h) >> 1];
  if (w === grey.width && h === grey.height) return { ...grey, left, top };
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    const from = (top + y) * grey.width + left;
    out.set(grey.data.subarray(from, from + w), y * w);
  }
  return { data: out, width: w, height: h, left, top };
}
