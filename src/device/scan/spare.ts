/** The spare decoder in plain JavaScript: where WebAssembly is missing or refused, and as a photo's last try. */
import { decodeQR, type FinderPoints } from 'qr/decode.js';
import type { Corners, Rgba } from './picture.ts';
import type { Code, Effort, Reading } from './read-pixels.ts';

/** Milliseconds of retries after the mandatory work. A frame must not hold up the next; a photo may. */
const PATIENCE = { frame: 60, photo: 3000 };

/** The first QR of the picture that the spare decoder reads, with the same result type as `readPixels`. */
export function readSpare(rgba: Rgba, effort: Effort): Reading {
  let seen: FinderPoints | undefined;
  try {
    const options = effort === 'photo' ? { effort: 8, timeLimit: PATIENCE.photo } : { timeLimit: PATIENCE.frame };
    const text = decodeQR(rgba, { ...options, pointsOnDetect: (points) => (seen = points) });
    // It takes every text for UTF-8; where that cannot be, what it gives is not what is in the code.
    if (text.includes('\ufffd')) return { codes: [] };
    return { codes: [{ text, corners: bounds(seen, rgba) } satisfies Code] };
  } catch {
    return { codes: [] }; // decodeQR throws when there is nothing to read.
  }
}

function bounds(points: FinderPoints | undefined, { width, height }: Rgba): Corners {
  return points?.bounds ?? [{ x: 0, y: 0 }, { x: width, y: 0 }, { x: width, y: height }, { x: 0, y: height }];
}
