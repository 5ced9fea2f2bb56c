/** Signed content (stories, certificates, pictures) lies under the SHA-256 of its bytes; only what matches its name is kept. */
import type { WorkboxPlugin } from 'workbox-core';

/** Bytes of one kept file. Pictures are published at a few hundred kB; more is not content. */
const MAX_FILE_BYTES = 2_000_000;

/** Files kept. The offline pack is at most 8 MB, in fewer files; beyond that the oldest make room. */
const MAX_FILES = 3_000;

/** Files put between two looks at how many there are: counting thousands at each would take longer than fetching it. */
const LOOK_EVERY = 50;
let put = 0;

/** Whether an address names a content file. */
export function isContent(url: URL): boolean {
  return url.origin === self.location.origin && url.pathname.startsWith('/trust/files/');
}

/**
 * Keeps a hotel's login page, a cut transfer or an endless file out of the cache, where it would answer for ever. It decides only
 * what is kept: the page gets the answer as it came and checks it against the signed list itself.
 */
export const contentAddressed: WorkboxPlugin = {
  async cacheWillUpdate({ request, response }) {
    const named = /[0-9a-f]{64}/.exec(new URL(request.url).pathname)?.[0];
    if (response.status !== 200 || !named) return null;
    const bytes = await response.clone().arrayBuffer();
    if (bytes.byteLength > MAX_FILE_BYTES) return null;
    return (await sha256(bytes)) === named ? response : null;
  },
  async cacheDidUpdate({ cacheName }) {
    if (put++ % LOOK_EVERY !== 0) return;
    const cache = await caches.open(cacheName);
    const kept = await cache.keys(); // In the order they were put.
    await Promise.all(kept.slice(0, Math.max(0, kept.length - MAX_FILES)).map((oldest) => cache.delete(oldest)));
  },
};

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
