/** Words of the demonstration's page of labels. */
import type { VerdictKind } from '../core/verdict.ts';
import type { Words } from './locale.ts';

export interface DemoWords {
  readonly title: string;
  readonly lead: string;
  readonly expect: (kind: string) => string;
  readonly kinds: { readonly [K in VerdictKind]: string };
  readonly check: (name: string) => string;
  readonly checkShort: string;
  readonly qr: (name: string) => string;
  readonly loading: string;
  readonly absent: { readonly headline: string; readonly body: string };
}

export const demoWords: Words<DemoWords> = {
  'zh-Hans': {
    title: '示例标签',
    lead: '下面的码都是虚构的，只用来试这个应用。用另一部手机扫，或点开看。',
    expect: (kind) => `应判为：${kind}`,
    kinds: {
      authorised: '码有效', 'out-of-licence': '不在授权之内', 'not-filed': '没有登记启用', recalled: '已召回', voided: '已作废', 'key-revoked': '密钥已停用', 'unknown-issuer': '名单里没有签发者',
      forged: '签名对不上', unreadable: '没读全', lookalike: '不是官方网址', legacy: '早期吊牌', foreign: '不是核验码', undecided: '现在判断不了',
    },
    check: (name) => `核验：${name}`,
    checkShort: '核验',
    qr: (name) => `二维码：${name}`,
    loading: '正在打开示例…',
    absent: { headline: '这里没有示例标签', body: '示例只在演示环境里有。要核验真实的箱子，请扫箱上的码。' },
  },
  en: {
    title: 'Demo labels',
    lead: 'Every code below is made up, to try this app with. Scan it with another phone, or open it here.',
    expect: (kind) => `Should be: ${kind}`,
    kinds: {
      authorised: 'valid', 'out-of-licence': 'outside its licence', 'not-filed': 'not filed', recalled: 'recalled', voided: 'cancelled', 'key-revoked': 'key revoked', 'unknown-issuer': 'issuer not on the list',
      forged: 'signature does not fit', unreadable: 'not read in full', lookalike: 'not the official address', legacy: 'an earlier hang-tag', foreign: 'not a verification code', undecided: 'cannot tell yet',
    },
    check: (name) => `Check: ${name}`,
    checkShort: 'Check',
    qr: (name) => `QR code: ${name}`,
    loading: 'Opening the demo…',
    absent: { headline: 'There are no demo labels here', body: 'They only exist in a demonstration. To check a real box, scan the code on it.' },
  },
};
