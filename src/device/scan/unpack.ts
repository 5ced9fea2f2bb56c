/** From a picture's file to its pixels, in a worker or on the page. */
import type { Rgba } from './picture.ts';

/** Pixels a picture may have: Safari on iOS refuses larger canvases. A larger picture is shrunk to fit. */
const MAX_PIXELS = 16_000_000;

/** Whether this thread can turn a file into pixels without the page's help. */
export const canUnpack = (): boolean => typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function';

/** The picture's pixels. Rejects when the browser does not know the format. */
export async function unpack(file: Blob): Promise<Rgba> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = fit(bitmap.width, bitmap.height);
  const rgba = pixels(new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true }), bitmap, width, height);
  bitmap.close();
  return rgba;
}

/** The same by an image element, for browsers whose workers have no canvas. */
export async function unpackOnPage(file: Blob): Promise<Rgba> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    const { width, height } = fit(image.naturalWidth, image.naturalHeight);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    return pixels(canvas.getContext('2d', { willReadFrequently: true }), image, width, height);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function pixels(context: Context | null, picture: CanvasImageSource, width: number, height: number): Rgba {
  if (!context) throw new Error('no 2d canvas');
  // A transparent picture (a code saved from a page) is meant to lie on white paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

function fit(width: number, height: number): { width: number; height: number } {
  const shrink = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)));
  return { width: Math.max(1, Math.floor(width * shrink)), height: Math.max(1, Math.floor(height * shrink)) };
}
