/** Words of the look-up of a typed number. */
import type { Found } from '../core/look-up.ts';
import type { Words } from './locale.ts';

export interface NumberWords {
  readonly mistyped: { readonly headline: string; readonly body: (text: string) => string };
  readonly unsigned: string;
  readonly found: { readonly [F in Found['found']]: { readonly headline: string; readonly body: (fact: string) => string } };
  readonly scan: string;
}

export const numberWords: Words<NumberWords> = {
  'zh-Hans': {
    mistyped: { headline: '编号输错了', body: (text) => `“${text}”的校验位不对。请对照箱上码旁的编号再输一次。` },
    unsigned: '这是按编号查的登记，不是核验：输入的文字没有签名，谁都可以抄写。要核验，请扫箱上的码。',
    found: {
      nobody: { headline: '没有这个编号的主体', body: () => '名单里没有这个编号开头的授权主体。请对照箱上的数字再输一次。' },
      'not-filed': { headline: '没有登记', body: (name) => `${name}名下还没有登记这个编号。` },
      filed: { headline: '有登记', body: (name) => `登记在${name}名下。` },
      recalled: { headline: '这批已召回', body: (notice) => `先别吃。${notice}` },
      voided: { headline: '此号已作废', body: (reason) => `不应再用。${reason}` },
    },
    scan: '扫箱上的码',
  },
  en: {
    mistyped: { headline: 'Number mistyped', body: (text) => `The check character of “${text}” is wrong. Please compare it with the number beside the code and type it again.` },
    unsigned: 'This is a look-up, not a verification: typed text has no signature, and anyone can copy a number. To verify, scan the code on the box.',
    found: {
      nobody: { headline: 'No such producer', body: () => 'The list has no licensed producer with this number. Please compare the digits on the box and type them again.' },
      'not-filed': { headline: 'Not filed', body: (name) => `This number has not been filed for ${name}.` },
      filed: { headline: 'Filed', body: (name) => `It is filed for ${name}.` },
      recalled: { headline: 'This batch is recalled', body: (notice) => `Do not eat it yet. ${notice}` },
      voided: { headline: 'This number was cancelled', body: (reason) => `It should not be in use. ${reason}` },
    },
    scan: 'Scan the code on the box',
  },
};
