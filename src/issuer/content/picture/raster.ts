/** Photographs: width and height out of the file's own header, and the file without what a camera writes beside the picture. */
import { concat } from '../../../core/bytes.ts';

export interface Raster {
  /** The file without EXIF, XMP and comments: they carry the place and the owner's name. Colour profiles stay. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));

/** A JPEG (ITU-T T.81 Annex B); undefined for another file, one cut short, or one whose EXIF turns the picture. */
export function readJpeg(bytes: Uint8Array): Raster | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  const kept = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = view.getUint16(at);
    const end = at + 2 + view.getUint16(at + 2);
    if (marker < 0xff01 || marker === 0xffd8 || end > bytes.length || end < at + 4) return undefined;
    if (isTurned(bytes.subarray(at + 4, end))) return undefined;
    if (isFrame(marker) && end >= at + 9) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (isPicture(marker)) kept.push(bytes.subarray(at, end));
    if (marker === 0xffda) return size && finish(bytes, kept, end, size);
    at = end;
  }
  return undefined;
}

/** Start of frame: SOF0–SOF15 but for DHT, JPG and DAC, which share their row of markers. */
const isFrame = (marker: number): boolean => marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
/** APP1 (EXIF, XMP), APP3–APP13, APP15 and comments are no part of the picture; JFIF, ICC profile and Adobe's transform are. */
const isPicture = (marker: number): boolean => marker < 0xffe0 || [0xffe0, 0xffe2, 0xffee].includes(marker);

function finish(bytes: Uint8Array, kept: Uint8Array[], scan: number, size: { readonly width: number; readonly height: number }): Raster | undefined {
  const end = endOfImage(bytes, scan);
  return end === undefined ? undefined : { bytes: concat(...kept, bytes.subarray(scan, end)), ...size };
}

/** The end of the first EOI marker behind the scan: what follows it belongs to no picture. */
function endOfImage(bytes: Uint8Array, scan: number): number | undefined {
  for (let at = scan; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return undefined;
}

/** Whether an EXIF segment states another orientation than upright (tag 0x0112, TIFF 6.0). */
function isTurned(segment: Uint8Array): boolean {
  if (ascii(segment, 0, 6) !== 'Exif\0\0' || segment.length < 14) return false;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return false;
  const entries = tiff.getUint16(directory, little);
  for (let i = 0, at = directory + 2; i < entries && at + 12 <= tiff.byteLength; i++, at += 12) {
    if (tiff.getUint16(at, little) === 0x0112) return tiff.getUint16(at + 8, little) !== 1;
  }
  return false;
}

/** A still WebP (RFC 9649); undefined for another file, an animation, or one cut short. */
export function readWebp(bytes: Uint8Array): Raster | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP' || view.getUint32(4, true) + 8 > bytes.length) return undefined;
  const chunks: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 12, end = view.getUint32(4, true) + 8; at + 8 <= end; ) {
    const name = ascii(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (next > end || name === 'ANIM' || name === 'ANMF') return undefined;
    const chunk = bytes.slice(at, next);
    if (name === 'VP8X') chunk[8]! &= ~0b1100; // RFC 9649 §2.7: the flags for EXIF and XMP.
    if (name !== 'EXIF' && name !== 'XMP ') chunks.push(chunk);
    size ??= webpSize(name, chunk);
    at = next;
  }
  const body = concat(...chunks);
  const head = bytes.slice(0, 12);
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return size && { bytes: concat(head, body), ...size };
}

/** Width and height as the chunk that has them states them (RFC 9649 §2.5–2.7; VP8: RFC 6386 §9.1). */
function webpSize(name: string, chunk: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (name === 'VP8X' && chunk.length >= 18) return { width: (view.getUint32(12, true) & 0xffffff) + 1, height: (view.getUint32(14, true) >>> 8) + 1 };
  if (name === 'VP8 ' && chunk.length >= 18) return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
  if (name === 'VP8L' && chunk.length >= 13 && chunk[8] === 0x2f) {
    const bits = view.getUint32(9, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return undefined;
}
