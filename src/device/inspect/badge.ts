/** A number on the installed app's icon (Badging API), where the browser has one. */

interface Badging {
  setAppBadge(count: number): Promise<void>;
  clearAppBadge(): Promise<void>;
}

export function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return;
  const badging = navigator as unknown as Badging;
  void (count > 0 ? badging.setAppBadge(count) : badging.clearAppBadge()).catch(() => {}); // Not installed, or not allowed.
}
