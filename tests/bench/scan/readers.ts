/** The decoders compared: each gives the texts it reads in a picture, as its own documentation has it used. */
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { decodeQR } from 'qr/decode.js';
import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { enlarge, localThreshold, sharpen } from '../../../src/device/scan/filters.ts';
import { openReader } from '../../../src/device/scan/node.ts';
import { luma, type Grey } from '../../../src/device/scan/picture.ts';
import type { Picture } from './scene.ts';

export interface Reader {
  readonly name: string;
  read(picture: Picture): Promise<readonly string[]> | readonly string[];
}

export async function readers(): Promise<readonly Reader[]> {
  return [await ours(), html5Qrcode(), ...(await zxingWasm()), { name: 'jsQR', read: byJsQr }, { name: 'qr', read: byQr }];
}

async function ours(): Promise<Reader> {
  const read = await openReader();
  return { name: 'ours', read: (picture) => read(picture).codes.map((code) => code.text) };
}

/** One pass as a page would call it, and the five passes over one picture that were the best found before ours. */
async function zxingWasm(): Promise<Reader[]> {
  const wasmBinary = Uint8Array.from(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const pass = async (picture: Picture, options: ReaderOptions) =>
    (await readBarcodes(picture as ImageData, { formats: ['QRCode'], ...options })).map((code) => code.text);
  const five = async (picture: Picture): Promise<string[]> => {
    const grey = luma(picture);
    const passes: readonly (() => Promise<string[]>)[] = [
      () => pass(picture, { tryDenoise: true }),
      () => pass(rgba(localThreshold(grey, 20, 0.08)), { binarizer: 'FixedThreshold' }),
      () => pass(rgba(enlarge(grey)), {}),
      () => pass(rgba(sharpen(grey, 3, 2)), {}),
      () => pass(picture, { binarizer: 'GlobalHistogram' }),
    ];
    for (const next of passes) {
      const texts = await next();
      if (texts.length) return texts;
    }
    return [];
  };
  return [{ name: 'zxing-wasm', read: (picture) => pass(picture, { tryDenoise: true }) }, { name: 'five passes', read: five }];
}

function rgba({ data, width, height }: Grey): Picture {
  const out = new Uint8ClampedArray(data.length * 4);
  data.forEach((value, i) => out.fill(value, i * 4, i * 4 + 3));
  return { data: out, width, height };
}

function byJsQr({ data, width, height }: Picture): string[] {
  const code = jsQR(data, width, height);
  return code ? [code.data] : [];
}

function byQr(picture: Picture): string[] {
  try {
    return [decodeQR(picture)];
  } catch {
    return []; // decodeQR throws when there is nothing to read.
  }
}

/** The part of html5-qrcode's bundled zxing-js that its decoder uses. */
interface ZxingJs {
  readonly DecodeHintType: { readonly POSSIBLE_FORMATS: unknown; readonly TRY_HARDER: unknown };
  readonly BarcodeFormat: Readonly<Record<string, unknown>>;
  readonly MultiFormatReader: new (verbose: boolean, hints: ReadonlyMap<unknown, unknown>) => { decode(bitmap: object): { readonly text: string } };
  readonly HTMLCanvasElementLuminanceSource: new (canvas: object) => object;
  readonly BinaryBitmap: new (binarizer: object) => object;
  readonly HybridBinarizer: new (source: object) => object;
}

/** White border that html5-qrcode's `scanFile` puts round a picture. */
const BORDER = 100;

/** html5-qrcode as shipped, on a file: its bundled decoder with its own settings (es2015/zxing-html5-qrcode-decoder.js). */
function html5Qrcode(): Reader {
  const zxing = createRequire(import.meta.url)('html5-qrcode/third_party/zxing-js.umd.js') as ZxingJs;
  const names = ['QR_CODE', 'AZTEC', 'CODABAR', 'CODE_39', 'CODE_93', 'CODE_128', 'DATA_MATRIX', 'MAXICODE', 'ITF', 'EAN_13', 'EAN_8', 'PDF_417', 'RSS_14', 'RSS_EXPANDED', 'UPC_A', 'UPC_E', 'UPC_EAN_EXTENSION'];
  const hints = new Map<unknown, unknown>([[zxing.DecodeHintType.POSSIBLE_FORMATS, names.map((name) => zxing.BarcodeFormat[name])], [zxing.DecodeHintType.TRY_HARDER, false]]);
  const read = (picture: Picture): string[] => {
    try {
      const source = new zxing.HTMLCanvasElementLuminanceSource(canvasOf(picture));
      return [new zxing.MultiFormatReader(false, hints).decode(new zxing.BinaryBitmap(new zxing.HybridBinarizer(source))).text];
    } catch {
      return []; // It throws when there is nothing to read.
    }
  };
  return { name: 'html5-qrcode', read };
}

/** As much of a canvas as that decoder asks for. Its border is transparent, which it takes for white. */
function canvasOf({ data, width, height }: Picture): object {
  const [w, h] = [width + 2 * BORDER, height + 2 * BORDER];
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width * 4, (y + 1) * width * 4), ((y + BORDER) * w + BORDER) * 4);
  return { width: w, height: h, getContext: () => ({ getImageData: () => ({ data: out }) }) };
}
