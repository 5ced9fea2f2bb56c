/** What lens and hand do to light before the sensor counts it. */

/** A picture in light, not yet in bytes. */
export interface Grey {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Gaussian blur of deviation `sigma` pixels; the border repeats. */
export function blur(grey: Grey, sigma: number): Grey {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const total = weights.reduce((a, b) => a + b, 0);
  const offsets = weights.map((weight, i) => ({ weight: weight / total, step: i - reach }));
  const along = offsets.map(({ weight, step }) => ({ weight, dx: step, dy: 0 }));
  const across = offsets.map(({ weight, step }) => ({ weight, dx: 0, dy: step }));
  return convolve(convolve(grey, along), across);
}

/** Average along a line of `length` pixels: the hand moved while the shutter was open. */
export function smear(grey: Grey, length: number, angle: number): Grey {
  const count = Math.max(2, Math.ceil(length * 2));
  const taps = Array.from({ length: count }, (_, i) => {
    const t = (i / (count - 1) - 0.5) * length;
    return { weight: 1 / count, dx: t * Math.cos(angle), dy: t * Math.sin(angle) };
  });
  return convolve(grey, taps.flatMap(bilinear));
}

interface Tap {
  readonly weight: number;
  readonly dx: number;
  readonly dy: number;
}

/** A tap between pixels as its four neighbours. */
function bilinear({ weight, dx, dy }: Tap): Tap[] {
  const [x, y] = [Math.floor(dx), Math.floor(dy)];
  const [fx, fy] = [dx - x, dy - y];
  return [
    { weight: weight * (1 - fx) * (1 - fy), dx: x, dy: y },
    { weight: weight * fx * (1 - fy), dx: x + 1, dy: y },
    { weight: weight * (1 - fx) * fy, dx: x, dy: y + 1 },
    { weight: weight * fx * fy, dx: x + 1, dy: y + 1 },
  ].filter((tap) => tap.weight > 0);
}

function convolve({ values, width, height }: Grey, taps: readonly Tap[]): Grey {
  const out = new Float32Array(values.length);
  for (const { weight, dx, dy } of taps) {
    for (let y = 0; y < height; y++) {
      const row = Math.min(height - 1, Math.max(0, y + dy)) * width;
      for (let x = 0; x < width; x++) {
        const column = Math.min(width - 1, Math.max(0, x + dx));
        out[y * width + x]! += weight * values[row + column]!;
      }
    }
  }
  return { values: out, width, height };
}

const BLOCK = 8;
const WAVES = Array.from({ length: BLOCK }, (_, k) =>
  Array.from({ length: BLOCK }, (_, x) => (k ? 0.5 : Math.SQRT1_2 / 2) * Math.cos(((2 * x + 1) * k * Math.PI) / (2 * BLOCK))));

/** What a JPEG leaves of a picture: each block of 8 × 8 as waves, the finer the coarser rounded, in steps of `step` and more. */
export function compress({ values, width, height }: Grey, step: number): Grey {
  const out = Float32Array.from(values);
  const [block, half] = [new Float64Array(BLOCK * BLOCK), new Float64Array(BLOCK * BLOCK)];
  for (let top = 0; top + BLOCK <= height; top += BLOCK) {
    for (let left = 0; left + BLOCK <= width; left += BLOCK) {
      for (let i = 0; i < 64; i++) block[i] = values[(top + (i >> 3)) * width + left + (i & 7)]! - 128;
      turn(block, half, (k, x) => WAVES[k]![x]!);
      for (let i = 0; i < 64; i++) {
        const coarse = step * (1 + 0.25 * ((i >> 3) + (i & 7)));
        block[i] = Math.round(block[i]! / coarse) * coarse;
      }
      turn(block, half, (x, k) => WAVES[k]![x]!);
      for (let i = 0; i < 64; i++) out[(top + (i >> 3)) * width + left + (i & 7)] = block[i]! + 128;
    }
  }
  return { values: out, width, height };
}

/** The block's rows, then its columns, multiplied by a matrix, in place. */
function turn(block: Float64Array, half: Float64Array, weight: (to: number, from: number) => number): void {
  for (const [from, to] of [[block, half], [half, block]] as const) {
    to.fill(0);
    for (let i = 0; i < 64; i++) for (let k = 0; k < BLOCK; k++) to[(i & 7) * BLOCK + (i >> 3)]! += weight(i & 7, k) * from[(i >> 3) * BLOCK + k]!;
  }
}
