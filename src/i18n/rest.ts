/** Words of what stands below the verdict. */
import type { CartonMark } from '../core/trust/records.ts';
import type { DifferingFact } from '../core/verdict.ts';
import type { Words } from './locale.ts';

export interface RestWords {
  readonly compare: {
    readonly title: string; readonly how: string; readonly same: string; readonly differs: string; readonly look: string;
    readonly differing: { readonly headline: string; readonly body: string };
    readonly which: string;
    readonly shouldBe: (value: string) => string;
    readonly report: string;
    readonly seal: string;
  };
  /** Names of what a carton carries. */
  readonly carton: { readonly [M in CartonMark]: string };
  /** Signed facts that differ from the filing: a title, and each fact's name. */
  readonly differing: string;
  readonly differs: { readonly [F in DifferingFact]: string };
  readonly signed: {
    readonly title: string; readonly number: string; readonly product: string; readonly net: string; readonly packed: string; readonly lot: string;
    readonly list: string; readonly listOf: (version: string, day: string) => string;
  };
  readonly story: string;
  readonly certificate: string;
  readonly scanNext: string;
  readonly update: string;
  readonly details: string;
  readonly ask: { readonly title: string; readonly holder: (name: string) => string; readonly market: string; readonly city: string; readonly cityFromOutside: string; readonly again: string; readonly report: string };
  readonly watermark: (moment: string) => string;
  /** The same code on this device before: a fact and not an alarm. */
  readonly seenBefore: (moment: string) => string;
  readonly about: string;
  /** While the publisher is being asked. */
  readonly asking: string;
}

export const restWords: Words<RestWords> = {
  'zh-Hans': {
    compare: {
      look: '看这个品种的图',
      title: '请对照箱子', how: '看纸箱上印的字，打开看葡萄；别看码旁的贴纸。', same: '一致', differs: '不一致',
      differing: { headline: '先别急着买', body: '码有效，但和箱子对不上：码可能是从别的箱子抄来的。问问卖家，或拨打 12315。' },
      which: '哪一样不一致？', shouldBe: (value) => `应为：${value}`, report: '写投诉、举报或请人辨认',
      seal: '完好，没有撕过',
    },
    carton: {
      producer: '企业名称',
      variety: '品种',
      net: '净含量',
      seal: '封条',
      uscc: '18 位代码',
    },
    differs: { product: '产品', packed: '包装日', net: '净含量', lot: '批次', gtin: '商品条码' },
    differing: '与登记不一致的是',
    signed: { title: '码里签的', number: '编号', product: '产品', net: '净含量', packed: '包装日', lot: '批次', list: '名单', listOf: (version, day) => `第 ${version} 版，${day}` },
    story: '它的来历',
    certificate: '证书',
    scanNext: '扫下一个',
    update: '更新名单',
    details: '给内行看的细节',
    ask: {
      title: '不放心？', holder: (name) => `问品牌方：${name}`, market: '市场监管投诉举报', city: '市民热线', cityFromOutside: '从外地打', again: '从官方公众号菜单进入，再扫一次箱上的码。', report: '投诉、举报、请人辨认',
    },
    watermark: (moment) => `${moment} · 截图、打印件不作凭证，请扫箱上的码`,
    seenBefore: (moment) => `这台设备 ${moment} 扫过这个码。同一箱再扫是常事。`,
    about: '关于',
    asking: '正在核对今天的名单…',
  },
  en: {
    compare: {
      look: 'Show a picture of this variety',
      title: 'Compare with the box', how: 'Read what is printed on the carton and look at the grapes, not at the sticker.', same: 'It matches', differs: 'It differs',
      differing: { headline: 'Hold on before you buy', body: 'The code is valid but does not fit this box: it may have been copied from another one. Ask the seller, or call 12315.' },
      which: 'What differs?', shouldBe: (value) => `should be: ${value}`, report: 'Write a report',
      seal: 'whole, never opened',
    },
    carton: {
      producer: 'Producer',
      variety: 'Variety',
      net: 'Net',
      seal: 'Seal',
      uscc: 'GI code',
    },
    differs: { product: 'product', packed: 'packing day', net: 'net content', lot: 'batch', gtin: 'barcode number' },
    differing: 'Differing from the filing',
    signed: { title: 'Signed in the code', number: 'Number', product: 'Product', net: 'Net', packed: 'Packed', lot: 'Batch', list: 'List', listOf: (version, day) => `No. ${version}, ${day}` },
    story: 'Where it comes from',
    certificate: 'Certificate',
    scanNext: 'Scan the next',
    update: 'Update the list',
    details: 'Details for the expert',
    ask: {
      title: 'Not sure?', holder: (name) => `Ask the brand holder: ${name}`, market: 'market regulation, complaints and tip-offs', city: 'city hotline', cityFromOutside: 'from outside the city', again: "Enter from the official account's menu and scan the box once more.", report: 'Write a report: complaint, tip-off, identification',
    },
    watermark: (moment) => `${moment} · screenshots and prints prove nothing; scan the code on the box`,
    seenBefore: (moment) => `This device scanned this code on ${moment}. The same box is often scanned again.`,
    about: 'About',
    asking: "Checking today's list…",
  },
};
