/** Words before the verdict of a link that was passed on: where is the box? */
import type { Words } from './locale.ts';

export interface ForwardedWords {
  readonly box: { readonly headline: string; readonly body: string; readonly yes: string; readonly no: string };
  readonly noBox: { readonly headline: string; readonly body: string };
  /** The link's signature does not match: it may have been spoilt on its way. */
  readonly spoilt: { readonly headline: string; readonly body: { readonly chat: string; readonly paste: string } };
  readonly scan: string;
  readonly anyway: string;
}

export const forwardedWords: Words<ForwardedWords> = {
  'zh-Hans': {
    box: { headline: '你手上有这箱吗？', body: '这个链接是从聊天里转来的。核验的是箱上的码，转来的链接说明不了别人手里的箱子。', yes: '有，在手上', no: '没有' },
    noBox: { headline: '没有箱子，先别下结论', body: '码可以拍照、转发，谁都能发来一个有效的码。等箱子到手，再直接扫箱上的码。' },
    spoilt: {
      headline: '请直接扫箱上的码',
      body: { chat: '转来的链接核对不上。也许是转发时丢了字、被改过，先别急着下结论。', paste: '粘贴的链接核对不上。也许是复制时丢了字、被改过，先别急着下结论。' },
    },
    scan: '扫箱上的码',
    anyway: '仍要看这个链接的结果',
  },
  en: {
    box: { headline: 'Do you have this box in hand?', body: 'This link was passed on in a chat. What is checked is the code on a box; a link that was passed on tells nothing about a box elsewhere.', yes: 'Yes', no: 'No' },
    noBox: { headline: 'Without the box, decide nothing yet', body: 'A code can be photographed and passed on: anyone can send a valid one. Once you have the box, scan the code on it.' },
    spoilt: {
      headline: 'Please scan the box itself',
      body: { chat: 'The link that was passed on does not check out. It may have lost a part on its way, or been changed; decide nothing yet.', paste: 'The pasted link does not check out. It may have lost a part when it was copied, or been changed; decide nothing yet.' },
    },
    scan: 'Scan the box',
    anyway: 'Show the result for this link all the same',
  },
};
