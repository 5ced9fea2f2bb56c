/** A WebP of one pixel (RFC 9649). */
const PIXEL = 'data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';

let shows: Promise<boolean> | undefined;

/** Whether this browser shows WebP; found out once, by showing it one. */
export const showsWebp = (): Promise<boolean> => (shows ??= new Promise((resolve) => {
  const image = new Image();
  image.onload = () => resolve(image.width === 1);
  image.onerror = () => resolve(false);
  image.src = PIXEL;
}));
