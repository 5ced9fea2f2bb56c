/** The net of a code's modules, laid over its flattened picture and moved knot by knot. */
import { soften } from './filters.ts';
import { fixedModules } from './fixed.ts';
import { QUIET } from './flatten.ts';
import type { Grey } from './picture.ts';

/** Pixels a module of the flattened code on which the net lies. */
export const SCALE = 6;
/** Modules between two knots of the net. */
const MESH = 5;
/** How much a module that is known says against one that is not, and how much a knot's leaving its neighbours must gain. */
const KNOWN = 4;
const STIFF = 0.2;
/** One in so many unknown modules is looked at while the net is bent as a whole. */
const SHARE = 7;

/** Displacement by the place (0–1) across and along the code. */
export type Shape = (u: number, v: number) => number;

export class Net {
  private readonly flat: Grey;
  private readonly size: number;
  private readonly fixed: Int8Array;
  /** How much darker (below 0) or lighter than around it each pixel is, from -1 to 1. */
  private readonly tone: Float32Array;
  private readonly cells: number;
  private readonly knots: readonly [Float32Array, Float32Array];
  /** -1 for a code that is light on dark. */
  private readonly sign: number;

  constructor(flat: Grey, version: number) {
    this.flat = flat;
    this.size = 17 + 4 * version;
    this.fixed = fixedModules(version);
    this.tone = tones(flat);
    this.cells = Math.max(4, Math.round(this.size / MESH));
    const count = (this.cells + 1) ** 2;
    this.knots = [new Float32Array(count), new Float32Array(count)];
    this.sign = this.light() ? -1 : 1;
  }

  /** Bend the whole net to where it gains most, in both directions at once. */
  bend(bends: readonly [Shape, Shape], step: number, far: number): void {
    const { cells, knots } = this;
    const old = knots.map((axis) => axis.slice());
    const shapes = bends.map((shape) => old[0]!.map((_, i) => step * shape((i % (cells + 1)) / cells, Math.floor(i / (cells + 1)) / cells)));
    const move = (x: number, y: number): number => {
      [x, y].forEach((way, k) => knots[k]!.forEach((_, i) => (knots[k]![i] = old[k]![i]! + way * shapes[k]![i]!)));
      return this.overall();
    };
    let best = { x: 0, y: 0, gain: move(0, 0) };
    for (let y = -far; y <= far; y++) {
      for (let x = -far; x <= far; x++) {
        const gain = move(x, y);
        if (gain > best.gain) best = { x, y, gain };
      }
    }
    move(best.x, best.y);
  }

  /** Move each knot to where it gains most, by one step. */
  settle(step: number): void {
    const { cells, knots: [xs, ys] } = this;
    for (let i = 0; i < xs.length; i++) {
      const [column, row] = [i % (cells + 1), Math.floor(i / (cells + 1))];
      const [x, y] = [xs[i]!, ys[i]!];
      let best = { x, y, gain: this.around(column, row) };
      for (let way = 0; way < 9; way++) {
        [xs[i], ys[i]] = [x + step * ((way % 3) - 1), y + step * (Math.floor(way / 3) - 1)];
        const gain = this.around(column, row);
        if (gain > best.gain) best = { x: xs[i]!, y: ys[i]!, gain };
      }
      [xs[i], ys[i]] = [best.x, best.y];
    }
  }

  modules(): Grey {
    const { size, sign } = this;
    const data = new Uint8Array(size * size);
    for (let j = 0; j < size; j++) {
      for (let i = 0; i < size; i++) {
        const value = this.flat.data[this.place(i, j)]!;
        data[j * size + i] = sign > 0 ? value : 255 - value;
      }
    }
    return { data, width: size, height: size };
  }

  /** What the modules next to a knot gain, less its strain. */
  private around(column: number, row: number): number {
    const pitch = this.size / this.cells;
    const from = (k: number): number => Math.max(0, Math.floor((k - 1) * pitch));
    const to = (k: number): number => Math.min(this.size, Math.ceil((k + 1) * pitch));
    return this.gain(from(column), to(column), from(row), to(row)) - STIFF * pitch * pitch * this.strain(column, row);
  }

  /** Square of the distance, in modules, between a knot and where its neighbours would have it. */
  private strain(column: number, row: number): number {
    const { cells } = this;
    const at = row * (cells + 1) + column;
    let sum = 0;
    for (const axis of this.knots) {
      if (column > 0 && column < cells) sum += (axis[at]! - (axis[at - 1]! + axis[at + 1]!) / 2) ** 2;
      if (row > 0 && row < cells) sum += (axis[at]! - (axis[at - cells - 1]! + axis[at + cells + 1]!) / 2) ** 2;
    }
    return sum / (SCALE * SCALE);
  }

  private gain(left: number, right: number, top: number, bottom: number): number {
    const { size, fixed, sign, tone } = this;
    let sum = 0;
    for (let j = top; j < bottom; j++) {
      for (let i = left; i < right; i++) {
        const value = tone[this.place(i, j)]!;
        const known = fixed[j * size + i]!;
        sum += known ? -KNOWN * known * sign * value : Math.abs(value);
      }
    }
    return sum;
  }

  /** What the whole net gains: every module that is known and a share of the others, enough to tell bends apart. */
  private overall(): number {
    const { size, fixed, sign, tone } = this;
    let sum = 0;
    for (let i = 0; i < fixed.length; i++) {
      const known = fixed[i]!;
      if (known === 0 && i % SHARE) continue;
      const value = tone[this.place(i % size, Math.floor(i / size))]!;
      sum += known ? -KNOWN * known * sign * value : SHARE * Math.abs(value);
    }
    return sum;
  }

  /** Whether the middles of the finders are lighter than what is around them. */
  private light(): boolean {
    const [near, far] = [3, this.size - 4];
    const middles = [[near, near], [far, near], [near, far]].flatMap(([x, y]) => [-1, 0, 1].flatMap((v) => [-1, 0, 1].map((u) => this.place(x! + u, y! + v))));
    return middles.reduce((sum, at) => sum + this.tone[at]!, 0) > 0;
  }

  /** The pixel in which the middle of a module lies. */
  private place(i: number, j: number): number {
    const { cells, size, knots: [xs, ys], flat: { width } } = this;
    const [u, v] = [((i + 0.5) * cells) / size, ((j + 0.5) * cells) / size];
    const [a, b] = [Math.floor(u), Math.floor(v)];
    const [fu, fv] = [u - a, v - b];
    const at = b * (cells + 1) + a;
    const below = at + cells + 1;
    const [p, q, r, s] = [(1 - fu) * (1 - fv), fu * (1 - fv), (1 - fu) * fv, fu * fv];
    const x = (i + QUIET + 0.5) * SCALE + xs[at]! * p + xs[at + 1]! * q + xs[below]! * r + xs[below + 1]! * s;
    const y = (j + QUIET + 0.5) * SCALE + ys[at]! * p + ys[at + 1]! * q + ys[below]! * r + ys[below + 1]! * s;
    const [px, py] = [Math.min(width - 1, Math.max(0, Math.floor(x))), Math.min(width - 1, Math.max(0, Math.floor(y)))];
    return py * width + px;
  }
}

function tones(flat: Grey): Float32Array {
  const means = soften(flat, 3 * SCALE).data;
  const out = Float32Array.from(flat.data, (value, i) => value - means[i]!);
  const usual = out.reduce((sum, value) => sum + Math.abs(value), 0) / out.length || 1;
  return out.map((value) => Math.min(1, Math.max(-1, value / usual)));
}
