/**
 * The service worker: keeps the app and its content, knows nothing of trust or verdicts. The list's own files below /trust/ are
 * never answered from here: their state lives in IndexedDB, verified again at each start.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { engine, filesOnly, inspector, shell } from 'virtual:precache';
import { contentAddressed, isContent } from './content.ts';
import { SHARE, takeIn } from './share.ts';

declare const self: ServiceWorkerGlobalScope;

const ENGINE_CACHE = 'engine';
const INSPECTOR_CACHE = 'inspector';
const engineFiles = new CacheFirst({ cacheName: ENGINE_CACHE });
const inspectorFiles = new CacheFirst({ cacheName: INSPECTOR_CACHE });
const contentFiles = new CacheFirst({ cacheName: 'content', plugins: [contentAddressed] });

// A first visit's page asks for its story and certificate before this worker is active: it must be able to hand them over.
clientsClaim();
precacheAndRoute(shell);
cleanupOutdatedCaches();
registerRoute(({ url }) => isIn(engine, url), engineFiles);
registerRoute(({ url }) => isIn(inspector, url), inspectorFiles);
registerRoute(({ url }) => isContent(url), contentFiles);
registerRoute(({ url }) => url.origin === self.location.origin && url.pathname === SHARE, ({ request }) => takeIn(request), 'POST');
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: filesOnly.map((folder) => new RegExp(`^${folder}`)) }));

// Where an inspector works, the next version must have their pages and the scanner too before it takes over: it may do so without a network.
self.addEventListener('install', (event) => event.waitUntil(renewInspector()));
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([forgetOld(ENGINE_CACHE, engine), forgetOld(INSPECTOR_CACHE, inspector)])));

/** What a page may ask for (src/device/update.ts). Keeping is answered with whether all of it is kept, `KEPT_CONTENT` with the paths that are. */
type Message = { type: 'SKIP_WAITING' } | { type: 'KEEP_ENGINE' } | { type: 'KEEP_INSPECTOR' } | { type: 'KEEP_CONTENT'; urls: string[] } | { type: 'KEPT_CONTENT' };

self.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.type === 'SKIP_WAITING') void self.skipWaiting(); // Only when the person accepted the new version.
  else if (message.type === 'KEEP_ENGINE') event.waitUntil(answer(event, keep(event, engineFiles, engine)));
  else if (message.type === 'KEEP_INSPECTOR') event.waitUntil(answer(event, Promise.all([keep(event, engineFiles, engine), keep(event, inspectorFiles, inspector)]).then((all) => all.every(Boolean))));
  else if (message.type === 'KEEP_CONTENT') event.waitUntil(answer(event, keep(event, contentFiles, message.urls.filter((url) => isContent(new URL(url, self.location.href))))));
  else if (message.type === 'KEPT_CONTENT') event.waitUntil(answer(event, kept()));
});

async function keep(event: ExtendableMessageEvent, files: CacheFirst, urls: readonly string[]): Promise<boolean> {
  const kept = urls.map(async (url) => {
    const [response, written] = files.handleAll({ event, request: new Request(url) });
    const { ok } = await response;
    await written;
    return ok && (await caches.match(url, { cacheName: files.cacheName })) !== undefined;
  });
  return (await Promise.all(kept)).every((one) => one);
}

async function kept(): Promise<string[]> {
  const cache = await caches.open(contentFiles.cacheName);
  return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}

async function answer(event: ExtendableMessageEvent, asked: Promise<unknown>): Promise<void> {
  event.ports[0]?.postMessage(await asked.catch(() => false)); // No network, or no room: said to the page.
}

const isIn = (list: readonly string[], url: URL): boolean => url.origin === self.location.origin && list.includes(url.pathname);

async function renewInspector(): Promise<void> {
  if (!(await caches.has(INSPECTOR_CACHE))) return;
  const cache = await caches.open(INSPECTOR_CACHE);
  if ((await cache.keys()).length > 0) await Promise.all([addMissing(INSPECTOR_CACHE, inspector), addMissing(ENGINE_CACHE, engine)]);
}

async function addMissing(name: string, urls: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
  const missing = await Promise.all(urls.map(async (url) => ((await cache.match(url)) ? [] : [url])));
  await cache.addAll(missing.flat());
}

async function forgetOld(name: string, list: readonly string[]): Promise<void> {
  if (!(await caches.has(name))) return;
  const cache = await caches.open(name);
  const old = (await cache.keys()).filter(({ url }) => !isIn(list, new URL(url)));
  await Promise.all(old.map((request) => cache.delete(request)));
}
