/** Whether this is a place where a round can be kept. The user agent is asked only for what no feature tells. */

/** `in-app`: a browser inside WeChat, Alipay and the like, whose storage goes with it. `not-installed`: Safari drops what a page keeps after a week unless it is on the Home Screen. `insecure`: no signing key. */
export type Unsuited = 'in-app' | 'not-installed' | 'insecure';

export interface Surroundings {
  readonly userAgent: string;
  /** Only Safari on iOS and iPadOS has this: whether the page runs from the Home Screen. */
  readonly standalone?: boolean | undefined;
  readonly secure: boolean;
}

export const surroundings = (): Surroundings => ({
  userAgent: navigator.userAgent,
  standalone: (navigator as { readonly standalone?: boolean }).standalone,
  secure: 'crypto' in globalThis && 'subtle' in crypto, // Only secure pages have it.
});

/** WeChat and 企业微信, Alipay, Douyin and Toutiao, QQ, DingTalk, Weibo. */
const IN_APP = /MicroMessenger|wxwork|AlipayClient|aweme|BytedanceWebview|NewsArticle|\bQQ\/|DingTalk|Weibo/i;

/** Why no round may begin here; undefined where it may. */
export function unsuited({ userAgent, standalone, secure }: Surroundings): Unsuited | undefined {
  if (IN_APP.test(userAgent)) return 'in-app';
  if (standalone === false) return 'not-installed';
  return secure ? undefined : 'insecure';
}

/** Milliseconds that the browser may take to answer; one of them never does. */
const PATIENCE = 3_000;

/** Ask that nothing here be dropped when room is short. False where the browser refuses, does not know it, or does not answer. */
export async function keepForGood(): Promise<boolean> {
  const storage = (navigator as { readonly storage?: StorageManager }).storage;
  if (!storage?.persist) return false;
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  return Promise.race([storage.persist().catch(() => false), late]);
}
