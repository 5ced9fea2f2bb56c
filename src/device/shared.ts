/** What another app shared with this one: the service worker (src/sw/share.ts) left it in a cache. Anyone may have made it. */

export interface Shared {
  readonly pictures: readonly Blob[];
  /** Whatever is no picture, by the name it was shared under. */
  readonly files: readonly File[];
  /** Address, text and title, as far as they were given. */
  readonly texts: readonly string[];
}

/** Names that src/sw/share.ts writes by. */
const CACHE = 'shared';
const TEXTS = '/share/texts';
const FILES = '/share/files/';

/** Whether this page was opened by sharing. Asked once: what was shared is not taken again by a reload. */
export function isShared(): boolean {
  if (location.search !== '?shared') return false;
  history.replaceState(history.state, '', location.pathname);
  return true;
}

/** Takes what was shared out of the cache; nothing where the browser has none, or it was taken already. */
export async function takeShared(): Promise<Shared> {
  try {
    const cache = await caches.open(CACHE);
    const kept = await cache.keys();
    const responses = await Promise.all(kept.map(async (request) => ({ path: new URL(request.url).pathname, response: (await cache.match(request))! })));
    await caches.delete(CACHE);
    const texts: unknown = await responses.find(({ path }) => path === TEXTS)?.response.json();
    const of = (is: (path: string) => boolean) => Promise.all(responses.filter(({ path }) => path !== TEXTS && is(path)).map(async ({ path, response }) => ({ path, blob: await response.blob() })));
    const files = await of((path) => path.startsWith(FILES));
    const pictures = await of((path) => !path.startsWith(FILES));
    return {
      pictures: pictures.map(({ blob }) => blob), files: files.map(({ path, blob }) => new File([blob], nameIn(path))),
      texts: Array.isArray(texts) ? texts.filter((one): one is string => typeof one === 'string') : [],
    };
  } catch {
    return { pictures: [], files: [], texts: [] };
  }
}

const nameIn = (path: string): string => decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
