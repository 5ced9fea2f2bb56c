/** Words for taking a verdict along: reading it out, handing it on, printing it. */
import type { Words } from './locale.ts';

export interface ExtrasWords {
  readonly title: string;
  readonly read: string;
  readonly stop: string;
  readonly link: string;
  readonly linkCopied: string;
  readonly copy: string;
  readonly copied: string;
  readonly print: string;
  readonly picture: {
    readonly draw: string; readonly alt: (headline: string, moment: string) => string; readonly hold: string; readonly share: string; readonly save: string;
    readonly file: (day: string) => string; readonly failed: string;
  };
  /** On a picture and a print: what it is not. */
  readonly caveat: string;
  readonly behind: string;
  readonly list: (list: string) => string;
}

export const extrasWords: Words<ExtrasWords> = {
  'zh-Hans': {
    title: '存下，或转给别人', read: '读给我听', stop: '不读了', link: '分享链接', linkCopied: '链接已复制，可以粘贴给对方。', copy: '复制文字', copied: '已复制。', print: '打印',
    picture: {
      draw: '存成图片', alt: (headline, moment) => `图片：${headline}，${moment}。不作凭证。`, hold: '长按图片，可以保存或转发。', share: '分享图片', save: '保存图片', file: (day) => `乌海葡萄-扫码-${day}.png`,
      failed: '图片没有画成，可以截屏。',
    },
    caveat: '判断的是码，不是葡萄。码也会被复印，请对照手上的那一箱。',
    behind: '不作凭证', list: (list) => `名单：${list}`,
  },
  en: {
    title: 'Keep it, or pass it on', read: 'Read to me', stop: 'Stop', link: 'Share the link', linkCopied: 'The link is copied; paste it where you want it.', copy: 'Copy as text', copied: 'Copied.', print: 'Print',
    picture: {
      draw: 'Make a picture', alt: (headline, moment) => `Picture: ${headline}, ${moment}. Not a proof.`, hold: 'Press and hold the picture to save it or pass it on.', share: 'Share the picture', save: 'Save the picture', file: (day) => `wuhai-grapes-scan-${day}.png`,
      failed: 'The picture could not be drawn; you can take a screenshot.',
    },
    caveat: 'This is about the code, not the grapes. A code can be photocopied: compare the box in your hand.',
    behind: 'not a proof', list: (list) => `List: ${list}`,
  },
};
