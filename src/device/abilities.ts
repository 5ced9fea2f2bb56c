/** What the browser at hand can do, told by its features; and for each app people really use, the way round what it cannot. */
import type { Ability, App, WayRound } from '../i18n/abilities.ts';
import { obstacleBefore } from './scan/obstacles.ts';
import { voiceFor } from './speech.ts';

export const abilities: readonly Ability[] = ['scan', 'picture', 'copy', 'print', 'voice', 'install', 'offline'];

const agents: readonly (readonly [RegExp, App])[] = [
  [/wxwork/i, 'wecom'], // It also calls itself MicroMessenger.
  [/MicroMessenger/i, 'wechat'],
  [/AlipayClient/i, 'alipay'],
  [/aweme|BytedanceWebview|NewsArticle/i, 'douyin'],
  [/MiuiBrowser|HuaweiBrowser|HeyTapBrowser|OppoBrowser|VivoBrowser|HonorBrowser|SamsungBrowser|UCBrowser|MQQBrowser|\bQQ\/|Quark|baidubrowser|baiduboxapp/i, 'vendor'],
  [/^(?!.*(Chrome|Chromium|CriOS|FxiOS|EdgiOS|Android)).*Safari/, 'safari'],
];

/** Which app this is, by its user agent: only for the words, never for what is tried. */
export const appOf = (userAgent: string): App => agents.find(([agent]) => agent.test(userAgent))?.[1] ?? 'chrome';

/** Whether a feature is there. `tag`: the language to be read aloud. */
const tests: { readonly [A in Ability]: (tag: string) => boolean } = {
  scan: () => obstacleBefore() === undefined,
  picture: () => 'toBlob' in HTMLCanvasElement.prototype && 'download' in HTMLAnchorElement.prototype,
  copy: () => 'clipboard' in navigator || typeof document.execCommand === 'function',
  print: () => typeof (globalThis as { readonly print?: unknown }).print === 'function',
  voice: (tag) => voiceFor(tag) !== undefined,
  install: () => 'onbeforeinstallprompt' in window || 'standalone' in navigator || matchMedia('(display-mode: standalone)').matches,
  offline: () => 'serviceWorker' in navigator,
};

/** What cannot be done here, in the order of the table. */
export const missing = (tag: string): readonly Ability[] => abilities.filter((ability) => !tests[ability](tag));

const inApp = { picture: 'long-press', copy: 'by-hand', print: 'open-in-browser', voice: 'read-screen', install: 'open-in-browser', offline: 'open-in-browser' } as const;
const browser = { scan: 'phone-camera', picture: 'long-press', copy: 'by-hand', print: 'browser-menu', voice: 'read-screen', install: 'add-to-home', offline: 'not-private' } as const;

/** The way round each missing ability in each app. */
export const waysRound: { readonly [A in App]: { readonly [B in Ability]: WayRound } } = {
  wechat: { scan: 'scan-in-app', ...inApp },
  wecom: { scan: 'scan-in-app', ...inApp },
  alipay: { scan: 'scan-in-app', ...inApp },
  douyin: { scan: 'open-in-browser', ...inApp }, // Its scanner is not at hand from a page.
  vendor: { ...browser, print: 'other-browser', offline: 'other-browser' },
  safari: browser,
  chrome: browser,
};
