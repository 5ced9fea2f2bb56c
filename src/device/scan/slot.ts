/** Our decoder in the place where html5-qrcode looks for the browser's BarcodeDetector. */
import type { Code } from './read-pixels.ts';

/** A result as the Shape Detection API gives it; html5-qrcode reads `rawValue`, `format` and `boundingBox`. */
interface Detected {
  readonly rawValue: string;
  readonly format: 'qr_code';
  readonly cornerPoints: Code['corners'];
  readonly boundingBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export type Detect = (frame: HTMLCanvasElement) => Promise<readonly Code[]>;

/**
 * Run `construct` while `window.BarcodeDetector` is a class around `detect`. html5-qrcode keeps the instance it makes in its
 * constructor, so the browser's own class is back in its place as soon as that returns.
 */
export function withDetectorSlot<T>(detect: Detect, construct: () => T): T {
  const native = Object.getOwnPropertyDescriptor(globalThis, 'BarcodeDetector');
  class Detector {
    static getSupportedFormats(): Promise<string[]> {
      return Promise.resolve(['qr_code']);
    }
    async detect(frame: HTMLCanvasElement): Promise<Detected[]> {
      return (await detect(frame)).map(detected);
    }
  }
  Object.defineProperty(globalThis, 'BarcodeDetector', { value: Detector, configurable: true, writable: true });
  try {
    return construct();
  } finally {
    if (native) Object.defineProperty(globalThis, 'BarcodeDetector', native);
    else Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  }
}

function detected({ text, corners }: Code): Detected {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const boundingBox = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return { rawValue: text, format: 'qr_code', cornerPoints: corners, boundingBox };
}
