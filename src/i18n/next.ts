/** What to do about a verdict, and the facts that ride beside it. Not of the first words: a headline and a sentence come before. */
import type { Advisory, Undecided, Verdict, VerdictKind, VerdictOf } from '../core/verdict.ts';
import { formatDay as day } from './format.ts';
import type { Locale, Words } from './locale.ts';
import type { Tagged } from './verdict/words.ts';

export interface NextWords {
  readonly next: { readonly [K in VerdictKind]: (verdict: VerdictOf<K>) => readonly string[] };
  readonly undecided: { readonly [W in Undecided['why']]: readonly string[] };
  readonly advisory: { readonly [A in Advisory['about']]: (advisory: Tagged<Advisory, 'about', A>) => string };
}

const ask: Words<string> = { 'zh-Hans': '问卖家，或拨打 12315。', en: 'Ask the seller, or call 12315.' };

export const nextWords: Words<NextWords> = {
  'zh-Hans': {
    next: {
      authorised: () => ['对照箱子，都一致再放心。'],
      'out-of-licence': () => [ask['zh-Hans']],
      'not-filed': () => [ask['zh-Hans'], '过两天再扫一次也可以：登记可能晚于上市。'],
      recalled: ({ recall }) => ['不要吃，也不要送人。', '留好箱子和小票，联系卖家退货。', `召回文号：${recall.document}（${day('zh-Hans', recall.day)}）。`, ask['zh-Hans']],
      voided: () => ['先别付款。', ask['zh-Hans']],
      'key-revoked': () => [ask['zh-Hans']],
      'unknown-issuer': () => ['连上网络更新名单，再扫一次。', ask['zh-Hans']],
      forged: () => ['直接扫箱上的码，再试一次。', ask['zh-Hans']],
      unreadable: ({ why }) => [why === 'newer' ? '连上网络，重新打开本页。' : '用扫码界面对准箱上的码。'],
      lookalike: () => ['不要在那个页面上付款或留电话。', ask['zh-Hans']],
      legacy: () => ['箱上若有新的核验码，请扫新码。'],
      foreign: () => ['找箱上写着“只认”网址的那个码。'],
      undecided: ({ reason }) => nextWords['zh-Hans'].undecided[reason.why],
    },
    undecided: {
      'no-list': ['连上网络，再扫一次。'],
      'not-held': ['连上网络，再扫一次。'],
      'broken-list': ['过些时候再扫一次。'],
      'list-expired': ['连上网络更新名单，再扫一次。', '看看手机的日期对不对。'],
      'label-newer-than-list': ['连上网络更新名单，再扫一次。'],
      clock: ['看看手机的日期对不对，再扫一次。'],
    },
    advisory: {
      'list-stale': (advisory) => `按 ${day('zh-Hans', advisory.day)} 的名单；连网可再确认。`,
      'clock-behind': (advisory) => `手机日期比名单（${day('zh-Hans', advisory.day)}）还早，请检查手机日期。`,
      'licence-ended': (advisory) => `包装之后，授权已于 ${day('zh-Hans', advisory.day)} 到期；不影响这一箱。`,
      'licence-suspended': (advisory) => `包装之后，授权自 ${day('zh-Hans', advisory.day)} 起暂停；不影响这一箱的签发。`,
      'licence-withdrawn': (advisory) => `包装之后，授权已于 ${day('zh-Hans', advisory.day)} 撤销；不影响这一箱的签发。`,
      'key-revoked-after-filing': (advisory) => `签发密钥后来停用（${day('zh-Hans', advisory.day)}）；这一箱在那之前已经登记。`,
      'recall-lifted': (advisory) => `这批曾发召回通知，已于 ${day('zh-Hans', advisory.day)} 解除。`,
      'out-of-season': () => '包装日不在这个产品通常的产季里，可问问卖家。',
      'certificate-missing': () => '名单里没有附这一批的承诺达标合格证，可向卖家索要。',
    },
  },
  en: {
    next: {
      authorised: () => ['Compare it with the box; trust the box when all points match.'],
      'out-of-licence': () => [ask.en],
      'not-filed': () => [ask.en, 'You can also scan again in a day or two: filing may come after sale.'],
      recalled: ({ recall }) => ['Do not eat it or give it away.', 'Keep the box and the receipt, and return it to the seller.', `Recall notice ${recall.document} of ${day('en', recall.day)}.`, ask.en],
      voided: () => ['Do not pay yet.', ask.en],
      'key-revoked': () => [ask.en],
      'unknown-issuer': () => ['Connect to update the list, then scan again.', ask.en],
      forged: () => ['Scan the code on the box itself once more.', ask.en],
      unreadable: ({ why }) => [why === 'newer' ? 'Connect to the network and open this page again.' : 'Use the scan screen on the code on the box.'],
      lookalike: () => ['Do not pay or leave a phone number there.', ask.en],
      legacy: () => ['If the box has a newer verification code, scan that one.'],
      foreign: () => ['Look for the code beside the words 只认 and our address.'],
      undecided: ({ reason }) => nextWords.en.undecided[reason.why],
    },
    undecided: {
      'no-list': ['Connect to the network and scan again.'],
      'not-held': ['Connect to the network and scan again.'],
      'broken-list': ['Scan again later.'],
      'list-expired': ['Connect to update the list, then scan again.', "Check your phone's date."],
      'label-newer-than-list': ['Connect to update the list, then scan again.'],
      clock: ["Check your phone's date, then scan again."],
    },
    advisory: {
      'list-stale': (advisory) => `As of the list of ${day('en', advisory.day)}; connect to confirm.`,
      'clock-behind': (advisory) => `Your phone's date is earlier than the list (${day('en', advisory.day)}). Please check it.`,
      'licence-ended': (advisory) => `Since packing, the licence ended on ${day('en', advisory.day)}; this box is not affected.`,
      'licence-suspended': (advisory) => `Since packing, the licence was suspended from ${day('en', advisory.day)}; this box was issued before.`,
      'licence-withdrawn': (advisory) => `Since packing, the licence was withdrawn on ${day('en', advisory.day)}; this box was issued before.`,
      'key-revoked-after-filing': (advisory) => `The signing key was withdrawn later (${day('en', advisory.day)}); this box was filed before that.`,
      'recall-lifted': (advisory) => `This batch was once recalled; the recall was lifted on ${day('en', advisory.day)}.`,
      'out-of-season': () => 'It was packed outside the usual season of this product. You may ask the seller.',
      'certificate-missing': () => 'The list carries no commitment certificate for this batch. You may ask the seller for it.',
    },
  },
};

/** Titles of the two. */
export const todoWords: Words<{ readonly todo: string; readonly advisories: string }> = {
  'zh-Hans': { todo: '怎么办', advisories: '还要知道' },
  en: { todo: 'What to do', advisories: 'Also good to know' },
};

/** What to do about a verdict, one step a line. */
export const sayNext = <K extends VerdictKind>(locale: Locale, verdict: VerdictOf<K>): readonly string[] =>
  (nextWords[locale].next[verdict.kind as K] as (verdict: Verdict) => readonly string[])(verdict);

export const sayAdvisory = (locale: Locale, advisory: Advisory): string =>
  (nextWords[locale].advisory[advisory.about] as (advisory: Advisory) => string)(advisory);
