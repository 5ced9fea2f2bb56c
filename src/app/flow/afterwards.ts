/** What starts after the first screen is shown: the app kept for use offline, today's list, and news about boxes scanned before. */
import { startUpdates, type Updates } from '../../device/update.ts';
import type { Seconds } from '../../core/day.ts';
import { now } from '../../device/clock.ts';
import type { TrustList } from './trust-list.ts';

/** Milliseconds between two askings for the list while the page stays open. */
const ASK_EVERY = 3_600_000;
/** Seconds within which an answer of the publisher is today's list. */
const FRESH = 60;
/** Milliseconds before the first repeat after a failure; doubled with each further one. */
const FIRST_RETRY = 30_000;

let updates: Updates | undefined;

/** The app's updates; there once the first screen is shown. */
export const appUpdates = (): Updates | undefined => updates;

export function startAfterwards(list: TrustList): void {
  updates ??= startUpdates();
  keepFresh(list);
}

/** Asks for today's list now, on coming back to the page or online, and each hour; after failures ever less often. */
function keepFresh(list: TrustList): void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (since?: Seconds) => {
    clearTimeout(timer);
    if (navigator.onLine) await list.refresh(since);
    failures = list.state().fault ? failures + 1 : 0;
    timer = setTimeout(() => void ask(), failures > 0 ? Math.min(ASK_EVERY, FIRST_RETRY * 2 ** (failures - 1)) : ASK_EVERY);
  };
  addEventListener('online', () => void ask());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() / 1000 - (list.state().lastTry ?? 0) > 60) void ask();
  });
  void ask(now() - FRESH); // What came with the first screen is today's.
}
