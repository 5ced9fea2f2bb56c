/**
 * Codes of which one finder is gone: torn off, covered or burnt out. ZXing-C++ asks for all three; from two, what every QR shows at
 * fixed places tells where the rest of the code must lie.
 */
import { fixedModules } from './fixed.ts';
import { squareTo } from './flatten.ts';
import type { Corners, Grey, Point } from './picture.ts';
import type { Sighting } from './zxing.ts';

/** The middle of a finder, how long its seven modules are along a row, and on how many rows it was seen. */
interface Finder {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly rows: number;
}

/** Rows between two that are searched, finders and guesses kept at most. */
const STRIDE = 2;
const FINDERS = 24;
const GUESSES = 4;
/** Share of the known modules that must be as they should; more of small codes, whose few check words chance might satisfy. */
const AGREE = 0.65;
const AGREE_SMALL = 0.8;
const SMALL = 2;
/** Versions that are guessed. */
const VERSIONS = { from: 1, to: 25 };

/** Where two of three finders lie in the code of `n` modules a side, in modules from its top left. */
const ROLES: readonly ((n: number) => readonly [Point, Point])[] = [
  (n) => [{ x: 3.5, y: 3.5 }, { x: n - 3.5, y: 3.5 }],
  (n) => [{ x: 3.5, y: n - 3.5 }, { x: 3.5, y: 3.5 }],
  (n) => [{ x: 3.5, y: n - 3.5 }, { x: n - 3.5, y: 3.5 }],
];

/** The likeliest codes in a picture of black (0) and white by pairs of finders, the likeliest first; none of them has a text. */
export function guessCodes(picture: Grey): Sighting[] {
  const finders = findersIn(picture);
  const guesses: { readonly sighting: Sighting; readonly agree: number }[] = [];
  const fixed = new Map<number, Int8Array>();
  for (const a of finders) {
    for (const b of finders) {
      if (a === b || Math.max(a.length, b.length) > 1.7 * Math.min(a.length, b.length)) continue;
      for (const sighting of ROLES.flatMap((role) => between(a, b, role))) {
        if (!fixed.has(sighting.version)) fixed.set(sighting.version, fixedModules(sighting.version));
        const agree = agreement(picture, sighting, fixed.get(sighting.version)!);
        if (agree >= (sighting.version > SMALL ? AGREE : AGREE_SMALL)) guesses.push({ sighting, agree });
      }
    }
  }
  return guesses.sort((a, b) => b.agree - a.agree).slice(0, GUESSES).map(({ sighting }) => sighting);
}

/** The squares of two or three versions that fit a pair of finders in these places. */
function between(a: Finder, b: Finder, role: (n: number) => readonly [Point, Point]): Sighting[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [from, to] = role(100);
  // The code's own direction, and by it the length of a module: a row crosses a leaning finder aslant.
  const angle = Math.atan2(dy, dx) - Math.atan2(to.y - from.y, to.x - from.x);
  const lean = Math.abs(((angle % (Math.PI / 2)) + Math.PI / 2) % (Math.PI / 2));
  const module = ((a.length + b.length) / 14) * Math.cos(Math.min(lean, Math.PI / 2 - lean));
  const modules = Math.hypot(dx, dy) / module / (to.x - from.x && to.y - from.y ? Math.SQRT2 : 1) + 7;
  const version = (modules - 17) / 4;
  const sightings: Sighting[] = [];
  for (let v = Math.max(VERSIONS.from, Math.round(version * 0.88 - 0.4)); v <= Math.min(VERSIONS.to, version * 1.12 + 0.6); v++) {
    sightings.push({ text: undefined, version: v, corners: square(a, b, ...role(17 + 4 * v), 17 + 4 * v) });
  }
  return sightings;
}

/** The square of `n` modules in which `from` lies at `a` and `to` at `b`. */
function square(a: Point, b: Point, from: Point, to: Point, n: number): Corners {
  const [u, v] = [to.x - from.x, to.y - from.y];
  const [cos, sin] = [((b.x - a.x) * u + (b.y - a.y) * v) / (u * u + v * v), ((b.y - a.y) * u - (b.x - a.x) * v) / (u * u + v * v)];
  const at = (x: number, y: number): Point => ({ x: a.x + cos * (x - from.x) - sin * (y - from.y), y: a.y + sin * (x - from.x) + cos * (y - from.y) });
  return [at(0, 0), at(n, 0), at(n, n), at(0, n)];
}

/** Share of the known modules whose middles are as they should be, 0–1. */
function agreement({ data, width, height }: Grey, { corners, version }: Sighting, fixed: Int8Array): number {
  const size = 17 + 4 * version;
  const at = squareTo(corners);
  let [all, good] = [0, 0];
  for (let i = 0; i < fixed.length; i++) {
    if (!fixed[i]) continue;
    const [x, y] = at(((i % size) + 0.5) / size, (Math.floor(i / size) + 0.5) / size);
    all++;
    if (x >= 0 && y >= 0 && x < width && y < height && (data[Math.floor(y) * width + Math.floor(x)] === 0) === fixed[i]! > 0) good++;
  }
  return good / all;
}

/** Squares of ink in a ring of paper in a ring of ink, one wide, one wide and three wide along a row as along a column. */
function findersIn({ data, width, height }: Grey): Finder[] {
  const found: Finder[] = [];
  for (let y = 0; y < height; y += STRIDE) {
    const row = y * width;
    const runs = [0, 0, 0, 0, 0];
    for (let x = 0, start = 0; x <= width; x++) {
      if (x < width && x > 0 && data[row + x] === data[row + x - 1]) continue;
      runs.push(x - start);
      runs.shift();
      start = x;
      if (x === 0 || data[row + x - 1] !== 0 || !isFinder(runs)) continue;
      const middle = x - runs[4]! - runs[3]! - runs[2]! / 2;
      const column = crossing(data, width, height, Math.floor(middle), y);
      if (column) note(found, { x: middle, y: column.middle, length: runs.reduce((sum, run) => sum + run, 0), rows: 1 });
    }
  }
  return found.filter(({ rows }) => rows > 1).sort((a, b) => b.rows / b.length - a.rows / a.length).slice(0, FINDERS);
}

function isFinder(runs: readonly number[]): boolean {
  const module = runs.reduce((sum, run) => sum + run, 0) / 7;
  return module >= 2 && runs.every((run, i) => Math.abs(run - (i === 2 ? 3 : 1) * module) < (i === 2 ? 1.2 : 0.7) * module);
}

/** The middle of the finder through a pixel, along its column. */
function crossing(data: Uint8Array, width: number, height: number, x: number, y: number): { readonly middle: number } | undefined {
  const runs = [0, 0, 0, 0, 0];
  let top = y;
  for (let i = 2; i >= 0; i--) for (const tone = i % 2 ? 255 : 0; top >= 0 && data[top * width + x] === tone; top--) runs[i]!++;
  let bottom = y + 1;
  for (let i = 2; i < 5; i++) for (const tone = i % 2 ? 255 : 0; bottom < height && data[bottom * width + x] === tone; bottom++) runs[i]!++;
  return isFinder(runs) ? { middle: top + 1 + runs[0]! + runs[1]! + runs[2]! / 2 } : undefined;
}

/** Rows through one finder make one. */
function note(found: Finder[], { x, y, length }: Finder): void {
  const i = found.findIndex((other) => Math.hypot(other.x - x, other.y - y) < other.length / 3);
  const same = found[i];
  if (!same) return void found.push({ x, y, length, rows: 1 });
  const rows = same.rows + 1;
  const mean = (old: number, now: number): number => (old * same.rows + now) / rows;
  found[i] = { x: mean(same.x, x), y: mean(same.y, y), length: mean(same.length, length), rows };
}
