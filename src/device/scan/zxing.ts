/** ZXing-C++ compiled to WebAssembly, fed grey pixels directly. Runs in a worker and in Node alike. */
import { getZXingModule, type ZXingReaderModule } from 'zxing-wasm/reader';
import type { Corners, Grey } from './picture.ts';

/** How ZXing-C++ looks at one grey picture. */
export interface Look {
  /** `FixedThreshold` (127) is for pictures that are black and white already. */
  readonly binarizer: 'LocalAverage' | 'GlobalHistogram' | 'FixedThreshold';
  /** Looks again after a morphological closing: heals speckle, doubles the time. */
  readonly denoise: boolean;
  /** Also looks at the picture shrunk by this factor, and that again, down to 500 pixels; 0 for never. */
  readonly shrink: 0 | 2 | 3;
}

/** A QR that was located: with its text when it was read, without when its bits did not add up. */
export interface Sighting {
  readonly text: string | undefined;
  readonly corners: Corners;
  /** QR version 1–40: the side is 17 + 4 × version modules. */
  readonly version: number;
}

export interface Engine {
  /** Everything located in the picture. */
  look(grey: Grey, look: Look): Sighting[];
}

/** Where the wasm is: a URL to fetch, or its bytes (Node). It must be of the same version as the JavaScript. */
export type WasmSource = { readonly url: string } | { readonly bytes: Uint8Array };

/** The wasm's memory as Emscripten exposes it; the package's typings lean on typings of Emscripten that are not there. */
interface Heap {
  _malloc(bytes: number): number;
  _free(at: number): void;
  readonly HEAPU8: Uint8Array;
}

// Micro QR is left out: in the finders of an ordinary QR it sees codes of its own, the smallest without error correction.
// The names go in as they are: the package's `encodeFormats` would bring its whole table of formats.
const FORMATS = 'QRCodeModel2,QRCodeModel1';
/** Modules of the smallest QR; on an empty picture ZXing-C++ throws. */
const LEAST = 21;
const BINARIZERS = ['LocalAverage', 'GlobalHistogram', 'FixedThreshold'] as const;

/** Load and start the engine. Rejects when WebAssembly is missing, refused by the page's policy, or cannot be fetched. */
export async function openEngine(wasm: WasmSource): Promise<Engine> {
  const where = 'url' in wasm ? { locateFile: () => wasm.url } : { wasmBinary: wasm.bytes.slice().buffer };
  const zxing = (await getZXingModule(where)) as ZXingReaderModule & Heap;
  let room = { at: 0, bytes: 0 };
  const place = (data: Uint8Array): number => {
    if (data.length > room.bytes) {
      if (room.at) zxing._free(room.at);
      room = { at: zxing._malloc(data.length), bytes: data.length };
    }
    zxing.HEAPU8.set(data, room.at);
    return room.at;
  };
  return {
    look(grey, look) {
      if (Math.min(grey.width, grey.height) < LEAST) return [];
      const found = zxing.readBarcodesFromPixmap(place(grey.data), grey.width, grey.height, readerOptions(look));
      const sightings: Sighting[] = [];
      for (let i = 0; i < found.size(); i++) {
        const { isValid, text, position, version } = found.get(i)!;
        if (!isValid && !(Number(version) > 0)) continue; // A finder, but no code round it.
        const { topLeft, topRight, bottomRight, bottomLeft } = position;
        sightings.push({ text: isValid ? text : undefined, corners: [topLeft, topRight, bottomRight, bottomLeft], version: Number(version) });
      }
      // The typings leave out what every embind object has; without it each frame would leak.
      (found as unknown as { delete(): void }).delete();
      return sightings;
    },
  };
}

function readerOptions({ binarizer, denoise, shrink }: Look): Parameters<ZXingReaderModule['readBarcodesFromPixmap']>[3] {
  return {
    formats: FORMATS,
    tryHarder: true,
    tryRotate: true,
    tryInvert: true,
    tryDownscale: shrink > 0,
    downscaleFactor: shrink || 3,
    downscaleThreshold: 500,
    tryDenoise: denoise,
    binarizer: BINARIZERS.indexOf(binarizer),
    isPure: false,
    minLineCount: 2,
    maxNumberOfSymbols: 255,
    validateOptionalChecksum: false,
    returnErrors: true,
    eanAddOnSymbol: 0,
    // Plain: the text as encoded, never a human-readable rendering of it.
    textMode: 0,
    characterSet: 0,
    tryCode39ExtendedMode: true,
  };
}
