/** Words of the app's frame and of the verdict screen: all that a first visit needs. */
import type { Words } from './locale.ts';

export interface AppWords {
  readonly name: string;
  readonly skip: string;
  readonly large: { readonly on: string; readonly off: string };
  /** The other language's name, in that language. */
  readonly other: string;
  readonly nav: { readonly label: string; readonly scan: string; readonly culture: string; readonly directory: string; readonly history: string };
  readonly checking: string;
  readonly checkingToday: string;
  readonly compare: {
    readonly title: string; readonly same: string; readonly differs: string;
    readonly matched: { readonly headline: string; readonly body: string };
    readonly differing: { readonly headline: string; readonly body: string };
    readonly seal: string;
  };
  readonly signed: {
    readonly title: string; readonly number: string; readonly product: string; readonly net: string; readonly packed: string; readonly lot: string;
    readonly list: string; readonly listOf: (version: string, day: string) => string;
  };
  readonly advisories: string;
  readonly todo: string;
  readonly story: string;
  readonly certificate: string;
  readonly scanNext: string;
  readonly update: string;
  readonly details: string;
  readonly ask: { readonly title: string; readonly holder: (name: string) => string; readonly market: string; readonly city: string; readonly again: string };
  readonly watermark: (moment: string) => string;
  readonly demo: string;
  readonly newVersion: { readonly text: string; readonly accept: string };
  readonly offline: string;
  readonly failed: { readonly headline: string; readonly body: string; readonly again: string };
  readonly recalledSince: (count: string) => string;
  readonly about: string;
}

export const appWords: Words<AppWords> = {
  'zh-Hans': {
    name: '乌海葡萄 · 扫码核验',
    skip: '跳到正文',
    large: { on: '大字', off: '标准字' },
    other: 'English',
    nav: { label: '去别处', scan: '扫码', culture: '葡萄志', directory: '名录', history: '记录' },
    checking: '正在核对…',
    checkingToday: '正在核对今天的名单…',
    compare: {
      title: '请对照箱子', same: '一致', differs: '不一致',
      matched: { headline: '与箱子一致', body: '码有效，您也对照过箱子了。' },
      differing: { headline: '先别急着买', body: '码有效，但和箱子对不上：码可能是从别的箱子抄来的。问问卖家，或拨打 12315。' },
      seal: '完好，没有撕过',
    },
    signed: { title: '码里签的', number: '编号', product: '产品', net: '净含量', packed: '包装日', lot: '批次', list: '名单', listOf: (version, day) => `第 ${version} 版，${day}` },
    advisories: '还要知道',
    todo: '怎么办',
    story: '它的来历',
    certificate: '证书',
    scanNext: '扫下一个',
    update: '更新名单',
    details: '给内行看的细节',
    ask: {
      title: '不放心？', holder: (name) => `问品牌方：${name}`, market: '市场监管投诉举报', city: '市民热线', again: '从官方公众号菜单进入，再扫一次箱上的码。',
    },
    watermark: (moment) => `${moment} · 截图、打印件不作凭证，请扫箱上的码`,
    demo: '示例名单：企业、编号、证书均为虚构',
    newVersion: { text: '应用有新版本。', accept: '现在更新' },
    offline: '没有网络，按这台设备上的名单核对。',
    failed: { headline: '这一页没能打开', body: '没有丢失任何内容。请检查网络后再试。', again: '再试一次' },
    recalledSince: (count) => `您扫过的 ${count} 箱已发召回通知，请看“记录”。`,
    about: '关于',
  },
  en: {
    name: 'Wuhai Grapes · code check',
    skip: 'Skip to content',
    large: { on: 'Large text', off: 'Standard text' },
    other: '中文',
    nav: { label: 'Elsewhere', scan: 'Scan', culture: 'Culture', directory: 'Producers', history: 'History' },
    checking: 'Checking…',
    checkingToday: "Checking today's list…",
    compare: {
      title: 'Compare with the box', same: 'It matches', differs: 'It differs',
      matched: { headline: 'Matches the box', body: 'The code is valid, and you have compared the box.' },
      differing: { headline: 'Hold on before you buy', body: 'The code is valid but does not fit this box: it may have been copied from another one. Ask the seller, or call 12315.' },
      seal: 'whole, never opened',
    },
    signed: { title: 'Signed in the code', number: 'Number', product: 'Product', net: 'Net', packed: 'Packed', lot: 'Batch', list: 'List', listOf: (version, day) => `No. ${version}, ${day}` },
    advisories: 'Also good to know',
    todo: 'What to do',
    story: 'Where it comes from',
    certificate: 'Certificate',
    scanNext: 'Scan the next',
    update: 'Update the list',
    details: 'Details for the expert',
    ask: {
      title: 'Not sure?', holder: (name) => `Ask the brand holder: ${name}`, market: 'market regulation, complaints and tip-offs', city: 'city hotline', again: "Enter from the official account's menu and scan the box once more.",
    },
    watermark: (moment) => `${moment} · screenshots and prints prove nothing; scan the code on the box`,
    demo: 'Demo list: producers, numbers and certificates are made up',
    newVersion: { text: 'A new version of the app is ready.', accept: 'Update now' },
    offline: 'No network: checked against the list on this device.',
    failed: { headline: 'This page could not be opened', body: 'Nothing was lost. Please check the network and try again.', again: 'Try again' },
    recalledSince: (count) => `Recalled since you scanned: ${count}. See History.`,
    about: 'About',
  },
};
