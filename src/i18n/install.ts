/** Words of putting the app on the device's home screen. */
import type { Words } from './locale.ts';

export interface InstallWords {
  readonly title: string;
  readonly why: string;
  readonly install: string;
  /** Where the person does it by hand: Safari and its kin on iPhone and iPad. */
  readonly byHand: readonly string[];
  readonly installed: string;
  readonly refused: string;
  /** Beside a verdict: short. */
  readonly offer: string;
  readonly how: string;
  readonly no: string;
}

export const installWords: Words<InstallWords> = {
  'zh-Hans': {
    title: '放到桌面',
    why: '像应用一样从桌面打开，没有网也能用。不进应用商店，随时可以删。',
    install: '放到桌面',
    byHand: ['点浏览器的「分享」（方框里一个向上的箭头）。', '在列表里选「添加到主屏幕」。', '点「添加」。以后从桌面打开。'],
    installed: '已经放在这台设备的桌面上了。',
    refused: '没有放。以后想放，再来这里。',
    offer: '常扫码？放到桌面，没有网也能用。',
    how: '怎么放',
    no: '不用了',
  },
  en: {
    title: 'On your home screen',
    why: 'Opens like an app, and works without a network. No app store; remove it at any time.',
    install: 'Add it',
    byHand: ['Tap the browser’s Share button (a box with an arrow up).', 'Choose “Add to Home Screen” from the list.', 'Tap “Add”. From then on, open it there.'],
    installed: 'It is on this device’s home screen.',
    refused: 'It was not added. You can come back here at any time.',
    offer: 'Scanning often? Put this on your home screen; it works without a network.',
    how: 'How to',
    no: 'No, thanks',
  },
};
