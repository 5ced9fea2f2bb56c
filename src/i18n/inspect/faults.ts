/** What is wrong with an evidence file, and where, in words. */
import type { FileFault, PhotoFault } from '../../core/inspect/file.ts';
import type { LineFault } from '../../core/inspect/chain.ts';
import type { RoundFault } from '../../core/inspect/verify.ts';
import type { ZipFault } from '../../core/inspect/zip.ts';
import type { Locale, Words } from '../locale.ts';

/** Faults that only an office can see: it knows whose key it is and what was written on the paper. */
export type OfficeFault =
  | { readonly fault: 'key-unknown'; readonly fingerprint: string }
  | { readonly fault: 'key-revoked'; readonly fingerprint: string; readonly day: string }
  | { readonly fault: 'other-head' };
export type EvidenceFault = RoundFault | PhotoFault | FileFault | OfficeFault;
export type EvidenceFaultKind = EvidenceFault['fault'];

type Tagged<U extends { readonly fault: string }, T> = U extends unknown ? (T extends U['fault'] ? U : never) : never;
type FaultWords = { readonly [K in EvidenceFaultKind]: (fault: Tagged<EvidenceFault, K>) => string };
interface AllWords {
  readonly fault: FaultWords;
  readonly how: { readonly [W in LineFault['why']]: string };
  readonly whole: string;
  readonly notCompared: string;
  readonly container: { readonly [W in ZipFault | 'no-rounds']: string };
}

const zhHow: AllWords['how'] = { json: '写法被改过', signature: '签名对不上，内容被改过或由别的密钥签名', shape: '不是本格式的内容，或由更新的应用写成', 'too-long': '过长' };
const enHow: AllWords['how'] = {
  json: 'its spelling was changed', signature: 'its signature does not hold: it was changed, or another key signed it', shape: 'not an entry of this format, or written by a newer app', 'too-long': 'too long',
};

const words: Words<AllWords> = {
  'zh-Hans': {
    how: zhHow,
    whole: '完整',
    notCompared: '没有核对',
    fault: {
      'too-long': () => '条目太多，没有核验',
      'no-opening': ({ how }) => `第 1 行：不是检查的开头，或已损坏${how ? `（${zhHow[how.why]}）` : ''}。没有开头里的密钥，其余都无法核验`,
      altered: ({ line, how }) => `第 ${line} 行：${zhHow[how.why]}`,
      removed: ({ line, from, to, missing }) => `第 ${line} 行之前：第 ${from}${from === to ? '' : `—${to}`} 条中缺了 ${missing} 条`,
      'out-of-order': ({ line, n }) => `第 ${line} 行：第 ${n} 条不在它的位置上，次序被换过`,
      repeated: ({ line, n }) => `第 ${line} 行：第 ${n} 条重复`,
      forked: ({ line, n }) => `第 ${line} 行：第 ${n} 条接不上前一条，是另一份记录里的`,
      'after-close': ({ line, n }) => `第 ${line} 行：第 ${n} 条写在结束之后`,
      'clock-back': ({ line, n }) => `第 ${line} 行：第 ${n} 条的时间早于前一条，设备的时钟被往回调过`,
      refers: ({ line, n, of }) => `第 ${line} 行：第 ${n} 条指向第 ${of} 条，那里不是它能说的东西`,
      counts: ({ line, claimed, found }) => `第 ${line} 行：结束时记的数目（${claimed.entries} 条、${claimed.labels} 个码、${claimed.photos} 张照片）与实有的（${found.entries}、${found.labels}、${found.photos}）不同`,
      'may-be-cut': ({ last }) => `没有结束，第 ${last} 条之后可能被截去`,
      'photo-missing': ({ n, sha256 }) => `第 ${n} 条的照片不在文件里（${sha256.slice(0, 8)}…）`,
      'photo-altered': ({ n, sha256 }) => `第 ${n} 条的照片被改过（${sha256.slice(0, 8)}…）`,
      damaged: ({ name }) => `${name}：文件损坏，校验和不对`,
      alien: ({ name }) => `${name}：没有任何记录提到它，是后来放进去的`,
      'key-unknown': ({ fingerprint }) => `签名密钥没有登记：${fingerprint}`,
      'key-revoked': ({ fingerprint, day }) => `签名密钥 ${day} 起停用：${fingerprint}`,
      'other-head': () => '与纸上的封存码对不上：这不是封存时的那一份',
    },
    container: {
      'not-zip': '不是检查文件', cut: '文件不完整，后面被截去了，请重新传一次', packed: '文件被别的程序重新打包过，请用应用导出的原文件',
      'too-many': '文件里的东西太多', broken: '文件损坏，目录读不出来', 'no-rounds': '这个压缩包里没有检查记录',
    },
  },
  en: {
    how: enHow,
    whole: 'whole',
    notCompared: 'not compared',
    fault: {
      'too-long': () => 'too many entries, not verified',
      'no-opening': ({ how }) => `line 1: not the opening of an inspection, or damaged${how ? ` (${enHow[how.why]})` : ''}; without the key in it nothing else can be verified`,
      altered: ({ line, how }) => `line ${line}: ${enHow[how.why]}`,
      removed: ({ line, from, to, missing }) => `in front of line ${line}: of ${from === to ? `entry ${from}` : `entries ${from}–${to}`} ${missing} removed`,
      'out-of-order': ({ line, n }) => `line ${line}: entry ${n} is out of its place, the order was changed`,
      repeated: ({ line, n }) => `line ${line}: entry ${n} is there twice`,
      forked: ({ line, n }) => `line ${line}: entry ${n} does not follow from the one before; it is of another record`,
      'after-close': ({ line, n }) => `line ${line}: entry ${n} stands behind the close`,
      'clock-back': ({ line, n }) => `line ${line}: entry ${n} is earlier than the one before; the device’s clock was set back`,
      refers: ({ line, n, of }) => `line ${line}: entry ${n} is about entry ${of}, which it cannot be about`,
      counts: ({ line, claimed, found }) => `line ${line}: the close counts ${claimed.entries} entries, ${claimed.labels} codes, ${claimed.photos} photos; there are ${found.entries}, ${found.labels}, ${found.photos}`,
      'may-be-cut': ({ last }) => `never closed; behind entry ${last} more may have been cut off`,
      'photo-missing': ({ n, sha256 }) => `the photo of entry ${n} is not in the file (${sha256.slice(0, 8)}…)`,
      'photo-altered': ({ n, sha256 }) => `the photo of entry ${n} was changed (${sha256.slice(0, 8)}…)`,
      damaged: ({ name }) => `${name}: damaged, its checksum does not hold`,
      alien: ({ name }) => `${name}: no record names it; it was put in later`,
      'key-unknown': ({ fingerprint }) => `the signing key is not registered: ${fingerprint}`,
      'key-revoked': ({ fingerprint, day }) => `the signing key is revoked since ${day}: ${fingerprint}`,
      'other-head': () => 'does not match the closing code on the paper: this is not the file that was closed',
    },
    container: {
      'not-zip': 'not an inspection file', cut: 'the file is incomplete, its end is missing; please have it sent again', packed: 'another program has packed it anew; please use the file as the app exported it',
      'too-many': 'too much in one file', broken: 'the file is damaged, its directory cannot be read', 'no-rounds': 'there is no inspection in this archive',
    },
  },
};

export const sayFault = <K extends EvidenceFaultKind>(locale: Locale, fault: Tagged<EvidenceFault, K>): string =>
  (words[locale].fault[fault.fault as K] as (fault: Tagged<EvidenceFault, K>) => string)(fault);

/** Why a file could not be read at all. */
export const sayContainer = (locale: Locale, why: ZipFault | 'no-rounds'): string => words[locale].container[why];

/** Nothing is wrong; and what was not looked at, since nothing was there to hold it against. */
export const sayWhole = (locale: Locale): string => words[locale].whole;
export const sayNotCompared = (locale: Locale): string => words[locale].notCompared;
