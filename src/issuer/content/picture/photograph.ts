/**
 * Photographs as a camera or a phone wrote them, made into what is published: upright, in sRGB, at a few widths, without
 * EXIF, XMP or GPS, which tell where and by whom a picture was taken.
 */
import type { Sharp, SharpConstructor } from 'sharp';
import { err, ok, type Result } from '../../../core/result.ts';
import { MAX_PHOTO_PIXELS, PHOTO_WIDTHS } from '../limits.ts';

/** One width of a photograph, in pixels, as WebP and as JPEG. */
export interface Print {
  readonly width: number;
  readonly webp: Uint8Array;
  readonly jpg: Uint8Array;
}

/** A photograph's prints, the narrowest first; width and height of the widest. */
export interface Prints {
  readonly width: number;
  readonly height: number;
  readonly prints: readonly Print[];
}

/** `picture`: not one, or broken; `picture-moves`: an animation; `picture-pixels`: more of them than a camera takes. */
export interface PhotoFault {
  readonly why: 'picture' | 'picture-moves' | 'picture-pixels';
  readonly value: string;
}

/** Develops a JPEG, PNG or WebP. The same bytes give the same prints. */
export type Develop = (bytes: Uint8Array) => Promise<Result<Prints, PhotoFault>>;

/** Names all that follows: prints made otherwise are other prints. */
export const RECIPE = 'w480-960-1600-webp76-jpg78-v1';

/** Under what is see-through: the app's paper, since JPEG has no transparency and all prints should look alike. */
const PAPER = '#f5f0e4';

/** Formats that are opened. Whatever a file is called, the library is kept from its readers of others. */
const LOADERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'];

/** The library is loaded when a photograph is there: it is large, and most commands have none. */
async function library(): Promise<SharpConstructor> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  return sharp;
}

/** Develop without keeping anything; an office keeps its prints, see `darkroom.ts`. */
export const developPhotograph: Develop = async (bytes) => {
  const sharp = await library();
  const open = () => sharp(bytes, { limitInputPixels: MAX_PHOTO_PIXELS, failOn: 'error' });
  try {
    const { pages = 1, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (pages > 1) return err({ why: 'picture-moves', value: '' });
    const { width, height } = autoOrient;
    if (width * height > MAX_PHOTO_PIXELS) return err({ why: 'picture-pixels', value: `${width} × ${height} > ${MAX_PHOTO_PIXELS}` });
    const prints: Print[] = [];
    for (const wide of widthsOf(width)) prints.push(await print(open(), wide));
    return ok({ ...(await sizeOf(sharp(prints[prints.length - 1]!.jpg))), prints });
  } catch {
    return err({ why: 'picture', value: '' }); // The library throws on bytes that are no picture, or one cut short.
  }
};

/** Never wider than the photograph is. */
const widthsOf = (width: number): readonly number[] => [...PHOTO_WIDTHS.filter((wide) => wide < width), ...(width <= PHOTO_WIDTHS[PHOTO_WIDTHS.length - 1]! ? [width] : [])];

/** Without being asked to, the library copies no metadata, and turns other colour spaces into sRGB. */
async function print(photo: Sharp, width: number): Promise<Print> {
  const upright = photo.autoOrient().resize({ width }).flatten({ background: PAPER });
  const webp = await upright.clone().webp({ quality: 76, effort: 4 }).toBuffer();
  const jpg = await upright.clone().jpeg({ quality: 78, mozjpeg: true }).toBuffer();
  return { width, webp: new Uint8Array(webp), jpg: new Uint8Array(jpg) };
}

async function sizeOf(photo: Sharp): Promise<{ readonly width: number; readonly height: number }> {
  const { width, height } = await photo.metadata();
  return { width, height };
}
