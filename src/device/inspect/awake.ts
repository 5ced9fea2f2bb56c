/** The screen kept on during a round (Screen Wake Lock). The browser lets go when the page is hidden; it is taken again when shown. */

/** Keeps the screen on until the returned function is called. Where the browser cannot, nothing happens. */
export function keepAwake(): () => void {
  const locks = (navigator as { readonly wakeLock?: WakeLock }).wakeLock;
  if (!locks) return () => {};
  let held: WakeLockSentinel | undefined;
  let ended = false;
  const take = async () => {
    if (ended || document.visibilityState !== 'visible') return;
    const taken = await locks.request('screen').catch(() => undefined); // Refused when the battery is low.
    if (ended) void taken?.release();
    else held = taken;
  };
  const shown = () => void take();
  document.addEventListener('visibilitychange', shown);
  void take();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', shown);
    void held?.release();
  };
}
