/** Small real photographs: red above blue, so that it shows which way up they are. */
import sharp, { type Sharp } from 'sharp';

export type Kind = 'jpeg' | 'png' | 'webp';

/** A picture without anything beside its pixels. */
export function redAboveBlue(width: number, height: number): Sharp {
  const raw = new Uint8Array(width * height * 3).map((_, i) => (i % 3 === (i < (width * height * 3) / 2 ? 0 : 2) ? 250 : 5));
  return sharp(raw, { raw: { width, height, channels: 3 } });
}

export const photo = async (width: number, height: number, kind: Kind = 'jpeg'): Promise<Uint8Array> => new Uint8Array(await redAboveBlue(width, height).toFormat(kind).toBuffer());

/** As a phone writes it: turned by EXIF (TIFF 6.0, tag 0x0112), with the place and the owner's name beside it. */
export const phonePhoto = async (width: number, height: number, orientation: number): Promise<Uint8Array> => new Uint8Array(
  await redAboveBlue(width, height)
    .withExif({ IFD0: { Copyright: 'Owner of the phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 39/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .withMetadata({ orientation })
    .jpeg().toBuffer(),
);

/** Colours of some pixels, as red, green and blue. */
export async function pixels(bytes: Uint8Array, ...places: readonly (readonly [x: number, y: number])[]): Promise<('red' | 'blue' | 'other')[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return places.map(([x, y]) => {
    const at = (y * info.width + x) * info.channels;
    return data[at]! > 200 && data[at + 2]! < 60 ? 'red' : data[at + 2]! > 200 && data[at]! < 60 ? 'blue' : 'other';
  });
}
