/**
 * A located code on bent or crumpled paper, straightened: the net of its modules is moved until what every QR shows (finders, timing,
 * alignment) lies where it should and every other module is met in its middle, where it is blackest or whitest.
 */
import { soften } from './filters.ts';
import { flatten } from './flatten.ts';
import { Net, SCALE, type Shape } from './net.ts';
import type { Grey } from './picture.ts';
import type { Sighting } from './zxing.ts';

/** Steps in pixels, and how many at most, by which the whole net is bent; then by which its knots are moved. */
const COARSE = [[6, 3], [6, 3], [3, 2], [1.5, 2]] as const;
const FINE = [3, 2, 1, 1] as const;

/** 1 in the middle of an edge, and to and fro along it: what an arc seen from the front does to a line across it and along it. */
const sag = (t: number): number => 4 * t * (1 - t);
const sway = (t: number): number => 10 * t * (1 - t) * (2 * t - 1);

/** How a whole sheet is bent: shapes of the displacement across and along by the place (0–1), searched together. */
const BENDS: readonly (readonly [Shape, Shape])[] = [
  [(u, v) => u * v, (u, v) => u * v],
  [(u) => sway(u), (u) => sag(u)],
  [(_u, v) => sag(v), (_u, v) => sway(v)],
  [(u, v) => sag(v) * u, (u, v) => sag(u) * v],
  [(u) => u, (_u, v) => v],
  [(_u, v) => v, (u) => u],
  [() => 1, () => 1],
];

/** The grey at the middle of every module, a pixel a module, dark on light even where the code is light on dark. */
export function straighten(grey: Grey, { corners, version }: Sighting): Grey {
  const net = new Net(soften(flatten(grey, corners, 17 + 4 * version, SCALE), 1), version);
  for (const [step, far] of COARSE) BENDS.forEach((bend) => net.bend(bend, step, far));
  for (const step of FINE) net.settle(step);
  return net.modules();
}
