/** Words of the line above a screen: news that came in while the page was open. */
import type { Words } from './locale.ts';

export interface NoticeWords {
  readonly newVersion: string;
  readonly accept: string;
  readonly recalledSince: (count: string) => string;
  readonly look: string;
}

export const noticeWords: Words<NoticeWords> = {
  'zh-Hans': {
    newVersion: '应用有新版本。',
    accept: '现在更新',
    recalledSince: (count) => `您扫过的 ${count} 箱后来发了召回通知。`,
    look: '去看记录',
  },
  en: {
    newVersion: 'A new version of the app is ready.',
    accept: 'Update now',
    recalledSince: (count) => `Boxes you scanned that were recalled since: ${count}.`,
    look: 'See History',
  },
};
