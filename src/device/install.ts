/** The app on the device's home screen: whether it can be put there from here, and how. */
import { appOf } from './abilities.ts';

/** Chromium's offer (W3C Manifest: App Information §3). Each works once. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** `installed`: this page runs from there. `offer`: the browser asks when told to. `by-hand`: the person does it in Safari's menu. */
export type InstallWay = 'installed' | 'offer' | 'by-hand';

/** Kept by the page's inline script (src/build/early.ts): the offer may come before this code. */
const page = globalThis as { wuhaiInstall?: InstallOffer | undefined };

/** Apps whose pages have no home screen to go to. */
const IN_APP: readonly string[] = ['wechat', 'wecom', 'alipay', 'douyin'];

/** The way from here, if there is one. Only Safari on iOS and iPadOS has `navigator.standalone`. */
export function installWay(): InstallWay | undefined {
  const { standalone } = navigator as { readonly standalone?: boolean };
  if (standalone === true || matchMedia('(display-mode: standalone)').matches) return 'installed';
  if (IN_APP.includes(appOf(navigator.userAgent))) return undefined;
  if (page.wuhaiInstall) return 'offer';
  return standalone === false ? 'by-hand' : undefined;
}

/** Calls back when the browser makes its offer, or the app was installed. The returned function ends it. */
export function onInstallChange(callback: () => void): () => void {
  const changes = ['beforeinstallprompt', 'appinstalled'];
  const later = () => void setTimeout(callback); // The inline script keeps the offer first, whichever listens first.
  changes.forEach((change) => addEventListener(change, later));
  return () => changes.forEach((change) => removeEventListener(change, later));
}

/** Has the browser ask. Answers whether the person agreed; the offer is gone either way. */
export async function install(): Promise<boolean> {
  const offer = page.wuhaiInstall;
  page.wuhaiInstall = undefined;
  if (!offer) return false;
  await offer.prompt();
  return (await offer.userChoice).outcome === 'accepted';
}
