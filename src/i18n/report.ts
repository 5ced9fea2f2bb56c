/** Words of the report screen, and of the text that it writes for an office. */
import type { FieldOf, ReportKind } from '../core/report.ts';
import type { Locale, Words } from './locale.ts';

export interface ReportWords {
  readonly title: string;
  readonly lead: string;
  /** What each is, and when it is the right one. */
  readonly kinds: { readonly [K in ReportKind]: { readonly name: string; readonly when: string } };
  readonly choose: string;
  readonly checking: string;
  readonly fields: { readonly [K in ReportKind]: { readonly [F in FieldOf<K>]: string } };
  /** Beside what the app filled in. */
  readonly filled: string;
  /** A text with an identity card number in it was not taken. */
  readonly idNumber: string;
  readonly tooLong: string;
  /** The text that is handed on. */
  readonly text: { readonly title: string; readonly copy: string; readonly copied: string; readonly language: { readonly [L in Locale]: string } };
  readonly heading: { readonly [K in ReportKind]: string };
  readonly line: (name: string, value: string) => string;
  readonly to: {
    readonly title: string; readonly market: (number: string) => string; readonly site: string; readonly city: (number: string) => string; readonly cityFromOutside: (number: string) => string; readonly holder: (name: string) => string; readonly holderLater: string;
    readonly unsent: string;
  };
  readonly keep: { readonly title: string; readonly lines: readonly string[] };
  readonly draft: {
    readonly kept: string; readonly passing: string; readonly remove: string; readonly removed: string; readonly title: string; readonly at: (moment: string) => string;
    readonly open: string; readonly ofNone: string;
  };
  readonly scan: ScanReportWords;
}

/** What the scan gave, a line each. */
export interface ScanReportWords {
  readonly product: string; readonly licensee: string; readonly lot: string; readonly number: string; readonly net: string; readonly packed: string;
  readonly verdict: string; readonly when: string; readonly list: string; readonly differs: string; readonly differing: (mark: string, value: string) => string;
  readonly said: (headline: string, body: string) => string; readonly host: string; readonly text: string; readonly join: string;
}

export const reportWords: Words<ReportWords> = {
  'zh-Hans': {
    title: '投诉与举报',
    lead: '这里帮您把文字写好，不替您提交，也不会传出去。投诉和举报要分开提。',
    kinds: {
      complaint: { name: '投诉', when: '您和卖家有纠纷：要退、要换、要赔。' },
      'tip-off': { name: '举报', when: '您发现有人可能违法，请部门去查。' },
      identification: { name: '请品牌方辨认', when: '请品牌方看：这一箱是不是它授权的。' },
      'fake-page': { name: '报告仿冒网页', when: '码或链接带您去了别人做的核验页。' },
    },
    choose: '要写哪一样？',
    checking: '正在核对这个码…',
    fields: {
      complaint: { name: '姓名', phone: '电话', seller: '对方（店名、网店名）', place: '在哪里买的（地址或平台）', what: '事情经过', request: '要求', scan: '扫码所得' },
      'tip-off': { seller: '哪家企业、哪个店', place: '地址', product: '产品', sold: '怎么卖的', platform: '在哪个平台', what: '看到了什么', scan: '扫码所得' },
      identification: { name: '姓名', phone: '电话', place: '在哪里买的（地址或平台）', what: '想请品牌方看什么', scan: '扫码所得' },
      'fake-page': { address: '那个网页的地址', place: '码或链接是在哪里看到的', what: '那个网页要人做什么', scan: '扫码所得' },
    },
    filled: '按扫码结果填的，可以改。',
    idNumber: '没有收下：里面像是身份证号。这里不收、不存身份证号，请去掉它再写。',
    tooLong: '没有收下：太长了，一栏至多四千字。',
    text: { title: '写好的文字', copy: '复制文字', copied: '已复制，可以粘贴到要提交的地方。', language: { 'zh-Hans': '中文', en: 'English' } },
    heading: {
      complaint: '投诉：乌海葡萄', 'tip-off': '举报：乌海葡萄', identification: '辨认申请：请看这一箱是否由贵方授权', 'fake-page': '报告：仿冒的乌海葡萄核验页',
    },
    line: (name, value) => `${name}：${value}`,
    to: {
      title: '交给谁', market: (number) => `打 ${number} 市场监管`, site: '打开 12315 网站', city: (number) => `打 ${number} 市民热线`, cityFromOutside: (number) => `外地打 ${number}`, holder: (name) => `品牌方：${name}`, holderLater: '品牌方的联系方式还没取到这台设备上。',
      unsent: '由您自己提交；办理的期限，以受理的部门告诉您的为准。',
    },
    keep: { title: '先把东西留住', lines: ['箱子和箱上的签，不要撕，不要扔。', '小票、付款记录、网店的页面，截下来。', '葡萄连同纸箱拍一张。'] },
    draft: {
      kept: '草稿存在这台设备上，没有网也在。', passing: '这个浏览器不让我们存草稿：关掉页面就没有了，请先复制。', remove: '删除草稿，从头写', removed: '草稿已删除。',
      title: '这台设备上的草稿', at: (moment) => `${moment} 写的`, open: '接着写', ofNone: '没有连着哪个码',
    },
    scan: {
      product: '产品', licensee: '码里写的企业', lot: '批次', number: '编号', net: '净含量', packed: '包装日', verdict: '核验结果', when: '核验时间', list: '名单', differs: '箱子上不一致的',
      differing: (mark, value) => `${mark}（应为：${value}）`, host: '码指向的网址', text: '码里的文字', join: '；',
      said: (headline, body) => `${headline}。${body}`,
    },
  },
  en: {
    title: 'Write a report',
    lead: 'This page helps you write the text. It sends nothing, and nothing leaves this device. A complaint and a tip-off are filed separately.',
    kinds: {
      complaint: { name: 'Complaint', when: 'You have a dispute with the seller: a return, an exchange, compensation.' },
      'tip-off': { name: 'Tip-off', when: 'Somebody may be breaking the law, and the office should look into it.' },
      identification: { name: 'Ask the brand holder', when: 'The brand holder looks whether this box is one of its licensees’.' },
      'fake-page': { name: 'Report a fake page', when: 'A code or link led you to a checking page that is not ours.' },
    },
    choose: 'What do you want to write?',
    checking: 'Checking the code…',
    fields: {
      complaint: { name: 'Name', phone: 'Phone', seller: 'The other side (shop, online shop)', place: 'Where it was bought (address or platform)', what: 'What happened', request: 'What is asked for', scan: 'What the scan gave' },
      'tip-off': { seller: 'Which company or shop', place: 'Address', product: 'Product', sold: 'How it is sold', platform: 'On which platform', what: 'What was seen', scan: 'What the scan gave' },
      identification: { name: 'Name', phone: 'Phone', place: 'Where it was bought (address or platform)', what: 'What the brand holder should look at', scan: 'What the scan gave' },
      'fake-page': { address: 'Address of that page', place: 'Where the code or link was found', what: 'What that page asked for', scan: 'What the scan gave' },
    },
    filled: 'Filled in from the scan; you may change it.',
    idNumber: 'Not taken: it seems to hold an identity card number. None is taken or kept here; please leave it out.',
    tooLong: 'Not taken: too long. A field holds four thousand characters.',
    text: { title: 'The text', copy: 'Copy the text', copied: 'Copied. Paste it where you file it.', language: { 'zh-Hans': '中文', en: 'English' } },
    heading: {
      complaint: 'Complaint: Wuhai grapes', 'tip-off': 'Tip-off: Wuhai grapes', identification: 'Request for identification: is this box one of your licensees’?', 'fake-page': 'Report: a fake checking page for Wuhai grapes',
    },
    line: (name, value) => `${name}: ${value}`,
    to: {
      title: 'Who gets it', market: (number) => `Call ${number}, market regulation`, site: 'Open the 12315 website', city: (number) => `Call ${number}, city hotline`, cityFromOutside: (number) => `From outside the city: ${number}`, holder: (name) => `Brand holder: ${name}`, holderLater: 'How to reach the brand holder has not come to this device yet.',
      unsent: 'You file it yourself. How long it takes is for the office to say that accepts it.',
    },
    keep: { title: 'First keep what you have', lines: ['The box and its label: do not tear them off or throw them away.', 'The receipt, the payment record, a screenshot of the online shop.', 'A photograph of the grapes together with the carton.'] },
    draft: {
      kept: 'The draft is kept on this device, also without a network.', passing: 'This browser does not let us keep a draft: it is gone when the page is closed. Please copy it first.', remove: 'Delete the draft and start again', removed: 'The draft is deleted.',
      title: 'Drafts on this device', at: (moment) => `Written on ${moment}`, open: 'Carry on', ofNone: 'about no code',
    },
    scan: {
      product: 'Product', licensee: 'Producer named in the code', lot: 'Batch', number: 'Number', net: 'Net', packed: 'Packed', verdict: 'Result of the check', when: 'Time of the check', list: 'List', differs: 'Differing on the box',
      differing: (mark, value) => `${mark} (should be: ${value})`, host: 'Address the code points to', text: 'Text in the code', join: '; ',
      said: (headline, body) => `${headline}. ${body}`,
    },
  },
};
