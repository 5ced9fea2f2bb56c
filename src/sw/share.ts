/**
 * What another app shares with this one (Web Share Target): left in a cache, where the page that it is for finds it
 * (src/device/shared.ts). It never leaves the device.
 */

/** The manifest's `share_target.action`. */
export const SHARE = '/share';

/** Names that src/device/shared.ts reads by. */
const CACHE = 'shared';
const TEXTS = '/share/texts';
const picture = (index: number): string => `/share/pictures/${index}`;
const file = (index: number, name: string): string => `/share/files/${index}/${encodeURIComponent(name)}`;

/** Files taken of one sharing: a stall's boxes, not an album; the rounds of one market. */
const MAX_FILES = 8;

/** Keeps what was shared in place of what was shared before, and sends the person on: with pictures to the scan screen, with other files to where colleagues' files are taken in. */
export async function takeIn(request: Request): Promise<Response> {
  const form = await request.formData();
  const files = [...form.values()].filter((one): one is File => one instanceof File && one.size > 0);
  const texts = ['url', 'text', 'title'].flatMap((name) => form.getAll(name)).filter((one) => typeof one === 'string' && one.trim() !== '');
  const pictures = files.every(({ type }) => type.startsWith('image/'));
  await keep(files.slice(0, MAX_FILES).map((one, index) => [pictures ? picture(index) : file(index, one.name), one] as const), texts).catch(() => {}); // No room: that page finds nothing, and says so.
  return Response.redirect(pictures ? '/scan?shared' : '/inspect/merge?shared', 303);
}

async function keep(files: readonly (readonly [path: string, file: File])[], texts: readonly FormDataEntryValue[]): Promise<void> {
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  await cache.put(TEXTS, new Response(JSON.stringify(texts)));
  await Promise.all(files.map(([path, one]) => cache.put(path, new Response(one, { headers: { 'Content-Type': one.type } }))));
}
