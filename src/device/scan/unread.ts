/** Why a located code could not be read, judged from its own pixels. */
import { flatten } from './flatten.ts';
import type { Corners, Grey, Point } from './picture.ts';
import type { Sighting } from './zxing.ts';

/** `small`: come closer. `glare`: tilt. `blurred`: hold still. `damaged`: none of these, so the code itself. */
export type UnreadReason = 'small' | 'glare' | 'blurred' | 'damaged';

export interface Unread {
  readonly why: UnreadReason;
  readonly corners: Corners;
}

/** Below this many pixels a module even a sharp picture rarely holds the bits. */
const SMALL = 1.8;
/** Pixels a module of the redrawn code; a block of 7 modules always has both colours in a sound code. */
const SCALE = 4;
const BLOCK = 7 * SCALE;
/** Share of blocks without ink from which a lamp's reflection is to blame. */
const WASHED = 0.06;
/** Share of pixels between ink and paper: about a quarter when sharp at four pixels a module. */
const MUDDY = 0.45;

/** Judge a sighting that has no text. */
export function judgeUnread(grey: Grey, { corners, version }: Sighting): Unread {
  const modules = 17 + 4 * version;
  if (side(corners) / modules < SMALL) return { why: 'small', corners };
  const redrawn = flatten(grey, corners, modules, SCALE);
  const { ink, paper } = extremes(redrawn.data);
  if (washedOut(redrawn, (ink + 3 * paper) / 4) > WASHED) return { why: 'glare', corners };
  if (between(redrawn.data, ink, paper) > MUDDY) return { why: 'blurred', corners };
  return { why: 'damaged', corners };
}

/** Mean length of the four sides in pixels. */
export function side(corners: Corners): number {
  return corners.reduce((sum, from, i) => sum + distance(from, corners[(i + 1) % 4]!), 0) / 4;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Grey of the darkest and of the lightest tenth. */
function extremes(data: Uint8Array): { ink: number; paper: number } {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value]!++;
  const tenth = data.length / 10;
  let ink = 0;
  for (let seen = counts[0]!; seen < tenth; seen += counts[++ink]!);
  let paper = 255;
  for (let seen = counts[255]!; seen < tenth; seen += counts[--paper]!);
  return { ink, paper };
}

/** Share of blocks whose darkest pixel is lighter than `floor`; the quiet zone is not counted. */
function washedOut({ data, width }: Grey, floor: number): number {
  let blocks = 0;
  let washed = 0;
  for (let top = 4 * SCALE; top + BLOCK <= width - 4 * SCALE; top += BLOCK) {
    for (let left = 4 * SCALE; left + BLOCK <= width - 4 * SCALE; left += BLOCK) {
      blocks++;
      if (darkest(data, width, left, top) > floor) washed++;
    }
  }
  return blocks ? washed / blocks : 0;
}

function darkest(data: Uint8Array, width: number, left: number, top: number): number {
  let least = 255;
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = left; x < left + BLOCK; x++) least = Math.min(least, data[y * width + x]!);
  }
  return least;
}

function between(data: Uint8Array, ink: number, paper: number): number {
  const [low, high] = [ink + 0.25 * (paper - ink), ink + 0.75 * (paper - ink)];
  return data.reduce((count, value) => count + (value > low && value < high ? 1 : 0), 0) / data.length;
}
