/** What the label is stuck on. */
import type { Random } from './random.ts';

export type Backdrop = 'grey' | 'carton' | 'print';

/** Grey behind the label at a pixel. */
export function backdrop(kind: Backdrop, chance: Random): (x: number, y: number) => number {
  if (kind === 'grey') return () => 150;
  if (kind === 'carton') return carton(chance);
  return print(chance);
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
