/** The browser's own BarcodeDetector, as one more look. On many devices it exists and finds nothing, so it is tried first. */
import type { Corners, Rgba } from './picture.ts';
import type { Code } from './read-pixels.ts';

interface NativeDetector {
  detect(source: ImageData): Promise<readonly { readonly rawValue: string; readonly cornerPoints: Corners }[]>;
}
type NativeDetectorClass = new (options: { formats: string[] }) => NativeDetector;

/** The rows of a version-1 QR that says TEST, as numbers of 21 bits, dark = 1. */
const TEST_TEXT = 'TEST';
const TEST_ROWS: readonly number[] = [
  0x1fcf7f, 0x104441, 0x17575d, 0x17575d, 0x17595d, 0x105a41, 0x1fd57f, 0x001000, 0x17ca7c, 0x169bc3, 0x027d62,
  0x103bc5, 0x15f12c, 0x001526, 0x1fce92, 0x105035, 0x175294, 0x175bc8, 0x175160, 0x104fc9, 0x1fd924,
];

let working: Promise<NativeDetector | undefined> | undefined;

/** What the browser's detector reads; nothing where there is none or it does not read a code drawn for it. */
export async function nativePass({ data, width, height }: Rgba): Promise<Code[]> {
  working ??= tryOut();
  const detector = await working;
  if (!detector) return [];
  const found = await detector.detect(new ImageData(Uint8ClampedArray.from(data), width, height)).catch(() => []);
  return found.map(({ rawValue, cornerPoints }) => ({ text: rawValue, corners: cornerPoints }));
}

async function tryOut(): Promise<NativeDetector | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: NativeDetectorClass };
  if (!BarcodeDetector) return undefined;
  try {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const [found] = await detector.detect(testPicture());
    return found?.rawValue === TEST_TEXT ? detector : undefined;
  } catch {
    return undefined; // Chrome without Google's libraries throws "Barcode detection service unavailable".
  }
}

/** The test code at 4 pixels a module in 4 modules of quiet zone. */
function testPicture(): ImageData {
  const side = (21 + 8) * 4;
  const picture = new ImageData(side, side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = (TEST_ROWS[(y >> 2) - 4] ?? 0) & (1 << (20 - ((x >> 2) - 4)));
      picture.data.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * side + x) * 4);
    }
  }
  return picture;
}
