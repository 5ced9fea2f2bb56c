import type { AppWords } from './words.ts';

export const zhHans: AppWords = {
  name: '乌海葡萄 · 扫码核验',
  skip: '跳到正文',
  large: { on: '大字', off: '标准字' },
  settings: '设置',
  other: 'English',
  nav: { label: '去别处', scan: '扫码', culture: '葡萄志', directory: '名录', history: '记录' },
  checking: '正在核对…',
  checkingToday: '正在核对今天的名单…',
  matched: { headline: '与箱子一致', body: '码有效，您也对照过箱子了。' },
  demo: '示例名单：企业、编号、证书均为虚构',
  failed: { headline: '这一页没能打开', body: '没有丢失任何内容。请检查网络后再试。', again: '再试一次' },
};
