/** Words for the rights in the brand's name. Kinds are named as the law names them, and never merged into one. */
import type { RightKind } from '../core/content/brand.ts';
import type { Words } from './locale.ts';

export interface RightWords {
  readonly title: string;
  readonly lead: string;
  readonly link: string;
  readonly kinds: { readonly [K in RightKind]: string };
  readonly number: string;
  readonly holder: string;
  readonly announcement: string;
  readonly since: string;
  readonly until: string;
  readonly source: (cited: string) => string;
  /** What of a right is not confirmed yet, by the names of its parts. */
  readonly unknown: (parts: readonly string[]) => string;
  readonly blank: string;
}

export const rightWords: Words<RightWords> = {
  'zh-Hans': {
    title: '四种权利，分开登记',
    lead: '各由各的规矩管，一种不能代替另一种。查不到出处的，写待核实。',
    link: '名字上的权利',
    kinds: { 'certification-mark': '地理标志证明商标', 'collective-mark': '集体商标', 'protected-product': '地理标志保护产品', 'agricultural-gi': '农产品地理标志' },
    number: '编号', holder: '持有人', announcement: '公告', since: '起', until: '止',
    source: (cited) => `出处：${cited}`,
    unknown: (parts) => `待核实：${parts.join('、')}`,
    blank: '待核实',
  },
  en: {
    title: 'Four kinds of right, each on its own',
    lead: 'Each is governed by rules of its own, and none stands for another. What has no source yet is marked “to be confirmed”.',
    link: 'Rights in the name',
    kinds: { 'certification-mark': 'Geographical indication as a certification mark', 'collective-mark': 'Collective mark', 'protected-product': 'Protected geographical indication product', 'agricultural-gi': 'Geographical indication of farm produce' },
    number: 'Number', holder: 'Holder', announcement: 'Notice', since: 'Since', until: 'Until',
    source: (cited) => `Source: ${cited}`,
    unknown: (parts) => `To be confirmed: ${parts.join(', ').toLowerCase()}`,
    blank: 'to be confirmed',
  },
};
