import { beforeAll, describe, expect, it } from 'vitest';
import { framePasses, photoRounds, plain } from '../../../src/device/scan/passes.ts';
import { luma, type Point } from '../../../src/device/scan/picture.ts';
import { readPixels, type Effort, type Reading } from '../../../src/device/scan/read-pixels.ts';
import { readSpare } from '../../../src/device/scan/spare.ts';
import type { Engine } from '../../../src/device/scan/zxing.ts';
import { labelText } from '../../bench/scan/label.ts';
import { draw, type Picture, type Scene } from '../../bench/scan/scene.ts';
import { testEngine } from './engine.ts';

const text = labelText();
const base: Scene = { text, width: 480, height: 400, scale: 4, noise: 3, focus: 0.5 };
const picture = (change: Partial<Scene> = {}): Picture => draw({ ...base, ...change });

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
});

const read = (change: Partial<Scene>, effort: Effort = 'photo'): Reading => readPixels(engine, picture(change), effort);
const texts = ({ codes }: Reading): string[] => codes.map((code) => code.text);

describe('a photo', () => {
  const trials: readonly [string, Partial<Scene>][] = [
    ['at 5 pixels a module', { scale: 5 }],
    ['at 3 pixels a module', { scale: 3 }],
    ['at 2.5 pixels a module', { scale: 2.5 }],
    ['at 2 pixels a module', { scale: 2 }],
    ['turned by 33 degrees', { pose: { turn: 0.58 } }],
    ['upside down', { pose: { turn: Math.PI } }],
    ['seen from the side', { scale: 5, pose: { tiltX: 0.9, turn: 0.3 } }],
    ['round a bottle', { pose: { radius: 46 } }],
    ['under a lamp', { glare: { x: 3, y: -2, radius: 9, strength: 240 } }],
    ['out of focus', { scale: 5, focus: 2 }],
    ['moved', { scale: 5, motion: { length: 4.5, angle: 0.7 } }],
    ['with a noisy sensor', { scale: 3, noise: 40 }],
    ['with faded ink', { ink: 120, paper: 160 }],
    ['in little light', { light: 0.12, noise: 2 }],
    ['light on dark', { inverted: true, ink: 40, paper: 210 }],
    ['scratched', { damage: 0.02 }],
    ['on a screen', { moire: { depth: 0.35, period: 9 } }],
    ['in light from one side', { slope: 0.9 }],
    ['on the edge of a carton', { backdrop: 'carton', quiet: 2, pose: { tiltY: 0.4 } }],
    ['among print', { backdrop: 'print', scale: 3 }],
    ['with a finger on a finder', { covers: [{ x: 21, y: -21, radius: 5, grey: 90 }] }],
    ['with a lamp in a finder', { spots: [{ x: -20, y: -21, radius: 3 }] }],
    ['overexposed', { ink: 60, light: 1.2, exposure: 120 }],
    ['compressed', { scale: 3, jpeg: 45 }],
    ['in a mirror', { mirrored: true }],
  ];
  it.each(trials)('is read %s', (_name, change) => {
    expect(texts(read(change))).toEqual([text]);
  });

  it('gives no text where there is none', () => {
    for (const seed of [1, 2, 3]) {
      expect(texts(read({ backdrop: 'print', seed, pose: { offsetX: 4000 } }))).toEqual([]);
    }
  });

  it('may be of any size and content', () => {
    for (const [width, height] of [[1, 1], [2, 3], [1, 400], [400, 1], [33, 29]] as const) {
      for (const value of [0, 128, 255]) {
        const data = new Uint8ClampedArray(width * height * 4).fill(value);
        for (const effort of ['photo', { turn: 0 }, { turn: 1 }, { turn: 2 }] as const) expect(readPixels(engine, { data, width, height }, effort).codes).toEqual([]);
        expect(readSpare({ data, width, height }, 'photo').codes).toEqual([]);
      }
    }
  });

  it('gives all codes of a picture, each once', () => {
    const other = labelText(2);
    const left = picture({ scale: 2.5, width: 240 });
    const right = draw({ ...base, text: other, scale: 2.5, width: 240 });
    expect(texts(readPixels(engine, beside(left, right), 'photo')).sort()).toEqual([text, other].sort());
  });

  it('looks on for a second code that the first look located and could not read', () => {
    const other = labelText(2);
    const both = beside(picture({ width: 300 }), draw({ ...base, text: other, width: 300, glare: { x: 3, y: 5, radius: 10, strength: 300 } }));
    const first = engine.look(luma(both), plain.look).map((sighting) => sighting.text);
    expect(first).toContain(text);
    expect(first).toContain(undefined);
    expect(first).not.toContain(other);
    expect(texts(readPixels(engine, both, 'photo')).sort()).toEqual([text, other].sort());
  });
});

describe('where a code lies', () => {
  const scene: Partial<Scene> = { scale: 5, pose: { offsetX: 20, offsetY: -10 } };
  const half = (49 * 5) / 2;
  const centre: Point = { x: 480 / 2 + 20, y: 400 / 2 - 10 };

  it.each([plain, ...photoRounds.flat(), ...framePasses])('is the same by the pass $name', (pass) => {
    const grey = luma(picture(scene));
    const { grey: seen, scale, left, top } = pass.view(grey);
    const [found] = engine.look(seen, pass.look).filter((sighting) => sighting.text === text);
    const corners = found!.corners.map(({ x, y }) => ({ x: x / scale + left, y: y / scale + top }));
    const expected = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([x, y]) => ({ x: centre.x + x! * half, y: centre.y + y! * half }));
    corners.forEach((corner, i) => expect(Math.hypot(corner.x - expected[i]!.x, corner.y - expected[i]!.y)).toBeLessThan(5));
  });
});

describe('a frame', () => {
  it('is read by the cheap pass whatever the turn', () => {
    for (const turn of [0, 1, 2, 1000]) expect(texts(read({ scale: 3 }, { turn }))).toEqual([text]);
  });

  it('that the cheap pass misses is read within a round of turns', () => {
    const hard: Partial<Scene> = { scale: 1.6, focus: 0.6, noise: 4 };
    const grey = luma(picture(hard));
    expect(engine.look(grey, plain.look).filter((sighting) => sighting.text !== undefined)).toEqual([]);
    const round = Array.from({ length: framePasses.length + 1 }, (_, turn) => texts(read(hard, { turn })));
    expect(round.flat()).toContain(text);
  });
});

describe('why a code is not read', () => {
  it.each([
    ['small', { scale: 1.15, focus: 0.4 }],
    ['glare', { scale: 3, glare: { x: 6, y: 6, radius: 13, strength: 400 } }],
    ['damaged', { damage: 0.3 }],
  ] as const)('is judged from the picture: %s', (why, change) => {
    const { codes, unread } = read(change);
    expect(codes).toEqual([]);
    expect(unread?.why).toBe(why);
  });

  it('is the dark when the picture is nearly black', () => {
    expect(read({ light: 0.02, noise: 2 })).toEqual({ codes: [], dark: true });
  });
});

describe('the spare decoder', () => {
  it('reads a plain picture, with its place', () => {
    const [code] = readSpare(picture(), 'photo').codes;
    expect(code?.text).toBe(text);
    expect(code?.corners[0].x).toBeGreaterThan(100);
  });

  it('gives nothing where there is nothing', () => {
    expect(readSpare(picture({ pose: { offsetX: 4000 } }), { turn: 0 })).toEqual({ codes: [] });
  });
});

/** Two pictures of one height side by side. */
function beside(left: Picture, right: Picture): Picture {
  const width = left.width + right.width;
  const data = new Uint8ClampedArray(width * left.height * 4);
  for (let y = 0; y < left.height; y++) {
    data.set(left.data.subarray(y * left.width * 4, (y + 1) * left.width * 4), y * width * 4);
    data.set(right.data.subarray(y * right.width * 4, (y + 1) * right.width * 4), (y * width + left.width) * 4);
  }
  return { data, width, height: left.height };
}
