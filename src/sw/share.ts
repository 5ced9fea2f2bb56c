/** What another app shares with this one (Web Share Target): left in a cache, where the scan screen finds it (src/device/shared.ts). It never leaves the device. */

/** The manifest's `share_target.action`. */
export const SHARE = '/share';

/** Names that src/device/shared.ts reads by. */
const CACHE = 'shared';
const TEXTS = '/share/texts';
const picture = (index: number): string => `/share/pictures/${index}`;

/** Pictures taken of one sharing: a stall's boxes, not an album. */
const MAX_PICTURES = 8;

/** Keeps what was shared in place of what was shared before, and sends the person to the scan screen. */
export async function takeIn(request: Request): Promise<Response> {
  const form = await request.formData();
  const pictures = form.getAll('pictures').filter((one): one is File => one instanceof File && one.type.startsWith('image/')).slice(0, MAX_PICTURES);
  const texts = ['url', 'text', 'title'].flatMap((name) => form.getAll(name)).filter((one) => typeof one === 'string' && one.trim() !== '');
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  await cache.put(TEXTS, new Response(JSON.stringify(texts)));
  await Promise.all(pictures.map((one, index) => cache.put(picture(index), new Response(one, { headers: { 'Content-Type': one.type } }))));
  return Response.redirect('/scan?shared', 303);
}
