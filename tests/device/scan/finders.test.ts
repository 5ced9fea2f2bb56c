import { describe, expect, it } from 'vitest';
import { guessCodes } from '../../../src/device/scan/finders.ts';
import { blackAndWhite } from '../../../src/device/scan/passes.ts';
import { luma, type Point } from '../../../src/device/scan/picture.ts';
import { draw, type Scene } from '../../bench/scan/scene.ts';

const SIZE = 29;
const base: Scene = { text: 'http://example.org/abcdefghijklm', width: 480, height: 420, scale: 6, noise: 3, focus: 0.6, seed: 3 };
const over = (x: number, y: number) => [{ x, y, radius: 5.5, grey: 120 }];
const far = SIZE / 2 - 3.5;

/** Where the code's corners are, its own top left first. */
function corners(turn: number): Point[] {
  const half = (SIZE * 6) / 2;
  return [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([u, v]) => ({
    x: 240 + half * (u! * Math.cos(turn) - v! * Math.sin(turn)), y: 210 + half * (u! * Math.sin(turn) + v! * Math.cos(turn)),
  }));
}

describe('a code with one finder gone', () => {
  it.each([['top left', -far, -far], ['top right', far, -far], ['bottom left', -far, far]])('is guessed where it is: %s', (_name, x, y) => {
    for (const turn of [0, 0.5, 2.4]) {
      const guesses = guessCodes(blackAndWhite(luma(draw({ ...base, covers: over(x, y), pose: { turn } }))));
      const right = guesses.some((guess) => guess.version === 3 && guess.corners.every((corner, i) => Math.hypot(corner.x - corners(turn)[i]!.x, corner.y - corners(turn)[i]!.y) < 6));
      expect(right, `turned by ${turn}`).toBe(true);
    }
  });

  it('is not guessed where there is none', () => {
    for (const seed of [1, 2, 3]) {
      expect(guessCodes(blackAndWhite(luma(draw({ ...base, backdrop: 'print', seed, pose: { offsetX: 4000 } }))))).toEqual([]);
    }
  });

  it('is looked for in pictures of any size', () => {
    for (const [width, height] of [[1, 1], [1, 50], [50, 1], [8, 8]] as const) {
      expect(guessCodes({ data: new Uint8Array(width * height), width, height })).toEqual([]);
    }
  });
});
