/** What the label is stuck on. */
import type { Random } from './random.ts';

export type Backdrop = 'grey' | 'carton' | 'print' | 'shelf';

/** Grey behind the label at a pixel. */
export function backdrop(kind: Backdrop, chance: Random): (x: number, y: number) => number {
  if (kind === 'grey') return () => 150;
  if (kind === 'carton') return carton(chance);
  if (kind === 'print') return print(chance);
  return shelf(chance);
}

/** Two faces of a box in different light meeting at an edge, with corrugation showing through. */
function carton(chance: Random): (x: number, y: number) => number {
  const lean = 0.6 * (chance.next() - 0.5);
  const edge = 100 + 150 * chance.next();
  return (x, y) => {
    const ribs = 8 * Math.sin((2 * Math.PI * x) / 13);
    return (x + lean * y > edge ? 165 : 70) + ribs;
  };
}

/** Lettering and rules, the small square shapes that finders are mistaken for. */
function print(chance: Random): (x: number, y: number) => number {
  const blocks = Array.from({ length: 4096 }, () => chance.next() < 0.45);
  return (x, y) => {
    const row = Math.floor(y / 7);
    const column = Math.floor(x / 4);
    const gap = row % 4 === 3 || y % 7 < 1;
    return !gap && blocks[(row * 131 + column) & 4095] ? 40 : 205;
  };
}

/** A shop: boxes in different greys on one another, lettered, ruled and lit from above. */
function shelf(chance: Random): (x: number, y: number) => number {
  const letters = print(chance);
  const boxes = Array.from({ length: 61 }, () => ({ grey: 40 + 180 * chance.next(), kind: chance.next(), stripe: 4 + 30 * chance.next() }));
  const [wide, high] = [130 + 120 * chance.next(), 90 + 90 * chance.next()];
  return (x, y) => {
    const row = Math.floor(y / high);
    const { grey, kind, stripe } = boxes[(row * 17 + Math.floor(x / wide + row * 0.37) * 7) % 61]!;
    const light = 1.1 - 0.5 * ((y % high) / high);
    if (kind < 0.3) return letters(x, y) * light;
    if (kind < 0.5) return (x + 0.3 * y) % stripe < stripe / 2 ? grey : (230 - grey) * light;
    return grey * light;
  };
}
