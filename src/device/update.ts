/** The app on this device: kept for use without a network, and renewed when the person agrees. Adapter to workbox-window. */
import { Workbox, messageSW } from 'workbox-window';
import { scriptUrl } from './script-url.ts';

/** Milliseconds between two looks for a new version, so that a page left open for days learns of one. */
const LOOK_EVERY = 3_600_000;

export interface Updates {
  /** True once the app starts without a network; false where the browser cannot keep it (WeChat, private windows, no room). */
  readonly ready: Promise<boolean>;
  /** Calls back, once or again, when a newer version is ready to be started. Never starts it. */
  onOffer(callback: () => void): void;
  /** The person agreed: the page reloads with the newer version. */
  accept(): void;
  /** Keeps the inspector's pages and the scanner's engine, asked for or not: an inspector has no network where they are needed. Answers whether all of it is kept. */
  keepInspector(): Promise<boolean>;
  /** Keeps content files (`/trust/files/…`) for use without a network; answers whether all are kept. */
  keep(urls: readonly string[]): Promise<boolean>;
  /** The paths of the content files that are kept; undefined where the browser keeps none. */
  kept(): Promise<ReadonlySet<string> | undefined>;
}

let tell: (updates: Updates) => void;

/** The updates, once they are started: that is after the first screen is shown. */
export const started = new Promise<Updates>((resolve) => (tell = resolve));

/** Registers the service worker. Call it after the verdict is shown: what it fetches would compete with the list. */
export function startUpdates(): Updates {
  const updates = 'serviceWorker' in navigator ? register() : none;
  tell(updates);
  return updates;
}

/** A browser that keeps nothing. */
const none: Updates = { ready: Promise.resolve(false), onOffer() {}, accept() {}, keepInspector: () => Promise.resolve(false), keep: () => Promise.resolve(false), kept: () => Promise.resolve(undefined) };

function register(): Updates {
  const workbox = new Workbox(scriptUrl('/sw.js'));
  const offer = offers(workbox);
  const registered = workbox.register({ immediate: true }).then(Boolean, () => false);
  const ready = registered.then((done) => done && navigator.serviceWorker.ready.then(() => true));
  void ready.then((done) => {
    if (!done) return;
    lookWhenShown(workbox);
    if (!savesData()) whenIdle(() => void ask({ type: 'KEEP_ENGINE' }));
  });
  return {
    ...offer, ready,
    keepInspector: async () => (await ready) && (await ask({ type: 'KEEP_INSPECTOR' })) === true,
    keep: async (urls) => (await ready) && (await ask({ type: 'KEEP_CONTENT', urls })) === true,
    async kept() {
      const paths = (await ready) && (await ask({ type: 'KEPT_CONTENT' }));
      return Array.isArray(paths) ? new Set(paths as string[]) : undefined;
    },
  };
}

/** Offered when a version waits, or when another tab has already started it under this page. */
function offers(workbox: Workbox): Pick<Updates, 'onOffer' | 'accept'> {
  const callbacks: (() => void)[] = [];
  let offered = false;
  let accepted = false;
  let replaced = false;
  let controlled = navigator.serviceWorker.controller !== null;
  const offer = () => {
    offered = true;
    callbacks.forEach((callback) => callback());
  };
  workbox.addEventListener('waiting', offer);
  workbox.addEventListener('controlling', () => {
    if (accepted) location.reload();
    else if (controlled) {
      replaced = true;
      offer();
    }
    controlled = true;
  });
  return {
    onOffer(callback) {
      callbacks.push(callback);
      if (offered) callback();
    },
    accept() {
      accepted = true;
      if (replaced) location.reload();
      else workbox.messageSkipWaiting();
    },
  };
}

function lookWhenShown(workbox: Workbox): void {
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_EVERY) return;
    looked = Date.now();
    void workbox.update().catch(() => {}); // Without a network there is nothing newer to be had.
  });
}

async function ask(message: object): Promise<unknown> {
  const { active } = await navigator.serviceWorker.ready;
  return active === null ? undefined : ((await messageSW(active, message)) as unknown);
}

/** Whether the person asked the browser to spare their data. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task, 2_000);
}
