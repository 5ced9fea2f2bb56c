import { formatDay, formatDayOf, localText } from '../format.ts';
import type { ListAge, OutOfLicence, Signed, Undecided, VerdictOf } from '../../core/verdict.ts';
import type { OutOfLicenceWords, Said, UndecidedWords, VerdictWords } from './words.ts';

const day = (value: number) => formatDay('zh-Hans', value);
const listDay = ({ issued }: ListAge) => formatDayOf('zh-Hans', issued);
const name = ({ licensee }: Signed) => localText('zh-Hans', licensee.names);
const CANNOT_TELL = '现在判断不了';
const NOT_WRONG = '这不等于有问题。';

const outOfLicence: OutOfLicenceWords = {
  'no-licence': () => '名单上没有它的授权',
  product: () => '授权不含此产品',
  'not-started': (reason) => `授权 ${day(reason.day)} 才开始`,
  ended: (reason) => `授权 ${day(reason.day)} 已到期`,
  suspended: (reason) => `授权自 ${day(reason.day)} 起暂停`,
  withdrawn: (reason) => `授权已于 ${day(reason.day)} 撤销`,
  'key-period': (reason) => `包装日不在签发密钥的使用期内（${day(reason.day)}）`,
};

const undecided: UndecidedWords = {
  'no-list': () => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + '这台设备上还没有授权名单。',
  }),
  'not-held': ({ list }) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `${listDay(list)}的名单里，这一部分还没有存到这台设备上。`,
  }),
  'broken-list': ({ list }) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `${listDay(list)}的名单有一处写错了，是发布方的问题，不是这箱葡萄的问题。`,
  }),
  'list-expired': (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `签名对得上，但这台设备上的名单 ${day(reason.day)} 已过期。`,
  }),
  'label-newer-than-list': (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `签名对得上，但这箱比名单新：名单截至 ${day(reason.day)}。`,
  }),
  clock: (reason) => ({
    headline: CANNOT_TELL,
    body: NOT_WRONG + `箱上的包装日是 ${day(reason.day)}，比手机的日期还晚。`,
  }),
};

const notFiled = (signed: Signed, differs: boolean): Said => ({
  headline: differs ? '与登记不一致' : '还没有登记启用',
  body: differs
    ? `签名属于${name(signed)}，但码上写的和登记的不一致。`
    : `这个码还没有登记启用（名单截至 ${listDay(signed.list)}）。签名属于${name(signed)}。`,
});

const unreadable: { readonly [W in VerdictOf<'unreadable'>['why']]: Said } = {
  'no-digits': { headline: '码没有带过来', body: '码的内容没有带过来，请重新扫箱上的码。打开链接的应用丢掉了后半段。' },
  damaged: { headline: '没读全', body: '擦净、靠近再扫。码里的数据不完整。' },
  newer: { headline: '请更新应用', body: '这个码比应用新，它用的格式这个版本还不认识。' },
};

export const zhHans: VerdictWords = {
  tone: { good: '有效', caution: '请留意', bad: '不要凭这个码认定', unknown: '判断不了', other: '不是核验码' },
  said: {
    authorised: (verdict) => ({
      headline: '码有效',
      body: `授权${name(verdict)}使用。码也会被复印，请再对照箱子。`,
    }),
    'out-of-licence': (verdict) => ({
      headline: '不在授权之内',
      body: `码是签发过的，但${(outOfLicence[verdict.reason.why] as (reason: OutOfLicence) => string)(verdict.reason)}。签名属于${name(verdict)}（名单截至 ${listDay(verdict.list)}）。`,
    }),
    'not-filed': (verdict) => notFiled(verdict, verdict.differs.length > 0),
    recalled: (verdict) => ({
      headline: '这批已召回',
      body: `这批已发召回通知。先别吃，按下面做。${localText('zh-Hans', verdict.recall.notice)}`,
    }),
    voided: (verdict) => ({
      headline: '此码已作废',
      body: `不应再用。${localText('zh-Hans', verdict.entry.reason)}（${day(verdict.entry.day)}，${verdict.entry.document}）。`,
    }),
    'key-revoked': (verdict) => ({
      headline: '不能据此确认',
      body: `${name(verdict)}的这把签发密钥已于 ${day(verdict.revocation.day)} 停用。停用前登记过的码不受影响，这个码不在其中。`,
    }),
    'unknown-issuer': ({ list }) => ({
      headline: '名单里没有它',
      body: `${listDay(list)}的名单里没有这个签发者，请更新。也许是名单旧了，也许签发者没有得到授权。`,
    }),
    forged: () => ({
      headline: '签名对不上',
      body: '不要凭这个码认定是乌海葡萄。码里的内容和签名不是一起签发的。',
    }),
    unreadable: ({ why }) => unreadable[why],
    lookalike: ({ host }) => ({
      headline: '不是官方核验页',
      body: `码指向 ${host}，不是官方核验页。仿冒的页面也能显示“有效”。`,
    }),
    legacy: ({ names }) => ({
      headline: '早期基地吊牌',
      body: `这是早期基地吊牌，只说明基地，不能核验这一串。${localText('zh-Hans', names)}`,
    }),
    foreign: () => ({
      headline: '这不是核验码',
      body: '下面是码里的文字，原样列出，不会打开它。',
    }),
    undecided: ({ reason }) => (undecided[reason.why] as (reason: Undecided) => Said)(reason),
  },
};
