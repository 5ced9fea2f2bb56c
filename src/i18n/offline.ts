/** Words of the offline pack: what it holds, how large it is, how far it has come. Sizes are in millions of bytes. */
import type { Words } from './locale.ts';

export interface OfflineWords {
  readonly title: string;
  readonly what: string;
  readonly counting: string;
  /** The button, with what is still to come; with its bound where that is not counted yet. */
  readonly take: (megabytes: string) => string;
  readonly takeUpTo: (megabytes: string) => string;
  readonly carryOn: (megabytes: string) => string;
  readonly taking: (done: string, of: string) => string;
  readonly progress: string;
  readonly pause: string;
  readonly whole: (megabytes: string) => string;
  readonly held: (done: string, of: string) => string;
  readonly none: string;
  readonly stopped: string;
  readonly savesData: string;
  readonly unable: string;
  readonly noList: string;
  readonly size: (megabytes: string) => string;
}

export const offlineWords: Words<OfflineWords> = {
  'zh-Hans': {
    title: '离线版',
    what: '葡萄志各篇、每家企业的介绍和图片、每一批的来历，存到这台设备上，没有网络也能看。',
    counting: '正在算有多大…',
    take: (megabytes) => `带走离线版（${megabytes} MB）`,
    takeUpTo: (megabytes) => `带走离线版（不超过 ${megabytes} MB）`,
    carryOn: (megabytes) => `接着带走（还差 ${megabytes} MB）`,
    taking: (done, of) => `正在存：${done} / ${of} MB`,
    progress: '离线版的进度',
    pause: '先停一下',
    whole: (megabytes) => `离线版全在这台设备上了（${megabytes} MB），没有网络也能看。`,
    held: (done, of) => `存了 ${done} MB，共 ${of} MB`,
    none: '还没有存',
    stopped: '没有取完。已经存下的都在，连上网后接着取就行。',
    savesData: '您开了省流量：不点就不取。',
    unable: '这个浏览器存不下离线版。请用手机自带的浏览器打开本页再存。',
    noList: '要先连上网取到名单，才知道离线版里有什么。',
    size: (megabytes) => `${megabytes} MB`,
  },
  en: {
    title: 'Offline pack',
    what: 'Every culture page, every producer with pictures, and the story of every batch, kept on this device to read without a network.',
    counting: 'Working out its size…',
    take: (megabytes) => `Take it along (${megabytes} MB)`,
    takeUpTo: (megabytes) => `Take it along (at most ${megabytes} MB)`,
    carryOn: (megabytes) => `Carry on (${megabytes} MB left)`,
    taking: (done, of) => `Keeping: ${done} of ${of} MB`,
    progress: 'Progress of the offline pack',
    pause: 'Pause',
    whole: (megabytes) => `The whole pack (${megabytes} MB) is on this device, to be read without a network.`,
    held: (done, of) => `${done} of ${of} MB kept`,
    none: 'not kept yet',
    stopped: 'It did not come whole. What came is kept; carry on when you are connected.',
    savesData: 'You are saving data: nothing is fetched unless you ask.',
    unable: 'This browser cannot keep the pack. Open this page in the phone’s own browser and try there.',
    noList: 'Connect first: only the list says what the pack holds.',
    size: (megabytes) => `${megabytes} MB`,
  },
};
