import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enlarge, equalise, halve, localThreshold, middle, sharpen, soften } from '../../../src/device/scan/filters.ts';
import { flatten } from '../../../src/device/scan/flatten.ts';
import type { Grey } from '../../../src/device/scan/picture.ts';

const greys = fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 })).chain(([width, height]) =>
  fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((data): Grey => ({ data, width, height })));

/** The mean of a square round each pixel, computed the slow way. */
function means({ data, width, height }: Grey, reach: number): number[] {
  const clamp = (value: number, end: number): number => Math.min(end - 1, Math.max(0, value));
  return Array.from(data, (_, i) => {
    let sum = 0;
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        sum += data[clamp(Math.floor(i / width) + dy, height) * width + clamp((i % width) + dx, width)]!;
      }
    }
    return sum / (2 * reach + 1) ** 2;
  });
}

describe('filters', () => {
  it('soften gives the mean of the square round each pixel', () => {
    fc.assert(fc.property(greys, fc.integer({ min: 1, max: 30 }), (grey, reach) => {
      const expected = means(grey, reach);
      soften(grey, reach).data.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(0.51));
    }));
  });

  it('sharpen by nothing changes nothing, and stays within bytes', () => {
    fc.assert(fc.property(greys, (grey) => {
      expect(sharpen(grey, 2, 0).data).toEqual(grey.data);
      expect(sharpen(grey, 2, 50).data.every((value) => value >= 0 && value <= 255)).toBe(true);
    }));
  });

  it('localThreshold gives black and white, and paper where nothing differs', () => {
    fc.assert(fc.property(greys, (grey) => localThreshold(grey, 3, 0.05).data.every((value) => value === 0 || value === 255)));
    const plain: Grey = { data: new Uint8Array(100).fill(90), width: 10, height: 10 };
    expect(localThreshold(plain, 3, 0.05).data.every((value) => value === 255)).toBe(true);
  });

  it('equalise keeps the order of greys and uses all of the light', () => {
    fc.assert(fc.property(greys, (grey) => {
      const { data } = equalise(grey);
      expect(Math.max(...data)).toBe(255);
      grey.data.forEach((value, i) => grey.data.forEach((other, j) => value >= other && expect(data[i]).toBeGreaterThanOrEqual(data[j]!)));
    }), { numRuns: 30 });
  });

  it('enlarge and halve keep the mean and double or halve the sides', () => {
    fc.assert(fc.property(greys, (grey) => {
      const large = enlarge(grey);
      expect([large.width, large.height]).toEqual([grey.width * 2, grey.height * 2]);
      const back = halve(large);
      expect([back.width, back.height]).toEqual([grey.width, grey.height]);
      const mean = ({ data }: Grey): number => data.reduce((sum, value) => sum + value, 0) / data.length;
      expect(Math.abs(mean(back) - mean(large))).toBeLessThan(1);
    }));
  });

  it('middle cuts the middle and says where it was', () => {
    const data = Uint8Array.from({ length: 7 * 5 }, (_, i) => i);
    expect(middle({ data, width: 7, height: 5 }, 3, 1)).toEqual({ data: Uint8Array.of(16, 17, 18), width: 3, height: 1, left: 2, top: 2 });
    expect(middle({ data, width: 7, height: 5 }, 99, 99)).toMatchObject({ width: 7, height: 5, left: 0, top: 0 });
  });

  it('flatten draws the square between the corners, with paper beyond the picture', () => {
    const data = Uint8Array.from({ length: 40 * 40 }, (_, i) => (i % 40 < 20 ? 0 : 200));
    const corners = [{ x: 10, y: 10 }, { x: 30, y: 10 }, { x: 30, y: 30 }, { x: 10, y: 30 }] as const;
    const flat = flatten({ data, width: 40, height: 40 }, corners, 10, 2);
    expect([flat.width, flat.height]).toEqual([36, 36]);
    const row = [...flat.data.subarray(18 * 36, 19 * 36)];
    expect(row.slice(2, 16).every((value) => value === 0)).toBe(true);
    expect(row.slice(20, 34).every((value) => value === 200)).toBe(true);
    const beyond = flatten({ data, width: 40, height: 40 }, corners.map(({ x, y }) => ({ x: x + 500, y })) as never, 10, 2);
    expect(beyond.data.every((value) => value === 255)).toBe(true);
  });
});
