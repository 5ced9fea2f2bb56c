/** Words of the first screen, and of an address where nothing is. */
import type { Words } from './locale.ts';

export interface HomeWords {
  readonly brand: string;
  /** What the app is for, a line each. */
  readonly lead: readonly string[];
  readonly list: { readonly version: (version: string) => string; readonly looking: string; readonly none: string };
  readonly scan: string;
  readonly photo: string;
  readonly number: string;
  readonly dropped: { readonly question: string; readonly answer: string };
  readonly about: string;
  readonly scene: string;
  readonly lost: { readonly headline: string; readonly body: string; readonly home: string };
}

export const homeWords: Words<HomeWords> = {
  'zh-Hans': {
    brand: '乌海葡萄',
    lead: ['扫箱上的码，', '看它的授权与来历。'],
    list: { version: (version) => `名单 第 ${version} 版`, looking: '正在取名单…', none: '这台设备上还没有名单' },
    scan: '扫箱上的码',
    photo: '选照片',
    number: '输编号',
    dropped: { question: '刚从箱上扫码进来？', answer: '码的内容没有带过来，请重新扫箱上的码。' },
    about: '关于',
    scene: '剪纸画：沙丘、乌海湖、黄河，岸边的温室和一行行葡萄。',
    lost: { headline: '这里没有内容', body: '地址可能抄错了，或者这一页已经不在。您的记录和名单都还在。', home: '回到首页' },
  },
  en: {
    brand: '乌海葡萄 Wuhai Grapes',
    lead: ['Scan the code on the box:', 'who licensed it, and where it comes from.'],
    list: { version: (version) => `List No. ${version}`, looking: 'Fetching the list…', none: 'No list on this device yet' },
    scan: 'Scan the box',
    photo: 'Use a photo',
    number: 'Type the number',
    dropped: { question: 'Just scanned a box to get here?', answer: 'The code did not come through; please scan the box again.' },
    about: 'About',
    scene: 'Paper-cut picture: dunes, Wuhai Lake and the Yellow River, greenhouses and rows of vines on the shore.',
    lost: { headline: 'No page here', body: 'The address may be mistyped, or the page is gone. Your history and the list are still there.', home: 'To the first page' },
  },
};
