/** What another app shared with this one: the service worker (src/sw/share.ts) left it in a cache. */

export interface Shared {
  readonly pictures: readonly Blob[];
  /** Address, text and title, as far as they were given. Anyone may have written them. */
  readonly texts: readonly string[];
}

/** Names that src/sw/share.ts writes by. */
const CACHE = 'shared';
const TEXTS = '/share/texts';

/** Whether this page was opened by sharing. Asked once: what was shared is not scanned again by a reload. */
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
    const pictures = await Promise.all(responses.filter(({ path }) => path !== TEXTS).map(({ response }) => response.blob()));
    return { pictures, texts: Array.isArray(texts) ? texts.filter((one): one is string => typeof one === 'string') : [] };
  } catch {
    return { pictures: [], texts: [] };
  }
}
