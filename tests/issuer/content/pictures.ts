/** The smallest files that have the headers of a JPEG and of a WebP. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** A JPEG segment (ITU-T T.81 B.1.1.4): marker, length, content. */
export const segment = (marker: number, content: Uint8Array): Uint8Array => new Uint8Array([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content]);

/** 20 × 10: JFIF, the given segments, frame, scan, end. */
export const jpeg = (extra: readonly Uint8Array[]): Uint8Array => new Uint8Array([
  0xff, 0xd8, ...segment(0xe0, bytesOf('JFIF\0')), ...extra.flatMap((one) => [...one]),
  ...segment(0xc0, new Uint8Array([8, 0, 10, 0, 20, 1, 1, 0x11, 0])), ...segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0])), 1, 2, 0xff, 0, 3, 0xff, 0xd9,
]);

/** EXIF with one entry: the orientation (TIFF 6.0). */
export function orientation(value: number, little = false): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(26));
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d);
  tiff.setUint16(2, 42, little);
  tiff.setUint32(4, 8, little);
  tiff.setUint16(8, 1, little);
  tiff.setUint16(10, 0x0112, little);
  tiff.setUint16(12, 3, little);
  tiff.setUint32(14, 1, little);
  tiff.setUint16(18, value, little);
  return new Uint8Array([...bytesOf('Exif\0\0'), ...new Uint8Array(tiff.buffer)]);
}

const u32 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255];
const chunk = (name: string, content: Uint8Array): Uint8Array => new Uint8Array([...bytesOf(name), ...u32(content.length), ...content, ...(content.length % 2 ? [0] : [])]);
const of = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const body = chunks.flatMap((one) => [...one]);
  return new Uint8Array([...bytesOf('RIFF'), ...u32(body.length + 4), ...bytesOf('WEBP'), ...body]);
};

/** WebP files (RFC 9649). */
export const webp = {
  chunk,
  of,
  lossy: (width: number, height: number) => of(chunk('VP8 ', new Uint8Array([0, 0, 0, 0x9d, 1, 0x2a, ...u32(width | (height << 16)), 0]))),
  lossless: (width: number, height: number) => of(chunk('VP8L', new Uint8Array([0x2f, ...u32((width - 1) | ((height - 1) << 14)), 0]))),
  extended: (width: number, height: number, flags: number) => chunk('VP8X', new Uint8Array([flags, 0, 0, 0, ...u32(width - 1).slice(0, 3), ...u32(height - 1).slice(0, 3)])),
};
