/** A photograph drawn small enough to keep. Drawing it anew also leaves behind where and with what it was taken (Exif). */
import { MAX_PHOTO_BYTES } from '../../core/inspect/limits.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** Pixels of the longer side, and JPEG qualities tried in turn until the result fits. */
const SIDE = 1280;
const QUALITIES = [0.75, 0.6, 0.45, 0.3];

/** `not-a-picture`: the browser cannot read it. `too-large`: it does not fit however it is drawn. */
export type PhotoFault = 'not-a-picture' | 'too-large';

/** A photograph as JPEG of at most {@link MAX_PHOTO_BYTES}, upright, its longer side at most 1280 pixels. */
export async function shrink(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, PhotoFault>> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode(); // Turned upright by the browser, as its Exif says.
    return await draw(image);
  } catch {
    return err('not-a-picture');
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function draw(image: HTMLImageElement): Promise<Result<Uint8Array<ArrayBuffer>, PhotoFault>> {
  const scale = Math.min(1, SIDE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob && blob.size <= MAX_PHOTO_BYTES) return ok(new Uint8Array(await blob.arrayBuffer()));
  }
  return err('too-large');
}
