/** What a finding says, what it proves and what not. Used by the app, the command line and the report. */
import { formatNumber as formatLabelNumber } from '../../core/number.ts';
import type { FindingKind, FindingOf, LabelNumbered } from '../../core/inspect/findings.ts';
import type { Sighting } from '../../core/inspect/sighting.ts';
import type { Tone } from '../../core/verdict.ts';
import { formatDay, formatMoment, formatNet, formatNumber } from '../format.ts';
import type { Locale, Words } from '../locale.ts';
import { restWords } from '../rest.ts';
import { formatTime } from './time.ts';

export interface FindingSaid {
  readonly headline: string;
  readonly proves: string;
  readonly not: string;
}
type FindingWords = { readonly [K in FindingKind]: (finding: FindingOf<K>) => FindingSaid };

const number = ({ licensee, serial }: LabelNumbered) => formatLabelNumber({ licensee, serial });
const at = (locale: Locale) => ({ at: when }: Sighting) => formatMoment(locale, when);
const kilometres = (locale: Locale, metres: number) => formatNumber(locale, Math.floor(metres / 100) / 10);
const minutes = (locale: Locale, seconds: number) => formatNumber(locale, Math.floor(seconds / 60));

const zh = 'zh-Hans';
const zhAt = at(zh);
const zhHans: FindingWords = {
  repeat: (finding) => ({
    headline: `编号 ${number(finding)} 又读到一次`,
    proves: `${formatTime(zh, finding.earlier.at)} 和 ${formatTime(zh, finding.later.at)} 在${finding.later.place}各读到一次。`,
    not: '是不是两个箱子：同一箱再扫一次也是这样。请回答「同一箱」还是「另一箱」。',
  }),
  copy: (finding) => ({
    headline: `${finding.boxes.length} 个箱子用了同一个编号 ${number(finding)}`,
    proves: `检查人员当面认定这是 ${finding.boxes.length} 个不同的箱子，并且都拍了照。每个编号只签发一次，所以至少有一张标签是复制的。`,
    not: '哪一张是原来的，是谁复制的，箱里是不是乌海葡萄。',
  }),
  'copy-unproved': (finding) => ({
    headline: `编号 ${number(finding)}：说是另一箱，照片还不全`,
    proves: '检查人员认定是不同的箱子。',
    not: '还不能作为复制的发现：不是每一箱都有照片。请给每一箱拍照。',
  }),
  'two-places': (finding) => ({
    headline: `编号 ${number(finding)} 在两处读到，来不及运到`,
    proves: `${zhAt(finding.from)}在${finding.from.place}、${zhAt(finding.to)}在${finding.to.place}各读到一次。两处至少相距 ${kilometres(zh, finding.metres)} 公里，最快也要 ${minutes(zh, finding.needed)} 分钟，所以不是同一箱，至少有一张标签是复制的。`,
    not: '时间和位置是两台设备各自说的；哪一张是原来的，是谁复制的，也不能说明。',
  }),
  moved: (finding) => ({
    headline: `编号 ${number(finding)} 在几处读到，可能运过去了`,
    proves: `先后在：${finding.stops.map((stop) => `${stop.place}（${zhAt(stop)}）`).join('，')}。`,
    not: '箱子从批发到零售，在几处出现是正常的。这不是复制的证据。',
  }),
  'seen-by-both': (finding) => ({
    headline: `编号 ${number(finding)} 在 ${finding.sightings.length} 份检查里都有`,
    proves: `在同一处读到：${finding.sightings.map((sighting) => zhAt(sighting)).join('，')}。`,
    not: '不说明有问题，也不说明是两箱：两个人扫同一箱也是这样。',
  }),
  'not-filed': (finding) => ({
    headline: `编号 ${number(finding)} 没有登记启用`,
    proves: finding.sighting.packed === undefined
      ? `签名对得上，${formatDay(zh, finding.listDay)}的名单里没有登记这个编号。`
      : `签名对得上，包装日是 ${formatDay(zh, finding.sighting.packed)}；${formatDay(zh, finding.listDay)}的名单比它新，却没有登记这个编号。`,
    not: `不能说是假冒或复制：登记可能晚于上市。${finding.sighting.packed === undefined ? '码上没有包装日，名单是不是比它新也不知道。' : ''}`,
  }),
  'facts-differ': (finding) => ({
    headline: `编号 ${number(finding)}：码上写的与登记不一致`,
    proves: `签名对得上，但${finding.differs.map((fact) => restWords[zh].differs[fact]).join('、')}与名单登记的不同。`,
    not: '是填错、登记错，还是有意，不能由此判断。',
  }),
  'over-filed': (finding) => ({
    headline: `批次 ${finding.lot}：见到的比登记的多`,
    proves: `企业 ${finding.licensee} 的这一批，读到的箱子合计 ${formatNumber(zh, finding.boxes)} 箱、${formatNet(zh, finding.seen, finding.unit)}，名单登记的只有 ${formatNet(zh, finding.filed, finding.unit)}。`,
    not: '哪几箱是多出来的，为什么多：登记可能还没有补齐；算作「另一箱」的，由检查人员认定。',
  }),
};

const enAt = at('en');
const en: FindingWords = {
  repeat: (finding) => ({
    headline: `Number ${number(finding)} was read again`,
    proves: `It was read at ${formatTime('en', finding.earlier.at)} and at ${formatTime('en', finding.later.at)} at ${finding.later.place}.`,
    not: 'Whether there are two boxes: the same box scanned twice looks the same. Please answer: the same box, or another.',
  }),
  copy: (finding) => ({
    headline: `${finding.boxes.length} boxes bear one number, ${number(finding)}`,
    proves: `The officers, on the spot, took them for ${finding.boxes.length} different boxes and photographed each. A number is issued once, so at least one label is a copy.`,
    not: 'Which label is the original, who made the copy, and whether the grapes are from Wuhai.',
  }),
  'copy-unproved': (finding) => ({
    headline: `Number ${number(finding)}: said to be another box, photographs lacking`,
    proves: 'The officers took them for different boxes.',
    not: 'It is no finding of a copy yet: not every box was photographed. Please photograph each.',
  }),
  'two-places': (finding) => ({
    headline: `Number ${number(finding)} was read at two places too far apart`,
    proves: `It was read at ${enAt(finding.from)} at ${finding.from.place} and at ${enAt(finding.to)} at ${finding.to.place}. The places are at least ${kilometres('en', finding.metres)} km apart, ${minutes('en', finding.needed)} minutes at the fastest, so these were two boxes and at least one label is a copy.`,
    not: 'Times and positions are what two devices said. Nor does it show which label is the original and who made the copy.',
  }),
  moved: (finding) => ({
    headline: `Number ${number(finding)} was read at several places: it may have moved`,
    proves: `One after another: ${finding.stops.map((stop) => `${stop.place} (${enAt(stop)})`).join(', ')}.`,
    not: 'Boxes travel from wholesale to shops, so this is usual. It is no evidence of a copy.',
  }),
  'seen-by-both': (finding) => ({
    headline: `Number ${number(finding)} is in ${finding.sightings.length} inspections`,
    proves: `It was read at one place: ${finding.sightings.map((sighting) => enAt(sighting)).join(', ')}.`,
    not: 'It does not show that anything is wrong, nor that there are two boxes: two officers scanning one box look the same.',
  }),
  'not-filed': (finding) => ({
    headline: `Number ${number(finding)} is not filed`,
    proves: finding.sighting.packed === undefined
      ? `The signature holds; the list of ${formatDay('en', finding.listDay)} has no filing for this number.`
      : `The signature holds and the box was packed on ${formatDay('en', finding.sighting.packed)}; the list of ${formatDay('en', finding.listDay)} is newer and has no filing for this number.`,
    not: `That it is fake or a copy: filing may come after sale.${finding.sighting.packed === undefined ? ' The code has no packed day, so nobody knows whether the list is newer.' : ''}`,
  }),
  'facts-differ': (finding) => ({
    headline: `Number ${number(finding)}: the code differs from what was filed`,
    proves: `The signature holds, but this differs from the filing: ${finding.differs.map((fact) => restWords.en.differs[fact]).join(', ')}.`,
    not: 'Whether it was a slip in printing, a slip in filing, or intended.',
  }),
  'over-filed': (finding) => ({
    headline: `Batch ${finding.lot}: more was seen than filed`,
    proves: `Of this batch of producer ${finding.licensee} boxes were read that come to ${formatNumber('en', finding.boxes)} boxes, ${formatNet('en', finding.seen, finding.unit)}; the list has filed only ${formatNet('en', finding.filed, finding.unit)}.`,
    not: 'Which boxes are too many, and why: the filing may be incomplete; what counts as another box is what the officers said.',
  }),
};

const words: Words<FindingWords> = { 'zh-Hans': zhHans, en };

export const sayFinding = <K extends FindingKind>(locale: Locale, finding: FindingOf<K>): FindingSaid =>
  (words[locale][finding.finding as K] as (finding: FindingOf<K>) => FindingSaid)(finding);

/** How a finding is shown: only what proves a copy is told as wrong. */
export const findingTone: { readonly [K in FindingKind]: Tone } = {
  copy: 'bad', 'two-places': 'bad', 'over-filed': 'caution', 'facts-differ': 'caution', 'not-filed': 'caution', 'copy-unproved': 'caution', repeat: 'unknown', moved: 'other', 'seen-by-both': 'other',
};

/** The gravest first. */
export const findingOrder = Object.keys(findingTone) as readonly FindingKind[];
