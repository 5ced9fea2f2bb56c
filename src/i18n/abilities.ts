/** Words for what a browser cannot do, and the way round it. */
import type { Words } from './locale.ts';

/** `picture`: keep a drawn picture as a file. `install`: a place on the home screen. `offline`: start without a network. */
export type Ability = 'scan' | 'picture' | 'copy' | 'print' | 'voice' | 'install' | 'offline';
/** `vendor`: a phone maker's or portal's own browser. `chrome`: Chrome and every other one. */
export type App = 'wechat' | 'wecom' | 'alipay' | 'douyin' | 'vendor' | 'safari' | 'chrome';
/**
 * `scan-in-app`: back to the app and its own scanner. `phone-camera`: the phone's camera opens the link. `read-screen`: the phone reads
 * the screen out. `not-private`: a private window keeps nothing.
 */
export type WayRound =
  | 'scan-in-app' | 'phone-camera' | 'long-press' | 'by-hand' | 'open-in-browser' | 'browser-menu' | 'read-screen' | 'add-to-home' | 'other-browser' | 'not-private';

export interface AbilitiesWords {
  readonly title: string;
  readonly lead: (app: string) => string;
  readonly apps: { readonly [A in App]: string };
  readonly ability: { readonly [A in Ability]: string };
  readonly way: { readonly [W in WayRound]: (app: string) => string };
}

export const abilitiesWords: Words<AbilitiesWords> = {
  'zh-Hans': {
    title: '这里做不到的，可以这样做',
    lead: (app) => `${app}里打开的网页有些事做不了：`,
    apps: { wechat: '微信', wecom: '企业微信', alipay: '支付宝', douyin: '抖音', vendor: '这个浏览器', safari: '这个浏览器', chrome: '这个浏览器' },
    ability: { scan: '扫下一个', picture: '存图片', copy: '复制', print: '打印', voice: '朗读', install: '放到桌面', offline: '没网也能用' },
    way: {
      'scan-in-app': (app) => `退回${app}，用“扫一扫”扫箱上的码。`,
      'phone-camera': () => '用手机相机对准箱上的码，点跳出来的链接。',
      'long-press': () => '长按图片，选“保存”；或者截屏。',
      'by-hand': () => '长按文字，选中后复制。',
      'open-in-browser': () => '点右上角 ···，选“在浏览器打开”，到那里再做。',
      'browser-menu': () => '打开浏览器的菜单或“分享”，选“打印”。',
      'read-screen': () => '用手机设置里的“朗读屏幕”或读屏功能。',
      'add-to-home': () => '打开浏览器的菜单或“分享”，选“添加到主屏幕”。',
      'other-browser': () => '换手机上别的浏览器打开本页。',
      'not-private': () => '关掉无痕浏览，再打开本页。',
    },
  },
  en: {
    title: 'What cannot be done here, and how to do it',
    lead: (app) => `Pages opened in ${app} cannot do everything:`,
    apps: { wechat: 'WeChat', wecom: 'WeCom', alipay: 'Alipay', douyin: 'Douyin', vendor: 'this browser', safari: 'this browser', chrome: 'this browser' },
    ability: { scan: 'Scan', picture: 'Picture', copy: 'Copy', print: 'Print', voice: 'Read aloud', install: 'Home screen', offline: 'Offline' },
    way: {
      'scan-in-app': (app) => `Go back to ${app} and use its own scanner on the box.`,
      'phone-camera': () => 'Point the phone’s camera at the code on the box, and open the link it shows.',
      'long-press': () => 'Press and hold the picture and choose “Save”; or take a screenshot.',
      'by-hand': () => 'Press and hold the text, select it, and copy it.',
      'open-in-browser': () => 'Tap ··· at the top right, choose “Open in browser”, and do it there.',
      'browser-menu': () => 'Open the browser’s menu, or “Share”, and choose “Print”.',
      'read-screen': () => 'Use the phone’s own screen reader, in its settings.',
      'add-to-home': () => 'Open the browser’s menu, or “Share”, and choose “Add to Home Screen”.',
      'other-browser': () => 'Open this page in another browser on the phone.',
      'not-private': () => 'Leave private browsing, and open this page again.',
    },
  },
};
