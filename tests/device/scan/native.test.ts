import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPixels } from '../../../src/device/scan/read-pixels.ts';
import { testEngine } from './engine.ts';

/** Node has no ImageData; this much of it is used. */
class Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(first: number | Uint8ClampedArray, second: number, third = 0) {
    const drawn = typeof first === 'number';
    this.data = drawn ? new Uint8ClampedArray(first * second * 4) : first;
    this.width = drawn ? first : second;
    this.height = drawn ? second : third;
  }
}

const picture = { data: new Uint8ClampedArray(16), width: 2, height: 2 };

beforeEach(() => {
  vi.resetModules(); // The detector is tried out once a page.
  vi.stubGlobal('ImageData', Pixels);
});
afterEach(() => vi.unstubAllGlobals());

async function nativePass() {
  return (await import('../../../src/device/scan/native.ts')).nativePass(picture);
}

describe('the browser’s own detector', () => {
  it('is asked when it reads the code drawn for it', async () => {
    const engine = await testEngine();
    const corners = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];
    vi.stubGlobal('BarcodeDetector', class {
      async detect(image: Pixels) {
        if (image.width === 2) return [{ rawValue: 'native', cornerPoints: corners }];
        return readPixels(engine, image, { turn: 0 }).codes.map(({ text }) => ({ rawValue: text }));
      }
    });
    expect(await nativePass()).toEqual([{ text: 'native', corners }]);
  });

  it.each([
    ['is empty', class { detect = async () => []; }],
    ['throws', class { detect = async () => { throw new Error('Barcode detection service unavailable.'); }; }],
    ['cannot be made', class { constructor() { throw new Error('not supported'); } }],
  ])('is left alone when it %s', async (_name, detector) => {
    vi.stubGlobal('BarcodeDetector', detector);
    expect(await nativePass()).toEqual([]);
  });

  it('need not be there', async () => {
    expect(await nativePass()).toEqual([]);
  });
});
